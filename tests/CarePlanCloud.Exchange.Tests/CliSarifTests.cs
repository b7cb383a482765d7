using System.Text.Json;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>SARIF 2.1.0: the properties its schema requires, and that they agree with each other.</summary>
public sealed class CliSarifTests(CliTool tool) : IClassFixture<CliTool>
{
    private static readonly string[] Levels = ["error", "warning", "note"];

    [Fact]
    public void A_log_has_what_the_schema_requires()
    {
        var log = Sarif(CliTool.RunWith(CliCheckTests.Zip(CliCheckTests.Damaged), "check", "-", "--format", "sarif"));
        var driver = Run(log).GetProperty("tool").GetProperty("driver");

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal(1, log.GetProperty("runs").GetArrayLength());
        Assert.Equal("careplan-exchange", driver.GetProperty("name").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+$", driver.GetProperty("version").GetString());
        Assert.False(driver.TryGetProperty("informationUri", out _));
    }

    [Fact]
    public void Every_result_points_at_its_rule_and_every_rule_occurs()
    {
        var files = Samples.WithItem(Samples.Slips, "UPPLAN", 2, 14, "x").Concat(Samples.With(Samples.Actuals, "UPJSK", bytes => [.. bytes, 0x1A])).Append(new RawFile("x.CSV", new byte[1]));
        var log = Sarif(CliTool.RunWith(CliCheckTests.Zip(files), "check", "-", "--format", "sarif"));
        var rules = Run(log).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        var results = Run(log).GetProperty("results").EnumerateArray().ToList();

        Assert.Equal(3, results.Count);
        Assert.Equal(rules.Select(Id).Order(), results.Select(result => result.GetProperty("ruleId").GetString()).Distinct().Order());
        Assert.All(results, result => Assert.Equal(Id(rules[result.GetProperty("ruleIndex").GetInt32()]), result.GetProperty("ruleId").GetString()));
        Assert.All(results, result => Assert.Contains(result.GetProperty("level").GetString(), Levels));
        Assert.All(rules, rule => Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels));
        foreach (var rule in rules)
        {
            var explained = FindingCodes.Explain(Id(rule)!)!;
            Assert.DoesNotContain("{0}", rule.ToString(), StringComparison.Ordinal);
            Assert.Equal(explained.English, rule.GetProperty("fullDescription").GetProperty("text").GetString());
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.Equal(explained.Mend, rule.GetProperty("help").GetProperty("text").GetString());
        }

        static string? Id(JsonElement rule) => rule.GetProperty("id").GetString();
    }

    [Fact]
    public void A_member_of_a_zip_is_located_by_name_and_line()
    {
        var log = Sarif(CliTool.RunWith(CliCheckTests.Zip(CliCheckTests.Damaged), "check", "-", "--format", "sarif"));
        var place = Place(log);

        Assert.Equal(CliCheckTests.Damaged.Single(file => Samples.IsKind(file, "UPPLAN")).Name, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(2, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void A_name_with_blanks_or_kana_is_percent_encoded_and_a_whole_file_has_no_line()
    {
        var place = Place(Sarif(CliTool.Run("check", tool.Put("控え 1.CSV", "x"), "--format", "sarif")));

        Assert.Equal("%E6%8E%A7%E3%81%88%201.CSV", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.False(place.TryGetProperty("region", out _));
    }

    [Fact]
    public void A_file_below_the_current_folder_keeps_its_path()
    {
        var folder = Path.Combine("Data", "exchange-samples", "sarif 控え");
        var path = Path.Combine(Environment.CurrentDirectory, folder, "x.CSV");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
        try
        {
            var place = Place(Sarif(CliTool.Run("check", folder, "--format", "sarif")));
            Assert.Equal("Data/exchange-samples/sarif%20%E6%8E%A7%E3%81%88/x.CSV", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    [Theory]
    [InlineData(false, "note")]
    [InlineData(true, "error")]
    public void A_repair_is_a_note_unless_it_counts_as_an_error(bool strict, string level)
    {
        string[] options = strict ? ["--strict"] : [];
        var log = Sarif(CliTool.RunWith(CliCheckTests.Zip(Samples.With(Samples.Actuals, "UPJSK", bytes => [.. bytes, 0x1A])), ["check", "-", "--format", "sarif", .. options]));

        Assert.Equal(level, Run(log).GetProperty("results")[0].GetProperty("level").GetString());
    }

    [Fact]
    public void A_clean_set_has_no_rule_and_no_result()
    {
        var log = Sarif(CliTool.RunWith(CliCheckTests.Zip(Samples.Load(Samples.Actuals)), "check", "-", "--format", "sarif"));

        Assert.Equal(0, Run(log).GetProperty("results").GetArrayLength());
        Assert.Equal(0, Run(log).GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
    }

    private static JsonElement Sarif(CliTool.Answer answer) => JsonDocument.Parse(answer.Printed).RootElement;

    private static JsonElement Run(JsonElement log) => log.GetProperty("runs")[0];

    private static JsonElement Place(JsonElement log) => Run(log).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
}
