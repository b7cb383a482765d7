using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>第1表, 第2表, 第3表 and supplement of one client and plan date.</summary>
internal sealed record MappedPlan(
    ClientNumber Client, DateOnly PlanDate, Record Overview, IReadOnlyList<Record> Needs, IReadOnlyList<Record> Week, Record? Supplement);

internal static class PlanMapping
{
    public static IReadOnlyList<MappedPlan> Plans(FileSet fileSet)
    {
        var needs = SlipMapping.Records(fileSet, "UP2KYO").ToLookup(Key);
        var week = SlipMapping.Records(fileSet, "UP3KYO").ToLookup(Key);
        var supplements = SlipMapping.Records(fileSet, "UPHOSOKU").ToLookup(Key);
        return [.. from overview in SlipMapping.Records(fileSet, "UP1KYO")
                   let key = Key(overview)
                   select new MappedPlan(
                       key.Client, key.PlanDate!.Value, overview, [.. needs[key]], [.. week[key]], supplements[key].FirstOrDefault())];
    }

    // R11: the three forms and the supplement hang together by client and plan date.
    private static (ClientNumber Client, DateOnly? PlanDate) Key(Record record) => (ClientNumber.Of(record), record.Date("PlanDate"));
}
