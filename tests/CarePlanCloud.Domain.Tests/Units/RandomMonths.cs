using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using CsCheck;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>Months as they might be: up to four providers with a service, an add-on, what stands outside, and rates.</summary>
internal static class RandomMonths
{
    private static readonly string[] Kinds = ["11", "13", "15", "17", "21", "78", "A6"];
    private static readonly decimal[] Prices = [10m, 10.14m, 10.42m, 10.68m, 10.83m, 11.05m, 11.40m];
    private static readonly int[] BenefitRates = [90, 80, 70, 60, 0];

    /// <summary>One provider's kind; what is 0 is not there.</summary>
    internal sealed record Part(string Kind, decimal Price, int? Discount, int Service, int Managed, int AddOn, int Outside, int Monthly, int Area, int SameBuilding, int Improvement, IReadOnlyList<int> Days);

    private static readonly Gen<Part> Parts =
        from kind in Gen.Int[0, Kinds.Length - 1]
        from price in Gen.Int[0, Prices.Length - 1]
        from discount in Gen.Int[0, 9]
        from service in Gen.Int[1, 1500]
        from larger in Gen.Int[0, 3]
        from addOn in Gen.Int[0, 80]
        from outside in Gen.Int[0, 30]
        from monthly in Gen.Int[0, 3]
        from area in Gen.Int[0, 2]
        from building in Gen.Int[0, 2]
        from improvement in Gen.Int[0, 290]
        from days in Gen.Int[1, 30].List[1, 20]
        select new Part(
            Kinds[kind], Prices[price], discount == 0 ? 95 : null, service, larger == 0 ? service + (service / 10) : service, addOn, outside,
            monthly == 0 ? 200 : 0, area == 0 ? 150 : 0, building == 0 ? -100 : 0, improvement, [.. days.Distinct().Order()]);

    public static Gen<(IReadOnlyList<Part> Parts, BenefitSheetInput Input)> All { get; } =
        from parts in Parts.List[1, 4]
        from limit in Gen.Int[0, 40_000]
        from rate in Gen.Int[0, BenefitRates.Length - 1]
        from kindLimit in Gen.Int[0, 30_000]
        from rules in Gen.Int[0, 3]
        select ((IReadOnlyList<Part>)parts, Of(parts, limit, BenefitRates[rate], kindLimit) with
        {
            Rules = new UnitRules { PerUseAddOns = rules % 2 == 0 ? PerUseAddOnSplit.InOrderOfDate : PerUseAddOnSplit.ProRata, CrossingUse = (CrossingUse)(rules % 3) },
        });

    public static string NumberOf(int part) => $"99700000{part:00}";

    private static BenefitSheetInput Of(IReadOnlyList<Part> parts, int limit, int rate, int kindLimit) => Month(
        limit, rate, [.. parts.Select((part, at) => Provider(NumberOf(at), part.Kind, part.Price))], [.. parts.SelectMany((part, at) => LinesOf(part, at).Select(line => line with { DiscountPercent = part.Discount }))]) with
    {
        KindLimits = kindLimit < 15_000 ? [new KindLimit(parts[0].Kind, kindLimit)] : [],
        PublicExpenses = rate == 0 ? [new PublicExpense("12", 100, 0)] : [],
    };

    private static IEnumerable<UnitLine> LinesOf(Part part, int at)
    {
        var number = NumberOf(at);
        IReadOnlyList<ServiceDay> days = [.. part.Days.Select(day => new ServiceDay(day))];
        yield return Line(number, part.Kind + "1111", part.Service, 0) with { Days = days, LimitUnits = part.Managed };
        if (part.AddOn > 0)
        {
            yield return Line(number, part.Kind + "5301", part.AddOn, 0) with { Days = days, CountUnit = CountUnit.Day };
        }

        if (part.Outside > 0)
        {
            yield return Outside(number, part.Kind + "6099", part.Outside, 0) with { Days = days };
        }

        if (part.Monthly > 0)
        {
            yield return Monthly(number, part.Kind + "4001", part.Monthly);
        }

        foreach (var (code, step, perThousand) in new[]
        {
            ("8000", RateStep.SpecialArea, part.Area), ("4114", RateStep.SameBuilding, part.SameBuilding), ("6183", RateStep.TreatmentImprovement, part.Improvement),
        })
        {
            if (perThousand != 0)
            {
                yield return Rate(number, part.Kind + code, step, perThousand);
            }
        }
    }
}
