using CarePlanCloud.Domain.Units.Input;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>公費: takes over what insurance leaves. The 本人支払額 of the month is taken off the first amounts until it is used up.</summary>
internal sealed class PublicPurse(PublicExpense? expense)
{
    private long own = expense?.OwnPayment ?? 0;

    /// <summary>公費請求額 for units that were priced together.</summary>
    public long Pay(string kind, Priced priced, IReadOnlyList<SheetItem> together, Pricing pricing)
    {
        if (expense is null || !expense.Covers(kind))
        {
            return 0;
        }

        var (insured, covered) = (together.Sum(item => item.Insured), together.Sum(item => item.Covered));
        var amount = covered >= insured ? OfAll(expense.Percent, priced) : OfPart(expense.Percent, priced, pricing.Yen(covered), covered, insured);
        var limited = Math.Clamp(amount, 0, priced.ClientCharge);
        var paid = Math.Max(0, limited - own);
        own -= limited - paid;
        return paid;
    }

    private static long OfAll(int percent, Priced priced) => percent >= 100
        ? priced.ClientCharge
        : priced.BenefitRate is { } rate
            ? Rounding.YenPercent(priced.TotalCost, Math.Max(0, percent - rate))
            : Rounding.YenPercent(priced.TotalCost, percent) - priced.InsuranceClaim;

    private static long OfPart(int percent, Priced priced, long coveredYen, int covered, int insured) => priced.BenefitRate is { } rate
        ? Rounding.YenPercent(coveredYen, Math.Max(0, percent - rate))
        : Rounding.YenShare(OfAll(percent, priced), covered, insured);
}
