using System.Globalization;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending.Comparing;

/// <summary>What changed in the allotment of an overrun: the units above the limit of each office and kind in 第7表.</summary>
internal static class SheetWords
{
    public static IEnumerable<string> Of(IEnumerable<Record> before, IEnumerable<Record> after)
    {
        var (old, now) = (Over(before), Over(after));
        return now.Keys.Union(old.Keys).Where(office => old.GetValueOrDefault(office) != now.GetValueOrDefault(office))
            .Select(office => $"限度を超える単位　{office} {Said(old.GetValueOrDefault(office))}→{Said(now.GetValueOrDefault(office))}");
    }

    private static Dictionary<string, int> Over(IEnumerable<Record> rows) =>
        rows.GroupBy(row => row["ServiceOfficeName"]).ToDictionary(
            office => office.Key, office => office.Sum(row => (row.Integer("KindLimitOverUnits") ?? 0) + (row.Integer("BenefitLimitOverUnits") ?? 0)));

    private static string Said(int units) => $"{units.ToString("N0", CultureInfo.InvariantCulture)}単位";
}
