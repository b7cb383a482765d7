using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>A unit before it has a serial number.</summary>
/// <param name="kind">What it is about.</param>
/// <param name="month">YYYYMM, or null where the kind has no month.</param>
/// <param name="senderServiceKind">Kind its file names give the sender.</param>
internal sealed class PlannedUnit(UnitKind kind, string? month, string senderServiceKind)
{
    /// <summary>
    /// The order in which the receiver must import (R27). Deletions first, so that what replaces the deleted is not deleted with it;
    /// a slip before the plan it follows. Then plans before the slips of their months, and actuals last.
    /// </summary>
    private static readonly UnitKind[] Order =
    [
        UnitKind.ActualsDeletion, UnitKind.SlipDeletion, UnitKind.PlanDeletion, UnitKind.PreventivePlanDeletion, UnitKind.ClientProfileDeletion,
        UnitKind.Plan, UnitKind.PreventivePlan, UnitKind.Slip, UnitKind.Actuals,
    ];

    public UnitKind Kind => kind;

    public string? Month => month;

    public string SenderServiceKind => senderServiceKind;

    public List<DraftRow> Rows { get; } = [];

    /// <summary>What a finding calls it.</summary>
    public string NameJa => Month is null ? Base.NameJa : $"{Base.NameJa} {Month}";

    private RecordKind Base => LayoutCatalog.Current.Kinds.First(row => row.Name != "UPHOSOKU" && row.Units.Contains(kind));

    public IEnumerable<DraftRow> Of(string recordKind) => Rows.Where(row => row.Kind == recordKind);

    public static IEnumerable<PlannedUnit> InImportOrder(IEnumerable<PlannedUnit> units) => units
        .OrderBy(unit => Array.IndexOf(Order, unit.Kind))
        .ThenBy(unit => unit.Month, StringComparer.Ordinal)
        .ThenBy(unit => unit.SenderServiceKind, StringComparer.Ordinal);
}
