using CarePlanCloud.Exchange.Layouts;
using CarePlanCloud.Exchange.Rules;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>R2, R3, R29, R32: rows of services outside the exchange stay at home, and clients who have no others.</summary>
internal static class LinkedServices
{
    public static List<DraftRow> Keep(IReadOnlyList<DraftRow> rows, ComposeNotes notes)
    {
        var outside = rows.Where(row => NotLinked(row) is not null).ToHashSet(ReferenceEqualityComparer.Instance);
        if (outside.Count == 0)
        {
            return [.. rows];
        }

        foreach (var client in rows.Where(outside.Contains).GroupBy(row => (row.Client, NotLinked(row))))
        {
            notes.Absent(client.Key.Client, notes.LeaveOut(FindingCodes.RowsOutOfScope, [.. client], client.Key.Item2!, client.Count()));
        }

        var rest = rows.Where(row => !outside.Contains(row)).ToList();
        var slips = rest.Where(row => row.Kind == "UPPLAN").Select(row => (row.Client, row["ServiceMonth"])).ToHashSet();
        var emptied = rows.Where(row => row.Kind == "UPPLAN" && outside.Contains(row)).Select(row => (row.Client, row["ServiceMonth"])).ToHashSet();
        emptied.ExceptWith(slips);
        foreach (var client in rest.Where(row => row.Kind == "UPSIKYU" && emptied.Contains((row.Client, row["ServiceMonth"]))).GroupBy(row => (row.Client, row["ServiceMonth"])))
        {
            notes.Absent(client.Key.Client, notes.LeaveOut(FindingCodes.ClientOutOfScope, [.. client]));
        }

        rest.RemoveAll(row => row.Kind == "UPSIKYU" && emptied.Contains((row.Client, row["ServiceMonth"])));
        return rest;
    }

    private static string? NotLinked(DraftRow row)
    {
        var code = row.Kind switch { "UPPLAN" or "UPJSK" or "UPSIKYU" => row["ServiceCode"], "DLTJSK" => row["ServiceKind"], _ => "" };
        return code.Length >= 2 && !TotalRow.IsTotal(code) && LayoutCatalog.ServiceKind(code[..2]) is { Linked: false } ? code[..2] : null;
    }
}
