using CarePlanCloud.Exchange.Layouts;
using CarePlanCloud.Exchange.Rules;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>R37: actuals, and their deletion, are sent by the office that did the work.</summary>
internal static class OwnOfficeOnly
{
    public static void Check(PlannedUnit unit, OfficeAddress sender, ComposeNotes notes)
    {
        if (unit.Kind is not (UnitKind.Actuals or UnitKind.ActualsDeletion) || Kinds.IsCareManagement(sender.ServiceKind))
        {
            return;
        }

        foreach (var row in unit.Rows.Where(row => row["ServiceOfficeNumber"] is { Length: > 0 } office && office != sender.OfficeNumber))
        {
            notes.Tell(FindingCodes.RecordOfOtherOffice, row, "ServiceOfficeNumber", facts: row.Draft.Layout.NameJa);
        }
    }
}

/// <summary>R30: forms 6 and 7 of a client list the same services of all offices.</summary>
internal static class SameServicesInBothForms
{
    public static void Check(PlannedUnit unit, ComposeNotes notes)
    {
        if (unit.Kind != UnitKind.Slip)
        {
            return;
        }

        var (form6, form7) = (Services(unit.Of("UPPLAN")), Services(unit.Of("UPSIKYU")));
        var clients6 = form6.Keys.Select(service => service.Client).ToHashSet();
        var clients7 = unit.Of("UPSIKYU").Select(row => row.Client).ToHashSet();
        Tell(form6, form7, clients7, "UPSIKYU");
        Tell(form7, form6, clients6, "UPPLAN");

        // A client who has only one of the forms is told as such.
        void Tell(Dictionary<(ClientKey Client, string, string Code), DraftRow> have, Dictionary<(ClientKey, string, string), DraftRow> need, HashSet<ClientKey> clients, string missing)
        {
            foreach (var (service, row) in have.Where(service => clients.Contains(service.Key.Client) && !need.ContainsKey(service.Key)))
            {
                notes.Tell(FindingCodes.ServiceInOneForm, row, facts: [service.Code, LayoutCatalog.Current.Kind(missing)!.NameJa]);
            }
        }
    }

    private static Dictionary<(ClientKey Client, string Office, string Code), DraftRow> Services(IEnumerable<DraftRow> rows) => rows
        .Where(row => !TotalRow.IsTotal(row["ServiceCode"]) && !TotalRow.IsSubtotal(row["ServiceCode"]))
        .DistinctBy(Service).ToDictionary(Service);

    private static (ClientKey, string, string) Service(DraftRow row) => (row.Client, row["ServiceOfficeNumber"], row["ServiceCode"]);
}
