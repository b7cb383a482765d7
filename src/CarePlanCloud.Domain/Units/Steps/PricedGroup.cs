using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>
/// A provider's kind in yen, as 第7表 prices it: the rows inside the limit together, each row outside by itself, what is over 30 days
/// together. Null amounts where the provider has no price for the kind.
/// </summary>
internal sealed class PricedGroup
{
    private readonly Pricing? pricing;
    private readonly CoveredUnits units;
    private readonly PublicPurse purse;

    public PricedGroup(ItemGroup group, CoveredUnits units, int benefitRate, PublicPurse purse)
    {
        Group = group;
        this.units = units;
        this.purse = purse;
        pricing = group.UnitPrice is { } price ? new Pricing(price, benefitRate) : null;
        Inside = group.Inside.Count > 0 ? Money(group.Inside) : null;
        Outside = [.. group.Outside.Select(item => (item, Money([item])))];
        Over30Days = pricing is null || group.Over30Days.Count == 0
            ? null
            : new SheetMoney { UnitPrice = pricing.UnitPrice, SelfPaid = pricing.Yen(group.Over30Days.Sum(item => item.Paid)) };
    }

    public ItemGroup Group { get; }

    public SheetMoney? Inside { get; }

    public IReadOnlyList<(SheetItem Item, SheetMoney? Money)> Outside { get; }

    public SheetMoney? Over30Days { get; }

    /// <summary>Every amount of the group once; their sum is the group's part of the total.</summary>
    public IEnumerable<SheetMoney> Amounts =>
        new[] { Inside }.Concat(Outside.Select(row => row.Money)).Append(Over30Days).OfType<SheetMoney>();

    /// <summary>All insured units together, as the provider will claim them; null without a price or when nothing is insured.</summary>
    public KindClaim? Claim(PublicPurse ofClaims)
    {
        var insured = Group.Inside.Concat(Group.Outside).ToList();
        if (pricing is null || insured.Count == 0)
        {
            return null;
        }

        var priced = pricing.Price(insured);
        var rows = Amounts.ToList();
        return new KindClaim(
            Group.ProviderNumber, Group.SatelliteNumber, Group.Kind, insured.Sum(item => item.Insured), pricing.UnitPrice,
            priced.TotalCost, priced.InsuranceClaim, ofClaims.Pay(Group.Kind, priced, insured, pricing, units), priced.ClientCharge,
            rows.Sum(row => row.TotalCost ?? 0), rows.Sum(row => row.ClientCharge ?? 0));
    }

    /// <summary>In brackets under a subtotal: what of it falls to one code row.</summary>
    public SheetMoney? Breakdown(SheetItem item) => pricing is null ? null : new SheetMoney
    {
        ClientCharge = item.Line.FixedFee is null ? null : Pricing.FeeOf(item),
        SelfPaid = item.PaidOver == 0 ? null : pricing.Yen(item.PaidOver),
    };

    private SheetMoney? Money(IReadOnlyList<SheetItem> together)
    {
        if (pricing is null)
        {
            return null;
        }

        var priced = pricing.Price(together);
        return new SheetMoney
        {
            UnitPrice = pricing.UnitPrice,
            TotalCost = priced.TotalCost,
            BenefitRate = priced.BenefitRate,
            InsuranceClaim = priced.InsuranceClaim,
            ClientCharge = priced.ClientCharge,
            PublicExpense = purse.Pay(Group.Kind, priced, together, pricing, units),
            SelfPaid = pricing.Yen(together.Sum(item => item.PaidOver)),
        };
    }
}
