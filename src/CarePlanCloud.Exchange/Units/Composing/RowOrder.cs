using System.Globalization;
using CarePlanCloud.Exchange.Rules;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>Clients by number, then the order the form has of its own; where it has none, the caller's.</summary>
internal static class RowOrder
{
    private static readonly string[] Line = ["ServiceCode", "Units", "TaisCode", "EquipmentNotificationCode", "EquipmentName", "DetailDiscriminatorCode"];

    public static List<DraftRow> Of(IEnumerable<DraftRow> rows)
    {
        var given = rows.OrderBy(row => row.Position).ToList();
        var sorted = given
            .OrderBy(row => row.Client.Insurer, StringComparer.Ordinal)
            .ThenBy(row => row.Client.Insured, StringComparer.Ordinal)
            .ThenBy(row => row.KeyDate, StringComparer.Ordinal);
        return [.. given.Count == 0 ? sorted : Within(given, sorted)];
    }

    private static IEnumerable<DraftRow> Within(List<DraftRow> given, IOrderedEnumerable<DraftRow> sorted) => given[0].Kind switch
    {
        "UP2KYO" => Numbered(given, sorted, "NeedNumber", "GoalNumber", "SupportNumber"),
        "UP3KYO" => sorted.ThenBy(row => row["CareService"].Length + row["Weekday"].Length > 0 ? 0 : row["DailyActivity"].Length > 0 ? 1 : 2),
        "UPPLAN" or "UPJSK" => Lines(given, sorted),
        "UPSIKYU" => Sheet(sorted),
        "UPYOBO_SUB" => Numbered(given, sorted, "IssueNumber", "SupportPlanNumber", "ServiceNumber"),
        _ => sorted,
    };

    // R55: the numbers are the order of print; a plan with a row that lacks one stays as it was given.
    private static IEnumerable<DraftRow> Numbered(List<DraftRow> given, IOrderedEnumerable<DraftRow> sorted, params string[] numbers)
    {
        var open = given.Where(row => numbers.Any(name => row[name].Length == 0)).Select(row => (row.Client, row.KeyDate)).ToHashSet();
        return numbers.Aggregate(sorted, (order, name) => order.ThenBy(row => open.Contains((row.Client, row.KeyDate)) ? 0 : Number(row[name])));
    }

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Form 6 is lines of one service at one time, each with its days.
    private static IEnumerable<DraftRow> Lines(List<DraftRow> given, IOrderedEnumerable<DraftRow> sorted)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in given)
        {
            first.TryAdd(Key(row), row.Position);
        }

        return sorted
            .ThenBy(row => row["ServiceOfficeNumber"], StringComparer.Ordinal).ThenBy(row => row["SatelliteNumber"], StringComparer.Ordinal)
            .ThenBy(row => row["StartTime"], StringComparer.Ordinal).ThenBy(row => row["EndTime"], StringComparer.Ordinal)
            .ThenBy(row => first[Key(row)]).ThenBy(row => row["ServiceDate"], StringComparer.Ordinal);

        static string Key(DraftRow row) => string.Join(',', Line.Select(name => row[name]));
    }

    // Form 7: offices, their kinds, the kind's subtotal under its rows, the grand total last (R78, R79).
    private static IEnumerable<DraftRow> Sheet(IOrderedEnumerable<DraftRow> sorted) => sorted
        .ThenBy(row => TotalRow.IsTotal(row["ServiceCode"]))
        .ThenBy(row => row["ServiceOfficeNumber"], StringComparer.Ordinal).ThenBy(row => row["SatelliteNumber"], StringComparer.Ordinal)
        .ThenBy(row => row["ServiceCode"].Length < 2 ? "" : row["ServiceCode"][..2], StringComparer.Ordinal)
        .ThenBy(row => TotalRow.IsSubtotal(row["ServiceCode"]) ? row["ServiceCode"][2..] : "", StringComparer.Ordinal);
}
