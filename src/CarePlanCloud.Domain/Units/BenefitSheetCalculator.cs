using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;
using CarePlanCloud.Domain.Units.Steps;

namespace CarePlanCloud.Domain.Units;

/// <summary>Computes 第7表 from what stands in 第6表 and in the masters of the month. The same input gives the same sheet, always.</summary>
public static class BenefitSheetCalculator
{
    /// <summary>
    /// Never throws on what a person may have typed: a kind without a price has no money, an overrun that was allotted wrongly is
    /// completed by a proposal, and <see cref="BenefitSheet.AllotmentProblems"/> and <see cref="Warnings.SlipWarnings"/> say so.
    /// </summary>
    public static BenefitSheet Calculate(BenefitSheetInput input)
    {
        var groups = LineItems.Of(input);
        groups.ForEach(RateUnits.Fill);
        var overrun = Overruns.Allot(groups, input);
        groups.ForEach(group => InsuredSplit.Apply(group, input.Rules));

        var purse = new PublicPurse(input.PublicExpenses, input.Month);
        var priced = groups.ConvertAll(group => new PricedGroup(group, new CoveredUnits(group, input.Month), input.BenefitRate, purse));
        var shortStay = ShortStays.Of(input);
        var withKindLimits = overrun.Kinds.Count > 0;
        var money = Sums.Of([.. priced.SelectMany(group => group.Amounts)]);
        var ofClaims = new PublicPurse(input.PublicExpenses, input.Month);
        return new BenefitSheet(
            input.Month,
            [.. priced.SelectMany(group => new GroupRows(group, withKindLimits, shortStay).All()), Sums.TotalRow(groups, overrun.Level, withKindLimits, money)],
            overrun.Level,
            overrun.Kinds,
            shortStay,
            TotalsOf(money, input.PrivateServices),
            purse.Uses,
            [.. priced.Select(group => group.Claim(ofClaims)).OfType<KindClaim>()],
            ManagedOf(groups),
            overrun.Allotments,
            overrun.Problems);
    }

    private static SheetTotals TotalsOf(SheetMoney money, IReadOnlyList<PrivateService> privateServices) => new()
    {
        TotalCost = money.TotalCost ?? 0,
        InsuranceClaim = money.InsuranceClaim ?? 0,
        ClientCharge = money.ClientCharge ?? 0,
        PublicExpense = money.PublicExpense,
        SelfPaid = money.SelfPaid ?? 0,
        PrivateServices = privateServices.Sum(service => service.Yen * service.Count),
    };

    // 8222 knows no satellites, and a row of it has more than 0 units.
    private static IReadOnlyList<ManagedUnits> ManagedOf(List<ItemGroup> groups) =>
    [
        .. from @group in groups
           group @group by (@group.ProviderNumber, @group.Kind) into same
           let units = same.Sum(each => each.ManagedWithin)
           where units > 0
           select new ManagedUnits(same.Key.ProviderNumber, same.Key.Kind, units),
    ];
}
