using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarePlanCloud.Exchange.Cli.Reports;

/// <summary>SARIF 2.1.0, for build servers and editors.</summary>
internal sealed class SarifReport : IReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public void Write(Check check, TextWriter output)
    {
        var rules = check.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        var places = Places(check.Inputs);
        var log = new SarifLog(
            "https://json.schemastore.org/sarif-2.1.0.json",
            "2.1.0",
            [
                new SarifRun(
                    new SarifTool(new SarifDriver("careplan-exchange", Version, [.. rules.Select(Rule)])),
                    "ja-JP",
                    [.. check.Findings.Select(finding => Result(finding, rules.IndexOf(finding.Code), check, places))]),
            ]);
        output.WriteLine(JsonSerializer.Serialize(log, Json));
    }

    private static string Version =>
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static SarifRule Rule(string code)
    {
        var explanation = FindingCodes.Explain(code)!;
        return new SarifRule(
            code,
            new SarifText(Placeholders.Hide(explanation.Message)),
            new SarifText(Placeholders.Hide(explanation.English)),
            new SarifText(Placeholders.Hide(explanation.Mend)),
            new SarifConfiguration(Level(explanation.Severity)));
    }

    private static SarifResult Result(Finding finding, int rule, Check check, Dictionary<string, string> places) => new(
        finding.Code,
        rule,
        check.IsError(finding) ? "error" : Level(finding.Severity),
        new SarifText(finding.Message + finding.Mend),
        [
            new SarifLocation(new SarifPhysicalLocation(
                new SarifArtifact(places.GetValueOrDefault(finding.File) ?? Uri.EscapeDataString(finding.File)),
                finding.Line is { } line ? new SarifRegion(line) : null)),
        ],
        new SarifFacts(SeverityWord.En(finding.Severity), finding.ItemNumber, finding.ItemName, finding.Rule));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Where the files lie below the current folder. Another folder, a member of a ZIP and a name that occurs twice stay bare names.</summary>
    private static Dictionary<string, string> Places(IReadOnlyList<Input> inputs) => inputs
        .GroupBy(input => input.File.Name, StringComparer.Ordinal)
        .Where(same => same.Count() == 1)
        .Select(same => (Name: same.Key, Path: Path.GetRelativePath(Environment.CurrentDirectory, same.First().Path).Replace('\\', '/')))
        .Where(place => !Path.IsPathRooted(place.Path) && !place.Path.StartsWith("../", StringComparison.Ordinal))
        .ToDictionary(place => place.Name, place => string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString)), StringComparer.Ordinal);
}
