using CarePlanCloud.Application.Plans;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>One document of 介護予防 in a unit. <paramref name="Date"/>: 相談日, or 計画作成（変更）日.</summary>
internal sealed record MappedPreventive(
    ClientNumber Client,
    PreventiveDocumentKind Kind,
    DateOnly Date,
    Record Row,
    IReadOnlyList<Record> Rows,
    IReadOnlyList<Record> Illnesses,
    byte[]? FamilyChart);

/// <summary>UPKIHON and UPYOBO with their appendices → documents.</summary>
internal static class PreventiveMapping
{
    public static IReadOnlyList<MappedPreventive> Documents(FileSet fileSet)
    {
        var rhythm = SlipMapping.Records(fileSet, "UPKIHON_SUB1").ToLookup(Consultation);
        var illnesses = SlipMapping.Records(fileSet, "UPKIHON_SUB2").ToLookup(Consultation);
        var supports = SlipMapping.Records(fileSet, "UPYOBO_SUB").ToLookup(Plan);
        return
        [
            .. from row in SlipMapping.Records(fileSet, "UPKIHON")
               let key = Consultation(row)
               select new MappedPreventive(
                   key.Client, PreventiveDocumentKind.ClientProfile, key.Date!.Value, row, [.. rhythm[key]], [.. illnesses[key]], Chart(fileSet, row)),
            .. from row in SlipMapping.Records(fileSet, "UPYOBO")
               let key = Plan(row)
               select new MappedPreventive(key.Client, PreventiveDocumentKind.PreventivePlan, key.Date!.Value, row, [.. supports[key]], [], null),
        ];
    }

    /// <summary>相談日 or 計画作成（変更）日 of a row, whichever it has.</summary>
    internal static DateOnly? DateOf(Record record) => record.Date(record.Layout.Has("ConsultationDate") ? "ConsultationDate" : "PlanDate");

    // R17, R18: appendices hang on their parent by client and date.
    private static (ClientNumber Client, DateOnly? Date) Consultation(Record record) => (ClientNumber.Of(record), record.Date("ConsultationDate"));

    private static (ClientNumber Client, DateOnly? Date) Plan(Record record) => (ClientNumber.Of(record), record.Date("PlanDate"));

    // R91: the row names its picture.
    private static byte[]? Chart(FileSet fileSet, Record row) =>
        row.TextOrNull("FamilyChartImageFileName") is { } name
            ? fileSet.Images.FirstOrDefault(image => string.Equals(image.Key.ToString(), name, StringComparison.OrdinalIgnoreCase)).Value?.Content.ToArray()
            : null;
}
