using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units;

namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>How a service code counts in its month.</summary>
/// <param name="IsRate">A percentage of the month's units.</param>
public sealed record ServiceNature(CountUnit CountUnit, bool IsAddOn = false, bool IsRate = false)
{
    /// <summary>What a code is taken for that no table of the month knows.</summary>
    public static readonly ServiceNature Unknown = new(CountUnit.Time);

    /// <summary>Compared once a month, on whatever day it stands (R65, R67).</summary>
    public bool IsOnce => IsRate || CountUnit == CountUnit.Month;
}

/// <summary>A month of one client: its lines with what was planned and done, and what its codes are.</summary>
/// <param name="Natures">By service code, as in the tables of the month.</param>
public sealed record MonthToReconcile(ServiceMonth Month, IReadOnlyList<SlipLine> Lines, IReadOnlyDictionary<string, ServiceNature> Natures)
{
    /// <summary>Differences the lines do not show (11, 12, 16, 17, 19).</summary>
    public IReadOnlyList<FactDifference> Facts { get; init; } = [];

    /// <summary>The last day of use; null while services go on.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Days on which the client was away, as in hospital.</summary>
    public IReadOnlySet<int> AwayDays { get; init; } = new HashSet<int>();

    /// <summary>Compared and claimed once a month, with all the days it stands on.</summary>
    public bool IsOnce(string serviceCode) => NatureOf(serviceCode).IsOnce || ServiceCode.IsEquipment(serviceCode);

    public ServiceNature NatureOf(string serviceCode) => Natures.GetValueOrDefault(serviceCode, ServiceNature.Unknown);
}
