using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Warnings;

namespace CarePlanCloud.Benchmarks;

/// <summary>units: form 7 with its warnings from form 6: one client of 8 lines and 31 days, and an office of 100 such clients. Over the limit, so that every step has work.</summary>
internal sealed class UnitsOfMonth : IBenchmark
{
    private const int Clients = 100;
    private const int Rounds = 31;
    private const double ClientGoal = 1;
    private const double OfficeGoal = 100;
    private const string Visits = "9970000015";
    private const string DayCare = "9970000023";
    private const string Rental = "9970000031";
    private static readonly ServiceMonth Month = new(2026, 12);

    public string Id => "units";

    public IEnumerable<BenchResult> Run()
    {
        var input = Client();
        var sheet = BenefitSheetCalculator.Calculate(input);
        if (sheet.Limit.Over == 0 || sheet.Allotments.Count == 0 || sheet.Totals.SelfPaid == 0)
        {
            throw new InvalidOperationException("The measured work is not the intended work.");
        }

        // One client is too short to be timed: a round of the office, divided.
        var office = Contest.Run(Rounds, () => Office(input))[0];
        var milliseconds = office.Processor * 1000;
        yield return Line("one client, 8 lines, 31 days", milliseconds / Clients, ClientGoal);
        yield return Line($"an office of {Clients} clients", milliseconds, OfficeGoal);
    }

    private BenchResult Line(string work, double milliseconds, double goal) =>
        new(Id, $"第6表 → 第7表 and warnings, {work}, processor time", $"{milliseconds:0.000} ms", null, null, $"≤ {goal:0} ms", milliseconds <= goal);

    private static void Office(BenefitSheetInput input)
    {
        for (var client = 0; client < Clients; client++)
        {
            GC.KeepAlive(SlipWarnings.Of(input, BenefitSheetCalculator.Calculate(input)));
        }
    }

    private static BenefitSheetInput Client() => new()
    {
        Month = Month,
        LimitUnits = BenefitLimits.National.Of(CareLevel.Care2, Month)!.Value,
        BenefitRate = 90,
        Certifications = [new Certification(CareLevel.Care2, new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31))],
        Providers = [Provider(Visits, "11", "13"), Provider(DayCare, "15"), Provider(Rental, "17")],
        Lines =
        [
            Line(Visits, "111111", "身体介護１", 244, 9, 10),
            Line(Visits, "117211", "生活援助２", 179, 11, 12),
            Line(Visits, "131111", "訪問看護Ⅰ２", 471, 14, 15),
            Line(DayCare, "152443", "通所介護Ⅰ５３", 900, 16, 22),
            Line(DayCare, "155301", "通所介護入浴介助加算Ⅰ", 40, 16, 22),
            Line(DayCare, "156099", "通所介護サービス提供体制加算Ⅰ", 22, 16, 22) with { InsideLimit = false },
            Line(Visits, "116183", "訪問介護処遇改善加算Ⅰ２", 0, 0, 0) with { Rate = new RateAddOn(RateStep.TreatmentImprovement, 287) },
            Line(Rental, "171003", "特殊寝台貸与", 900, 0, 0) with { CountUnit = CountUnit.Month },
        ],
    };

    private static UnitProvider Provider(string number, params string[] kinds) =>
        new(number, "", "見本事業所", [.. kinds.Select(kind => new ProvidedKind(kind, UnitPrices.National.OfKind(RegionalGrade.Grade3, kind, Month)!.Value))]);

    private static UnitLine Line(string provider, string code, string name, int units, int from, int to) => new()
    {
        ProviderNumber = provider,
        Code = code,
        Name = name,
        Units = units,
        Days = [.. Enumerable.Range(1, Month.Days).Select(day => new ServiceDay(day, 1, to == 0 ? null : new ServiceTime(new TimeOnly(from, 0), new TimeOnly(to, 0))))],
    };
}
