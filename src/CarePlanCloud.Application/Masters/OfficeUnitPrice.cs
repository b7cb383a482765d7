using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Masters;

/// <summary>単位数単価 an office entered for a grade and a labour-share group, from a day on. It goes before the built-in table.</summary>
public sealed class OfficeUnitPrice : ITenantOwned
{
    public Guid TenantId { get; init; }

    /// <summary>1 to 7 for 1級地 to 7級地, 0 for その他.</summary>
    public int RegionalGrade { get; init; }

    /// <summary>人件費割合 of the group in percent: 70, 55, 45 or 0.</summary>
    public int LabourShare { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>Yen a unit, two decimals.</summary>
    public decimal Price { get; set; }
}

/// <summary>A day that differs from the built-in calendar: a holiday of the office or the region, or a holiday that is a working day.</summary>
public sealed class CalendarDay : ITenantOwned
{
    public Guid TenantId { get; init; }

    public DateOnly Day { get; init; }

    public required string Name { get; set; }

    public bool IsHoliday { get; set; }
}
