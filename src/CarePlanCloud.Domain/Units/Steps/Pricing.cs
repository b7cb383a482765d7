using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>
/// Units to yen: 費用総額 is cut off once for what is priced together, the insurance is cut off of that, the charge is the rest.
/// A fixed fee turns it round: the charge is the fee of the uses inside, the insurance pays the rest.
/// </summary>
internal sealed class Pricing(decimal unitPrice, int benefitRate)
{
    public Priced Price(IReadOnlyList<SheetItem> together)
    {
        var cost = Yen(together.Sum(item => item.Insured));
        var rates = together.Where(item => item.Line.FixedFee is null).GroupBy(RateOf).ToList();
        var fees = together.Where(item => item.Line.FixedFee is not null).ToList();
        if (fees.Count == 0 && rates.Count <= 1)
        {
            var rate = rates.Count == 0 ? benefitRate : rates[0].Key;
            return new Priced(cost, rate, Rounding.YenPercent(cost, rate));
        }

        var charge = fees.Sum(FeeOf) + rates.Sum(rate => ChargeOf(Yen(rate.Sum(item => item.Insured)), rate.Key));
        return new Priced(cost, null, cost - Math.Min(charge, cost));
    }

    public decimal UnitPrice => unitPrice;

    /// <summary>Reductions without the service they belong to cost nothing; they never earn anything.</summary>
    public long Yen(int units) => Math.Max(0, Rounding.Yen(units, unitPrice));

    /// <summary>The fee of the uses inside; of a use that the limit cuts, the part inside.</summary>
    public static long FeeOf(SheetItem item) => Rounding.YenShare(item.Line.FixedFee ?? 0, item.Insured, item.PaidPerUse);

    private static long ChargeOf(long cost, int rate) => cost - Rounding.YenPercent(cost, rate);

    // 居宅介護支援 is paid in full by the insurance.
    private int RateOf(SheetItem item) =>
        KindRules.Find(item.Line.Kind) is { IsCareManagement: true } ? 100 : item.Line.BenefitRate ?? benefitRate;
}
