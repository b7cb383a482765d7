using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Check;

/// <summary>One sending unit as it was found.</summary>
public sealed record CheckedUnit(UnitKind Kind, FileName? Key, IReadOnlyList<string> Files, int RowsRead, int RowsRefused, IReadOnlyList<Finding> Findings)
{
    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);
}

/// <summary>What the page shows of a check. Made of bytes in memory, kept nowhere.</summary>
public sealed record CheckResult(IReadOnlyList<CheckedUnit> Units)
{
    // A ZIP of 20 MB could otherwise become 2 GB.
    private static readonly UploadLimits Limits = new(MaxEntries: 500, MaxTotalBytes: 64 * 1024 * 1024);

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public IReadOnlyList<Finding> Findings { get; } = [.. Units.SelectMany(unit => unit.Findings)];

    public int RowsRead => Units.Sum(unit => unit.RowsRead);

    public int RowsRefused => Units.Sum(unit => unit.RowsRefused);

    public int Files => Units.Sum(unit => unit.Files.Count);

    public static CheckResult Of(IReadOnlyList<RawFile> upload) =>
        new([.. ExchangeFiles.Group(upload, Limits).Select(unit => ExchangeFiles.Read(unit)).Select(set => new CheckedUnit(
            set.Unit.Kind,
            set.Unit.Key,
            [.. set.Unit.Files.Select(file => file.Name)],
            set.Files.Sum(file => file.Records.Count),
            set.Files.Sum(file => file.RowsRefused),
            set.Findings))]);

    public int Errors => Units.Sum(unit => unit.Errors);

    /// <summary>All findings in the array format of <c>careplan-exchange check --format json</c>.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(
        Findings.Select(finding => new
        {
            finding.Code, finding.Severity, finding.File, finding.Line, Item = finding.ItemNumber, finding.ItemName, finding.Rule, finding.Message, finding.Mend,
        }),
        Web);
}
