using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>
/// A code row while it is being computed. "Managed" units are those the limit counts, "paid" units those that are priced; the two differ
/// for 大規模型通所 and for reductions that the limit does not see.
/// </summary>
internal sealed class SheetItem(UnitLine line, SheetZone zone, int count)
{
    public UnitLine Line { get; } = line;

    public SheetRowKey Key { get; } = SheetRowKey.Of(line);

    public SheetZone Zone { get; } = zone;

    public int Count { get; } = count;

    /// <summary>The marks that belong to this zone.</summary>
    public IReadOnlyList<ServiceDay> Days { get; init; } = [];

    /// <summary>Column e, before a discount.</summary>
    public int Units { get; set; }

    public int? DiscountPercent { get; init; }

    public int PaidPerUse { get; set; }

    public int ManagedPerUse { get; set; }

    public int Paid => PaidPerUse * Count;

    public int Managed => ManagedPerUse * Count;

    public int OverKindLimit { get; set; }

    public int OverLimit { get; set; }

    public int ManagedOver => OverKindLimit + OverLimit;

    /// <summary>Paid units that are the client's own.</summary>
    public int PaidOver { get; set; }

    public int Insured => Paid - PaidOver;

    public bool IsRate => Line.Rate is not null;

    /// <summary>The service itself, not an add-on outside the limit. Of a kind that is outside as a whole, everything.</summary>
    public bool IsService => !IsRate && (Line.InsideLimit || KindRules.Find(Line.Kind) is { InsideLimit: false });
}
