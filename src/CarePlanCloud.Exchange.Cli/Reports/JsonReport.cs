using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarePlanCloud.Exchange.Cli.Reports;

/// <summary>A flat array of findings; the property names are a promise.</summary>
internal sealed class JsonReport : IReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public void Write(Check check, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        check.Findings.Select(finding => new
        {
            finding.Code,
            finding.Severity,
            finding.File,
            finding.Line,
            Item = finding.ItemNumber,
            finding.ItemName,
            finding.Rule,
            finding.Message,
            finding.Mend,
        }),
        Json));
}
