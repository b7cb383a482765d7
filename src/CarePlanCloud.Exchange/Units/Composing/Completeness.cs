using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>R11, R12, R21, R22, R92: every client of a unit has every part, and no appendix comes without its parent.</summary>
internal static class Completeness
{
    public static void Check(PlannedUnit unit, ComposeNotes notes)
    {
        var rows = unit.Rows.GroupBy(row => row.Kind).ToDictionary(of => of.Key, of => of.DistinctBy(Key).ToDictionary(Key));
        foreach (var kind in LayoutCatalog.Current.Kinds.Where(kind => kind.Units.Contains(unit.Kind) && kind.Layout is not null))
        {
            var mine = rows.GetValueOrDefault(kind.Name) ?? [];
            if (kind.Role == MemberRole.Required)
            {
                Tell(unit.Rows.Where(row => !mine.ContainsKey(Key(row))).DistinctBy(Key), kind, unit.Kind == UnitKind.Plan ? "R11" : "R12");
            }
            else if (kind.Parent.Length > 0)
            {
                var parents = rows.GetValueOrDefault(kind.Parent) ?? [];
                Tell(mine.Where(row => !parents.ContainsKey(row.Key)).Select(row => row.Value), LayoutCatalog.Current.Kind(kind.Parent)!, "R92");
            }
        }

        void Tell(IEnumerable<DraftRow> lonely, RecordKind missing, string rule)
        {
            foreach (var row in lonely)
            {
                notes.Tell(FindingCodes.PartNotGiven, row, rule: rule, facts: [missing.NameJa, unit.NameJa]);
            }
        }

        (ClientKey, string) Key(DraftRow row) => (row.Client, unit.Month is null ? row.KeyDate : "");
    }
}
