using CarePlanCloud.Exchange.Cli;

namespace CarePlanCloud.Exchange.Tests;

public sealed class CliShowTests
{
    private static readonly RawFile Client = Samples.Load(Samples.Slips).Single(file => Samples.IsKind(file, "UPHOSOKU"));

    [Fact]
    public void A_file_without_its_company_is_shown_with_numbers_names_values_and_meanings()
    {
        var answer = Show(Client, "--lang", "both");

        Assert.Equal((0, ""), (answer.Code, answer.Said));
        Assert.Contains(Client.Name + "  利用者補足情報  3行", answer.Printed, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^ +18  要介護状態区分 +CareLevel +22（要介護２）\r?$", answer.Printed);
        Assert.DoesNotMatch(@"(?m)^ +17 ", answer.Printed);
    }

    [Theory]
    [InlineData("ja", "利用者氏名", "ClientName ")]
    [InlineData("en", "ClientName ", "利用者氏名")]
    public void One_language_alone_can_be_had(string language, string shown, string hidden)
    {
        var printed = Show(Client, "--lang", language).Printed;

        Assert.Contains(shown, printed, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_value_begins_in_the_same_column_of_the_screen()
    {
        var rows = Show(Client).Printed.Split(Environment.NewLine);
        var columns = new[] { "990011", "見本 太郎", "1（男性）", "22（要介護２）" }
            .Select(value => rows.First(row => row.EndsWith("  " + value, StringComparison.Ordinal)))
            .Zip(["990011", "見本 太郎", "1（男性）", "22（要介護２）"], (row, value) => DisplayWidth.Of(row[..^value.Length]));

        Assert.Single(columns.Distinct());
    }

    [Theory]
    [InlineData("ABC", 3)]
    [InlineData("漢字", 4)]
    [InlineData("１ａー（）　", 12)]
    [InlineData("ｱﾞ", 2)]
    [InlineData("か\u3099", 2)]
    [InlineData("𠮷", 2)]
    public void A_full_width_character_takes_two_columns(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    [Fact]
    public void Lines_of_one_text_stay_below_each_other()
    {
        var weekly = Samples.Load(Samples.Plan).Single(file => Samples.IsKind(file, "UP3KYO"));
        var rows = Show(weekly).Printed.Split(Environment.NewLine);
        var first = Array.FindIndex(rows, row => row.EndsWith("福祉用具貸与", StringComparison.Ordinal));

        Assert.Equal(DisplayWidth.Of(rows[first]) - DisplayWidth.Of("福祉用具貸与"), DisplayWidth.Of(rows[first + 1]) - DisplayWidth.Of("短期入所（月４日）"));
    }

    [Fact]
    public void All_files_of_a_zip_are_shown()
    {
        var printed = CliTool.RunWith(CliCheckTests.Zip(Samples.Load(Samples.Slips)), "show", "-").Printed;

        Assert.All(Samples.Load(Samples.Slips), file => Assert.Contains(file.Name, printed, StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_is_named_with_its_size()
    {
        var picture = Samples.Load(Samples.Prevention).Single(file => file.Name.EndsWith(".jpg", StringComparison.Ordinal));
        var answer = Show(picture);

        Assert.Equal((0, ""), (answer.Code, answer.Said));
        Assert.Equal($"{picture.Name}  JPEG  {picture.Content.Length:N0} bytes", answer.Printed.Trim());
    }

    [Fact]
    public void A_row_that_cannot_be_shown_is_named_and_exits_with_1()
    {
        var broken = Client with { Content = new ReadOnlyMemory<byte>([.. Client.Content.ToArray(), .. "202407,1\r\n"u8]) };
        var answer = Show(broken);

        Assert.Equal(1, answer.Code);
        Assert.Contains(FindingCodes.ColumnCount, Assert.Single(answer.Said.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("見本 太郎", answer.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_whose_text_has_a_bad_character_is_shown_wherever_its_lines_break()
    {
        // The row begins a line above the character.
        var plan = Samples.Load(Samples.Plan).Single(file => Samples.IsKind(file, "UP3KYO"));
        var content = plan.Content.ToArray();
        var inside = content.AsSpan().IndexOf(Samples.Bytes("短期入所（月４日）"));
        var answer = Show(plan with { Content = new ReadOnlyMemory<byte>([.. content[..inside], 0xF0, 0x40, .. content[inside..]]) });

        Assert.Equal((0, ""), (answer.Code, answer.Said));
        Assert.Contains("\uE000短期入所", answer.Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_person_is_told_about_personal_data_and_a_pipe_is_not(bool screen)
    {
        using var error = new StringWriter();
        using var input = new MemoryStream(Client.Content.ToArray());
        CommandLine.Run(["show", "-", "--name", Client.Name], new Terminal(TextWriter.Null, error, input, OutputIsScreen: screen));

        Assert.Equal(screen, error.ToString().Contains("個人情報", StringComparison.Ordinal));
    }

    private static CliTool.Answer Show(RawFile file, params string[] options) =>
        CliTool.RunWith(file.Content.ToArray(), ["show", "-", "--name", file.Name, .. options]);
}
