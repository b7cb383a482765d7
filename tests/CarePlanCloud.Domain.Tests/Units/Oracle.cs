using System.Numerics;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>
/// The same month once more, written down straight from the rules with whole numbers only: no table, no rows, no shared code. It takes where
/// the overrun was put from the sheet, because that is a choice and no sum.
/// </summary>
internal static class Oracle
{
    internal sealed record Money(BigInteger Cost, BigInteger Insurance, BigInteger SelfPaid);

    public static Money Of(IReadOnlyList<RandomMonths.Part> parts, BenefitSheetInput input, BenefitSheet sheet)
    {
        var total = new Money(0, 0, 0);
        for (var at = 0; at < parts.Count; at++)
        {
            var number = RandomMonths.NumberOf(at);
            var over = sheet.Allotments.Where(allotment => allotment.Row.ProviderNumber == number).ToLookup(allotment => allotment.Row.Code[2..], allotment => allotment.Units);
            var part = Part(parts[at], code => over[code].Sum(), input);
            total = new Money(total.Cost + part.Cost, total.Insurance + part.Insurance, total.SelfPaid + part.SelfPaid);
        }

        return total;
    }

    private static Money Part(RandomMonths.Part part, Func<string, int> over, BenefitSheetInput input)
    {
        BigInteger days = part.Days.Count;
        var discount = part.Discount ?? 100;
        BigInteger service = Half(part.Service * discount, 100), managed = Half(part.Managed * discount, 100);
        BigInteger addOn = Half(part.AddOn * discount, 100), outside = Half(part.Outside * discount, 100), monthly = Half(part.Monthly * discount, 100);

        var (uses, rest) = (over("1111") / (int)managed, over("1111") % (int)managed);
        var serviceOver = managed == service
            ? over("1111")
            : (uses * service) + input.Rules.CrossingUse switch
            {
                CrossingUse.Inside => 0,
                CrossingUse.Over => rest > 0 ? service : 0,
                _ => Half(service * rest, managed),
            };
        var allOver = over("1111") + over("5301") + over("4001");
        var allManaged = (days * (managed + addOn)) + monthly;
        var outsideUses = OutsideUses(part, managed + addOn, allManaged, allManaged - allOver, input.Rules.PerUseAddOns);

        var gross = (days * (service + addOn)) + monthly;
        var insured = gross - serviceOver - over("5301") - over("4001");
        var building = (All: Half(gross * part.SameBuilding, 1000), Insured: Half(insured * part.SameBuilding, 1000));
        var area = (All: Half((gross + building.All) * part.Area, 1000), Insured: Half((insured + building.Insured) * part.Area, 1000));
        var improvement = (
            All: Half((gross + building.All + area.All + (days * outside)) * part.Improvement, 1000),
            Insured: Half((insured + building.Insured + area.Insured + (outsideUses * outside)) * part.Improvement, 1000));

        var rows = new (BigInteger All, BigInteger Insured)[]
        {
            (gross + building.All, insured + building.Insured), (days * outside, outsideUses * outside), area, improvement,
        };
        var hundredths = (BigInteger)(part.Price * 100);
        BigInteger cost = 0, insurance = 0, selfPaid = 0;
        foreach (var row in rows)
        {
            var yen = row.Insured * hundredths / 100;
            cost += yen;
            insurance += yen * input.BenefitRate / 100;
            selfPaid += (row.All - row.Insured) * hundredths / 100;
        }

        return new Money(cost, insurance, selfPaid);
    }

    private static BigInteger OutsideUses(RandomMonths.Part part, BigInteger perDay, BigInteger all, BigInteger within, PerUseAddOnSplit split)
    {
        if (split is PerUseAddOnSplit.ProRata)
        {
            return Half(part.Days.Count * within, all);
        }

        BigInteger used = 0;
        var uses = 0;
        foreach (var _ in part.Days)
        {
            uses += used < within ? 1 : 0;
            used += perDay;
        }

        return uses;
    }

    /// <summary>Half up by the amount, with whole numbers.</summary>
    private static BigInteger Half(BigInteger number, BigInteger by) => number.Sign * (((BigInteger.Abs(number) * 2) + by) / (by * 2));
}
