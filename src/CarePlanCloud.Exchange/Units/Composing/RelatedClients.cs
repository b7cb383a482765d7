using CarePlanCloud.Exchange.Rules;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>
/// R31: a slip tells a service office only of clients it serves. Whoever stays, stays with the services of all offices (R30).
/// </summary>
internal static class RelatedClients
{
    public static void Keep(PlannedUnit unit, OfficeAddress receiver, ComposeNotes notes)
    {
        if (unit.Kind != UnitKind.Slip || Kinds.IsCareManagement(receiver.ServiceKind))
        {
            return;
        }

        var related = unit.Of("UPPLAN").Where(row => row["ServiceOfficeNumber"] == receiver.OfficeNumber).Select(row => row.Client).ToHashSet();

        // A client whose form 6 is missing is a mistake, not a stranger.
        var strangers = unit.Of("UPPLAN").Select(row => row.Client).Where(client => !related.Contains(client)).ToHashSet();
        foreach (var client in unit.Rows.Where(row => strangers.Contains(row.Client)).GroupBy(row => row.Client))
        {
            notes.Absent(client.Key, notes.LeaveOut(FindingCodes.ClientNotAtReceiver, [.. client], unit.Month!));
        }

        unit.Rows.RemoveAll(row => strangers.Contains(row.Client));
    }
}
