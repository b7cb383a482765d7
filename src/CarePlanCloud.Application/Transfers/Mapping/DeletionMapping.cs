using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>One row of a deletion. <paramref name="Date"/>: the plan date, or the first day of the month.</summary>
internal sealed record MappedDeletion(ClientNumber Client, DateOnly Date, int Line, string ServiceOfficeNumber = "", string ServiceKind = "");

/// <summary>DLT1KYO, DLTPLAN, DLTJSK, DLTKIHON and DLTYOBO → what is to go. The same row twice is said once.</summary>
internal static class DeletionMapping
{
    public static IReadOnlyList<MappedDeletion> Plans(FileSet fileSet) =>
        Distinct(SlipMapping.Records(fileSet, "DLT1KYO").Select(record => new MappedDeletion(
            ClientNumber.Of(record), record.Date("PlanDate")!.Value, record.Line)));

    public static IReadOnlyList<MappedDeletion> Slips(FileSet fileSet) =>
        Distinct(SlipMapping.Records(fileSet, "DLTPLAN").Select(record => new MappedDeletion(
            ClientNumber.Of(record), SlipMapping.Month(record).FirstDay, record.Line)));

    public static IReadOnlyList<MappedDeletion> Actuals(FileSet fileSet) =>
        Distinct(SlipMapping.Records(fileSet, "DLTJSK").Select(record => new MappedDeletion(
            ClientNumber.Of(record), SlipMapping.Month(record).FirstDay, record.Line, record["ServiceOfficeNumber"], record["ServiceKind"])));

    public static IReadOnlyList<MappedDeletion> Preventive(FileSet fileSet) =>
        Distinct(
        [
            .. SlipMapping.Records(fileSet, "DLTKIHON").Select(record => new MappedDeletion(
                ClientNumber.Of(record), record.Date("ConsultationDate")!.Value, record.Line)),
            .. SlipMapping.Records(fileSet, "DLTYOBO").Select(record => new MappedDeletion(
                ClientNumber.Of(record), record.Date("PlanDate")!.Value, record.Line)),
        ]);

    private static IReadOnlyList<MappedDeletion> Distinct(IEnumerable<MappedDeletion> rows) =>
        [.. rows.DistinctBy(row => row with { Line = 0 })];
}
