using System.Text;
using System.Text.Json;
using CarePlanCloud.Exchange.Cli.Conversions;
using CsCheck;

namespace CarePlanCloud.Exchange.Tests;

public sealed class CliConvertTests(CliTool tool) : IClassFixture<CliTool>
{
    private const string Name = "UPJSK_202611_9970000029_11_9970000011_43_20261201170000.CSV";

    public static TheoryData<string, string> CleanFiles => new(
        from folder in new[] { Samples.Plan, Samples.Slips, Samples.Actuals, Samples.Deletions, Samples.Prevention }
        from file in Samples.Load(folder)
        where file.Name.EndsWith(".CSV", StringComparison.Ordinal)
        select (folder, file.Name));

    [Theory]
    [MemberData(nameof(CleanFiles))]
    public void A_file_goes_to_json_and_back_byte_for_byte(string folder, string name)
    {
        var file = Samples.Load(folder).Single(file => file.Name == name);
        var json = CliTool.RunWith(file.Content.ToArray(), "convert", "--to", "json", "-", "--name", name);
        var target = tool.At("back");
        var back = CliTool.RunWith(Encoding.UTF8.GetBytes(json.Printed), "convert", "--to", "csv", "-", "--out", target, "--force");

        Assert.Equal((0, ""), (json.Code, json.Said));
        Assert.Equal(0, back.Code);
        Assert.Equal(file.Content.ToArray(), File.ReadAllBytes(Path.Combine(target, name)));
    }

    [Fact]
    public void Several_files_become_one_array_or_one_json_file_each_and_either_way_back()
    {
        var files = Samples.Load(Samples.Slips);
        var zip = tool.At("slips.zip");
        File.WriteAllBytes(zip, CliCheckTests.Zip(files));

        var array = CliTool.Run("convert", "--to", "json", zip);
        Assert.Equal(files.Count, JsonDocument.Parse(array.Printed).RootElement.GetArrayLength());
        Assert.Equal(0, CliTool.RunWith(Encoding.UTF8.GetBytes(array.Printed), "convert", "--to", "csv", "-", "--out", tool.At("a")).Code);
        Assert.Equal(0, CliTool.Run("convert", "--to", "json", zip, "--out", tool.At("b")).Code);
        Assert.Equal(0, CliTool.Run("convert", "--to", "csv", tool.At("b"), "--out", tool.At("c")).Code);
        Assert.All(files, file => Assert.Equal(file.Content.ToArray(), File.ReadAllBytes(tool.At($"a/{file.Name}"))));
        Assert.All(files, file => Assert.Equal(file.Content.ToArray(), File.ReadAllBytes(tool.At($"c/{file.Name}"))));
    }

    [Fact]
    public void Json_has_readable_japanese_and_no_empty_item()
    {
        var actuals = Samples.WithText(Samples.Actuals, "UPJSK", text => text.Replace("例示 計子", "例示　計子\"\\", StringComparison.Ordinal).Replace("\"\\\"", "\"\"\\\"", StringComparison.Ordinal))[0];
        var printed = CliTool.RunWith(actuals.Content.ToArray(), "convert", "--to", "json", "-", "--name", Name).Printed;
        var row = JsonDocument.Parse(printed).RootElement.GetProperty("records")[0];

        Assert.Contains("\"CareManagerName\": \"例示　計子\\\"\\\\\"", printed, StringComparison.Ordinal);
        Assert.Equal("例示　計子\"\\", row.GetProperty("CareManagerName").GetString());
        Assert.False(row.TryGetProperty("TaisCode", out _));
        Assert.All(row.EnumerateObject(), item => Assert.Equal(JsonValueKind.String, item.Value.ValueKind));
        Assert.DoesNotContain('\r', printed);
    }

    [Fact]
    public void A_picture_is_left_alone_and_an_old_name_is_not_written()
    {
        var pictured = CliTool.RunWith(CliCheckTests.Zip(Samples.Load(Samples.Prevention)), "convert", "--to", "json", "-");
        Assert.Equal(0, pictured.Code);
        Assert.Contains("UPKIHON_IMAGE_", pictured.Said, StringComparison.Ordinal);

        var old = CliTool.RunWith(CliCheckTests.Zip(RevisionTests.ThirdRevision()), "convert", "--to", "json", "-");
        Assert.All(JsonDocument.Parse(old.Printed).RootElement.EnumerateArray(), file => Assert.Equal("3", file.GetProperty("revision").GetString()));
        var back = CliTool.RunWith(Encoding.UTF8.GetBytes(old.Printed), "convert", "--to", "csv", "-", "--out", tool.At("never"));
        Assert.Equal(1, back.Code);
        Assert.Contains("--to 4.1", back.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_value_is_converted_and_a_refused_row_is_not()
    {
        var wrong = Samples.WithItem(Samples.Actuals, "UPJSK", 1, 14, "x")[0];
        var refused = Samples.WithText(Samples.Actuals, "UPJSK", text => text + "202407,1\r\n")[0];

        Assert.Contains("\"Count\": \"x\"", Of(wrong).Printed, StringComparison.Ordinal);
        var unreadable = Samples.With(Samples.Actuals, "UPJSK", bytes => [.. bytes[..(Array.IndexOf(bytes, (byte)'"') + 1)], 0xFD, .. bytes[(Array.IndexOf(bytes, (byte)'"') + 1)..]])[0];
        Assert.Equal((1, ""), (Of(unreadable).Code, Of(unreadable).Printed));
        var answer = Of(refused);
        Assert.Equal((1, ""), (answer.Code, answer.Printed));
        Assert.Contains(FindingCodes.ColumnCount, answer.Said, StringComparison.Ordinal);

        static CliTool.Answer Of(RawFile file) => CliTool.RunWith(file.Content.ToArray(), "convert", "--to", "json", "-", "--name", Name);
    }

    [Theory]
    [InlineData("{\n\"name\": \"@\",\n\"recordKind\" \"UPJSK\"}", 3, "JSONになっていません")]
    [InlineData("", 1, "JSONになっていません")]
    [InlineData("{\"name\": \"@\", \"recordKind\": \"UPJSK\", \"records\": []}\n]", 2, "JSONになっていません")]
    [InlineData("\n{\"recordKind\": \"UPJSK\", \"records\": []}", 2, "（name）がありません")]
    [InlineData("{\n\n\"name\": \"UPXYZ_1.CSV\", \"recordKind\": \"UPXYZ\", \"records\": []}", 3, "ファイル名が標準仕様の形になっていません")]
    [InlineData("{\"name\": \"@\",\n\"recordKind\": \"UPPLAN\", \"records\": []}", 2, "\"recordKind\": \"UPJSK\"")]
    [InlineData("{\"name\": \"@\", \"recordKind\": \"UPJSK\"}", 1, "（records）がありません")]
    [InlineData("{\"name\": \"@\", \"recordKind\": \"UPJSK\", \"records\": [{\n\"Cuont\": \"1\"}]}", 2, "近い項目: Count")]
    [InlineData("{\"name\": \"@\", \"recordKind\": \"UPJSK\", \"records\": [{\n\"Count\": 1}]}", 2, "「Count」の値は引用符")]
    [InlineData("{\"name\": \"@\", \"recordKind\": \"UPJSK\", \"records\": [{\n\"Count\": \"1\",\n\"Count\": \"1\"}]}", 3, "二度")]
    [InlineData("{\"name\": \"@\", \"recordKind\": \"UPJSK\", \"records\": [{\n\"CareManagerName\": \"\\ud842\"}]}", 2, "文字として読めない")]
    [InlineData("{\"name\": \"@\", \"recordKind\": \"UPJSK\", \"records\": [\n{},\n[]]}", 3, "1行は")]
    [InlineData("{\"name\": \"@\", \"recordKind\": \"UPJSK\", \"records\": [],\n\"rows\": [{}]}", 2, "「rows」は使えない")]
    [InlineData("{\"name\": \"@\", \"recordKind\": \"UPJSK\", \"records\": [],\n\"records\": []}", 2, "「records」は使えないか、二度")]
    [InlineData("[\n[]]", 2, "ファイルはオブジェクト")]
    public void What_is_wrong_with_a_json_file_is_said_with_its_line(string json, int line, string said)
    {
        var path = tool.Put("wrong.json", json.Replace("@", Name, StringComparison.Ordinal));
        var answer = CliTool.Run("convert", "--to", "csv", path, "--out", tool.At("never"));

        Assert.Equal(1, answer.Code);
        Assert.Contains(answer.Said.Split(Environment.NewLine), row => row.Contains($"wrong.json {line}行目", StringComparison.Ordinal) && row.Contains(said, StringComparison.Ordinal));
        Assert.False(Directory.Exists(tool.At("never")));
    }

    [Fact]
    public void No_json_makes_the_tool_throw_or_lose_a_record()
    {
        var sound = Encoding.UTF8.GetBytes(CliTool.RunWith(CliCheckTests.Zip(Samples.Load(Samples.Actuals)), "convert", "--to", "json", "-").Printed);
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte).Array[1, 4].Sample(
            changes =>
            {
                var json = sound.ToArray();
                foreach (var (at, to) in changes)
                {
                    json[at] = to;
                }

                var problems = new List<JsonProblem>();
                var drafts = FileJsonParser.Parse(json, problems).Select(file => FileJsonBinding.Bind(file, problems)).OfType<FileDraft>().ToList();
                var written = drafts.Sum(draft => ExchangeFiles.Write(draft.Name, draft.Records).File is null ? 0 : draft.Records.Count);
                Assert.True(problems.Count > 0 || written is 0 or 26);
            },
            iter: 3_000);
    }

    [Fact]
    public void All_that_is_wrong_is_said_in_one_go()
    {
        var path = tool.Put("many.json", $"{{\"name\": \"{Name}\", \"records\": [{{\n\"A\": \"1\",\n\"Count\": null,\n\"B\": {{\"x\": []}}}}]}}");
        var answer = CliTool.Run("convert", "--to", "csv", path, "--out", tool.At("never"));

        Assert.All([1, 2, 3, 4], line => Assert.Contains($"many.json {line}行目", answer.Said, StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_that_may_not_be_written_keeps_every_file_from_being_written()
    {
        var json = CliTool.RunWith(CliCheckTests.Zip(CliCheckTests.Damaged), "convert", "--to", "json", "-").Printed;
        var answer = CliTool.RunWith(Encoding.UTF8.GetBytes(json), "convert", "--to", "csv", "-", "--out", tool.At("never"));

        Assert.Equal(1, answer.Code);
        Assert.Contains("CPX-I004", answer.Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(tool.At("never")));
    }

    [Fact]
    public void An_older_file_is_overwritten_only_when_asked()
    {
        // The last of three is there already: the first two must not be written either.
        var zip = CliCheckTests.Zip(Samples.Load(Samples.Slips));
        Directory.CreateDirectory(tool.At("older"));
        var old = tool.Put(Path.Combine("older", Path.ChangeExtension(Samples.Load(Samples.Slips)[^1].Name, ".json")), "old");

        Assert.Equal(2, CliTool.RunWith(zip, "convert", "--to", "json", "-", "--out", tool.At("older")).Code);
        Assert.Equal([old], Directory.GetFiles(tool.At("older")));
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Equal(0, CliTool.RunWith(zip, "convert", "--to", "json", "-", "--out", tool.At("older"), "--force").Code);
        Assert.NotEqual("old", File.ReadAllText(old));
    }

    [Theory]
    [InlineData("x.CSV")]
    [InlineData("--to", "xml", "x.CSV")]
    [InlineData("--to", "csv", "x.json")]
    [InlineData("--to", "json", "nothing-here.CSV")]
    public void A_wrong_call_exits_with_2(params string[] arguments) => Assert.Equal(2, CliTool.Run(["convert", .. arguments]).Code);
}
