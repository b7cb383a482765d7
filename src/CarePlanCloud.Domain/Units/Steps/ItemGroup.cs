using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>One kind of one provider: the unit of a subtotal and of a claim.</summary>
internal sealed class ItemGroup(string providerNumber, string satelliteNumber, string kind, UnitProvider? provider, IReadOnlyList<SheetItem> items)
{
    public string ProviderNumber { get; } = providerNumber;

    public string SatelliteNumber { get; } = satelliteNumber;

    public string Kind { get; } = kind;

    public UnitProvider? Provider { get; } = provider;

    public IReadOnlyList<SheetItem> Items { get; } = items;

    public string ProviderName => Provider?.Name ?? "";

    /// <summary>Null when the provider does not offer the kind; then there is no money, and a warning says so.</summary>
    public decimal? UnitPrice { get; } = provider?.Find(kind)?.UnitPrice;

    public bool IsShortStay => KindRules.IsShortStay(Kind);

    public bool IsEquipment => KindRules.Find(Kind) is { IsEquipment: true };

    public IReadOnlyList<SheetItem> Inside { get; } = [.. items.Where(item => item.Zone is SheetZone.Inside)];

    public IReadOnlyList<SheetItem> Outside { get; } = [.. items.Where(item => item.Zone is SheetZone.Outside)];

    public IReadOnlyList<SheetItem> Over30Days { get; } = [.. items.Where(item => item.Zone is SheetZone.Over30Days)];

    public int Managed => Inside.Sum(item => item.Managed);

    public int ManagedOver => Inside.Sum(item => item.ManagedOver);

    public int ManagedWithin => Managed - ManagedOver;

    public SheetRowKey KeyOf(string ending) => new(ProviderNumber, SatelliteNumber, Kind + ending);
}
