using System.IO.Compression;
using System.Text.Json;
using CarePlanCloud.Exchange.Cli;

namespace CarePlanCloud.Exchange.Tests;

public sealed class CliCheckTests(CliTool tool) : IClassFixture<CliTool>
{
    private static readonly string[] Properties = ["code", "severity", "file", "line", "item", "itemName", "rule", "message", "mend"];

    [Fact]
    public void A_sound_folder_exits_with_0() => Assert.Equal(0, CliTool.Run("check", tool.Put(Samples.Load(Samples.Slips))).Code);

    [Fact]
    public void A_damaged_file_exits_with_1_and_is_named_with_its_line_and_item()
    {
        var answer = CliTool.RunWith(Zip(Damaged), "check", "-");

        Assert.Equal(1, answer.Code);
        Assert.Contains(answer.Printed.Split('\n'), line => line.Contains("UPPLAN_202611", StringComparison.Ordinal) && line.Contains(" 2行目 No.14 サービス回数", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_is_a_flat_array_of_findings_with_these_properties_and_no_other()
    {
        var printed = CliTool.RunWith(Zip(Damaged), "check", "-", "--format", "json").Printed;
        var findings = JsonDocument.Parse(printed).RootElement;

        Assert.Equal(1, findings.GetArrayLength());
        Assert.Equal(Properties, findings[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(("CPX-I004", "error", 2, 14, "サービス回数"), (Text("code"), Text("severity"), findings[0].GetProperty("line").GetInt32(), findings[0].GetProperty("item").GetInt32(), Text("itemName")));

        string? Text(string name) => findings[0].GetProperty(name).GetString();
    }

    [Fact]
    public void A_repair_is_an_error_only_for_those_who_write_the_files()
    {
        var zip = Zip(Samples.With(Samples.Actuals, "UPJSK", bytes => [.. bytes, 0x1A]));

        Assert.Equal(0, CliTool.RunWith(zip, "check", "-").Code);
        Assert.Equal(1, CliTool.RunWith(zip, "check", "-", "--strict").Code);
    }

    [Fact]
    public void An_engineer_reads_the_english_explanation_and_item_name()
    {
        var line = CliTool.RunWith(Zip(Damaged), "check", "-", "--lang", "en").Printed.Split(Environment.NewLine)[0];

        Assert.StartsWith("error CPX-I004 R45 UPPLAN_", line, StringComparison.Ordinal);
        Assert.Contains(" line 2 item 14 Count ", line, StringComparison.Ordinal);
        Assert.EndsWith(": " + FindingCodes.Explain(FindingCodes.NotInteger)!.English, line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_of_an_old_file_has_the_name_that_belongs_to_its_old_number()
    {
        var slips = RevisionTests.ThirdRevision().Select(file => Samples.IsKind(file, "UPPLAN") ? RevisionTests.Edited(file, row => row.Replace(",0,9970000011,", ",2,9970000011,", StringComparison.Ordinal)) : file);

        Assert.Contains(" item 20 Over30Days ", CliTool.RunWith(Zip(slips), "check", "-", "--lang", "en").Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_on_standard_input_needs_a_name()
    {
        var actuals = Samples.Load(Samples.Actuals)[0];
        var nameless = CliTool.RunWith(actuals.Content.ToArray(), "check", "-");

        Assert.Equal(2, nameless.Code);
        Assert.Contains("--name", nameless.Said, StringComparison.Ordinal);
        Assert.Equal(0, CliTool.RunWith(actuals.Content.ToArray(), "check", "-", "--name", actuals.Name).Code);
    }

    [Theory]
    [InlineData]
    [InlineData("nothing-here.CSV")]
    [InlineData("--format")]
    [InlineData("-", "--format", "yaml")]
    [InlineData("-")]
    [InlineData("-", "-", "--name", "x")]
    public void A_wrong_call_exits_with_2_and_says_why(params string[] arguments)
    {
        var answer = CliTool.Run(["check", .. arguments]);

        Assert.Equal((2, ""), (answer.Code, answer.Printed));
        Assert.NotEmpty(answer.Said);
    }

    [Fact]
    public void A_name_belongs_to_standard_input_only() =>
        Assert.Equal(2, CliTool.Run("check", Path.Combine(AppContext.BaseDirectory, "Data", "exchange-samples", Samples.Slips), "--name", "x").Code);

    [Fact]
    public void Help_and_unknown_commands_are_answered()
    {
        Assert.Equal(0, CliTool.Run("check", "--help").Code);
        Assert.Equal(2, CliTool.Run("chek").Code);
        Assert.Equal(2, CliTool.Run().Code);
        Assert.EndsWith("Usage: careplan-exchange check --help" + Environment.NewLine, CliTool.Run("check").Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Progress_is_drawn_on_a_screen_only_and_only_when_it_takes_long(bool screen, bool drawn)
    {
        using var error = new StringWriter();
        var clock = new Wristwatch();
        using (var progress = new ProgressLine(new Terminal(TextWriter.Null, error, Stream.Null, ErrorIsScreen: screen), clock))
        {
            clock.Pass(TimeSpan.FromSeconds(0.9));
            progress.Report(new ReadProgress("UPPLAN", 0, 1, 5_000));
            Assert.Equal("", error.ToString());
            clock.Pass(TimeSpan.FromSeconds(0.2));
            progress.Report(new ReadProgress("UPPLAN", 0, 1, 10_000));
        }

        Assert.Equal(drawn, error.ToString().Contains("10,000", StringComparison.Ordinal));
    }

    internal static IReadOnlyList<RawFile> Damaged => Samples.WithItem(Samples.Slips, "UPPLAN", 2, 14, "x");

    internal static byte[] Zip(IEnumerable<RawFile> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(file.Name).Open();
                entry.Write(file.Content.Span);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A clock that stands still until time is said to pass.</summary>
    private sealed class Wristwatch : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;
    }
}
