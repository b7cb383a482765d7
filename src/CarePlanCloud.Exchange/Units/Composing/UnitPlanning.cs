using CarePlanCloud.Exchange.Layouts;
using CarePlanCloud.Exchange.Rules;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>R21–R25, R37, R38, R97: which record goes into which unit. Supplements follow later: they belong to several.</summary>
internal static class UnitPlanning
{
    public static List<PlannedUnit> Split(IEnumerable<DraftRow> rows, OfficeAddress sender, ComposeNotes notes)
    {
        var units = new Dictionary<(UnitKind, string?, string), PlannedUnit>();
        foreach (var row in rows.Where(row => !row.IsSupplement))
        {
            var month = row.Draft.Layout.Has("ServiceMonth") ? row["ServiceMonth"] : null;
            if (month is not null && !Dates.IsMonth(month))
            {
                notes.Tell(month.Length == 0 ? FindingCodes.RequiredEmpty : FindingCodes.NotMonth, row, "ServiceMonth");
                continue;
            }

            var (kind, senderKind) = (LayoutCatalog.Current.Kind(row.Kind)!.Units[0], SenderKind(row, sender.ServiceKind));
            if (!units.TryGetValue((kind, month, senderKind), out var unit))
            {
                units[(kind, month, senderKind)] = unit = new PlannedUnit(kind, month, senderKind);
            }

            unit.Rows.Add(row);
        }

        return [.. units.Values];
    }

    // R37: actuals go out under the kind of their service; a care-management office passes on what others wrote (R102).
    private static string SenderKind(DraftRow row, string sender)
    {
        var service = row.Kind switch { "UPJSK" => row["ServiceCode"], "DLTJSK" => row["ServiceKind"], _ => "" };
        return service.Length >= 2 && !Kinds.IsCareManagement(sender) && LayoutCatalog.ServiceKind(service[..2]) is not null ? service[..2] : sender;
    }
}
