using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>
/// 公費: takes over what insurance leaves of the services of its days. Where several cover a day, the first one pays first and each later
/// one what is left. The 本人支払額 of the month is taken off the first amounts until it is used up; a later one takes that over as well.
/// </summary>
internal sealed class PublicPurse(IReadOnlyList<PublicExpense> expenses, ServiceMonth month)
{
    private readonly List<Payer> payers = [.. expenses.Select(expense => new Payer(expense, DaySet.Of(month, expense.Covers)))];

    /// <summary>What each has paid so far, in their order.</summary>
    public IReadOnlyList<PublicExpenseUse> Uses => [.. payers.Select(payer => new PublicExpenseUse(payer.Expense, payer.Paid))];

    /// <summary>公費請求額 of all of them for units that were priced together.</summary>
    public long Pay(string kind, Priced priced, IReadOnlyList<SheetItem> together, Pricing pricing, CoveredUnits units)
    {
        var parts = new List<Part>();
        foreach (var payer in payers.Where(payer => payer.Expense.Covers(kind)))
        {
            parts.Add(PartOf(payer, parts));
        }

        return parts.Sum(part => part.Paid);

        Part PartOf(Payer payer, List<Part> earlier)
        {
            var (covered, left) = (units.Of(together, payer.Days), priced.ClientCharge - earlier.Sum(part => part.Taken));
            var shared = earlier.ConvertAll(part => (Part: part, Units: units.Of(together, payer.Days.And(part.Payer.Days))));

            // What is covered in full by several together leaves nothing, not even what their single amounts lose to rounding.
            var taken = payer.Expense.Percent >= 100 && units.Of(together, FullyPaid(payer, earlier)) >= together.Sum(item => item.Insured)
                ? left
                : Alone(payer.Expense.Percent, covered) - shared.Sum(each => each.Part.ShareOf(each.Part.Taken, each.Units));
            var own = shared.Sum(each => each.Part.GiveOwnPayment(each.Units));
            return payer.Pay(Math.Clamp(taken, 0, left), own, covered);
        }

        long Alone(int percent, int covered)
        {
            var insured = together.Sum(item => item.Insured);
            return covered >= insured ? OfAll(percent, priced) : OfPart(percent, priced, pricing.Yen(covered), covered, insured);
        }
    }

    private static DaySet FullyPaid(Payer payer, List<Part> earlier) =>
        earlier.Where(part => part.Payer.Expense.Percent >= 100).Aggregate(payer.Days, (days, part) => days.Or(part.Payer.Days));

    private static long OfAll(int percent, Priced priced) => percent >= 100
        ? priced.ClientCharge
        : priced.BenefitRate is { } rate
            ? Rounding.YenPercent(priced.TotalCost, Math.Max(0, percent - rate))
            : Rounding.YenPercent(priced.TotalCost, percent) - priced.InsuranceClaim;

    private static long OfPart(int percent, Priced priced, long coveredYen, int covered, int insured) => priced.BenefitRate is { } rate
        ? Rounding.YenPercent(coveredYen, Math.Max(0, percent - rate))
        : Rounding.YenShare(OfAll(percent, priced), covered, insured);

    private sealed class Payer(PublicExpense expense, DaySet days)
    {
        private long own = expense.OwnPayment;

        public PublicExpense Expense => expense;

        public DaySet Days => days;

        public long Paid { get; private set; }

        public Part Pay(long taken, long ownOfOthers, int covered)
        {
            var kept = Math.Min(own, taken + ownOfOthers);
            own -= kept;
            Paid += taken + ownOfOthers - kept;
            return new Part(this, taken, taken + ownOfOthers - kept, covered) { Own = kept };
        }
    }

    /// <summary>What one of them does about units priced together: of the charge it has taken over a part, and left its 本人支払額 with the client.</summary>
    private sealed record Part(Payer Payer, long Taken, long Paid, int Covered)
    {
        public long Own { get; set; }

        public long ShareOf(long yen, int shared) => shared >= Covered ? yen : Rounding.YenShare(yen, shared, Covered);

        public long GiveOwnPayment(int shared)
        {
            var given = shared <= 0 ? 0 : ShareOf(Own, shared);
            Own -= given;
            return given;
        }
    }
}
