namespace CarePlanCloud.Application.Billing;

/// <summary>料金表: what holds from a month on, until the next one. Belongs to no office; a row that was charged by is never changed.</summary>
public sealed class Tariff
{
    /// <summary>First day of the first month.</summary>
    public DateOnly ValidFrom { get; init; }

    /// <summary>Yen for each client and month, without tax.</summary>
    public long PricePerClient { get; init; }

    /// <summary>Most yen a month, without tax.</summary>
    public long MonthlyCap { get; init; }

    /// <summary>消費税率.</summary>
    public int TaxPercent { get; init; }
}
