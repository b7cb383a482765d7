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
