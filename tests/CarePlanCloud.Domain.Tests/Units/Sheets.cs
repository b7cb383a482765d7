using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Tests.Units;

/// <summary>Invented months, said in a line.</summary>
internal static class Sheets
{
    public const string Visits = "9970000015";
    public const string DayCare = "9970000023";
    public const string Stays = "9970000031";

    public static readonly ServiceMonth November = new(2026, 11);

    public static UnitProvider Provider(string number, string kind, decimal price) =>
        new(number, "", $"見本{kind}", [new ProvidedKind(kind, price)]);

    public static UnitLine Line(string provider, string code, int units, int times) => new()
    {
        ProviderNumber = provider,
        Code = code,
        Name = $"見本{code}",
        Units = units,
        Days = OnDays(times),
    };

    public static UnitLine Outside(string provider, string code, int units, int times) => Line(provider, code, units, times) with { InsideLimit = false };

    public static UnitLine Monthly(string provider, string code, int units) => Line(provider, code, units, 1) with { CountUnit = CountUnit.Month };

    public static UnitLine Rate(string provider, string code, RateStep step, int perThousand) => new()
    {
        ProviderNumber = provider,
        Code = code,
        Name = $"見本{code}",
        CountUnit = CountUnit.Month,
        Rate = new RateAddOn(step, perThousand),
    };

    public static UnitLine Improvement(string provider, string kind, int perThousand) => Rate(provider, kind + "6183", RateStep.TreatmentImprovement, perThousand);

    /// <summary>Once a day from the 1st on; what does not fit into a month comes twice a day.</summary>
    public static IReadOnlyList<ServiceDay> OnDays(int times) =>
        [.. Enumerable.Range(1, Math.Min(times, 30)).Select(day => new ServiceDay(day, (times / 30) + (day <= times % 30 ? 1 : 0)))];

    public static ServiceTime Time(int from, int to) => new(new TimeOnly(from, 0), new TimeOnly(to, 0));

    public static BenefitSheetInput Month(int limit, int rate, IReadOnlyList<UnitProvider> providers, params IReadOnlyList<UnitLine> lines) => new()
    {
        Month = November,
        LimitUnits = limit,
        BenefitRate = rate,
        Providers = providers,
        Lines = lines,
    };

    public static BenefitSheet Sheet(this BenefitSheetInput input) => BenefitSheetCalculator.Calculate(input);

    public static SheetRow Row(this BenefitSheet sheet, string code) => sheet.Rows.Single(row => row.Key.Code == code);

    /// <summary>費用総額, 保険請求額, 利用者負担, 全額負担分 of a row.</summary>
    public static (long? Cost, long? Insurance, long? Charge, long? SelfPaid) Yen(this SheetRow row) =>
        (row.Money?.TotalCost, row.Money?.InsuranceClaim, row.Money?.ClientCharge, row.Money?.SelfPaid);
}
