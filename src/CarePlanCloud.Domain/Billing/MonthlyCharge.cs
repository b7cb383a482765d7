using CarePlanCloud.Domain.Units;

namespace CarePlanCloud.Domain.Billing;

/// <summary>What the product costs an office for a month: so much for each client, never more than the cap; tax once, on the sum.</summary>
/// <param name="Clients">対象の利用者: with a slip of the month, counted once.</param>
/// <param name="PricePerClient">Yen, without tax.</param>
/// <param name="Cap">Yen, without tax.</param>
/// <param name="TaxPercent">消費税率.</param>
public sealed record MonthlyCharge(int Clients, long PricePerClient, long Cap, int TaxPercent)
{
    /// <summary>Without the cap.</summary>
    public long Uncapped => Clients * PricePerClient;

    /// <summary>上限による値引き; zero or more.</summary>
    public long Reduction => Math.Max(0, Uncapped - Cap);

    /// <summary>Without tax.</summary>
    public long Net => Uncapped - Reduction;

    public long Tax => Rounding.Tax(Net, TaxPercent);

    public long Total => Net + Tax;
}
