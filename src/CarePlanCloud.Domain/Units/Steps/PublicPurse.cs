using CarePlanCloud.Domain.Units.Input;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>公費: takes over what insurance leaves. The 本人支払額 of the month is taken off the first amounts until it is used up.</summary>
internal sealed class PublicPurse(PublicExpense? expense)
{
    private long own = expense?.OwnPayment ?? 0;

    /// <summary>公費請求額 for units that were priced together.</summary>
    public long Pay(string kind, Priced priced)
    {
        if (expense is null || !expense.Covers(kind))
        {
            return 0;
        }

        var covered = Math.Clamp(UpTo(expense.Percent, priced), 0, priced.ClientCharge);
        var paid = Math.Max(0, covered - own);
        own -= covered - paid;
        return paid;
    }

    private static long UpTo(int percent, Priced priced) => percent >= 100
        ? priced.ClientCharge
        : priced.BenefitRate is { } rate
            ? Rounding.YenPercent(priced.TotalCost, Math.Max(0, percent - rate))
            : Rounding.YenPercent(priced.TotalCost, percent) - priced.InsuranceClaim;
}
