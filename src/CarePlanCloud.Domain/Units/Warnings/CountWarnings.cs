using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>An add-on counted by the month that stands there more than once. The sheet counts it once (R65).</summary>
public sealed record OnceAMonth(UnitLine Line, int Count, IReadOnlyList<int> Days) : SlipWarning(
    "once_a_month",
    $"「{Line.Name}」（{Line.Code}）は1か月に1回の加算ですが、{Count}回入っています（{Words.Days(Days)}）。別表では1回と数えています。",
    "算定する日を1日だけ残してください。");

/// <summary>A code counted by the day that stands there more than once on a day. The sheet counts the day once.</summary>
public sealed record OnceADay(UnitLine Line, IReadOnlyList<int> Days) : SlipWarning(
    "once_a_day",
    $"「{Line.Name}」（{Line.Code}）は1日に1回と数えるコードですが、同じ日に2回以上入っています（{Words.Days(Days)}）。別表では1日に1回と数えています。",
    "その日の回数を1にしてください。別の行に同じコードがあるときは、どちらかの行からその日を消してください。");

/// <summary>More than one grade of 処遇改善加算 on one kind of a provider: an office has one.</summary>
public sealed record TreatmentImprovementTwice(string ProviderName, IReadOnlyList<UnitLine> Lines) : SlipWarning(
    "treatment_improvement_twice",
    $"{(ProviderName.Length > 0 ? ProviderName : Lines[0].ProviderNumber)}の処遇改善加算が{Lines.Count}つ入っています（{string.Join("、", Lines.Select(line => $"{line.Name} {line.Code}"))}）。一緒には算定できません。",
    "事業所が届け出ている区分の行を1つだけ残してください。");

internal static class CountChecks
{
    // Until then 特定処遇改善加算 and ベースアップ等支援加算 stood beside 処遇改善加算, and the tables abbreviate them in many ways.
    private static readonly ServiceMonth OneImprovementSince = new(2024, 6);

    public static IEnumerable<SlipWarning> Of(BenefitSheetInput input)
    {
        // Each line of equipment is an item of its own.
        var codes = input.Lines.Where(line => line.Rate is null && KindRules.Find(line.Kind) is not { IsEquipment: true })
            .GroupBy(line => (line.ProviderNumber, line.SatelliteNumber, line.Code));
        return codes.Select(Repeated).OfType<SlipWarning>().Concat(input.Month >= OneImprovementSince ? ImprovementsOf(input) : []);
    }

    // A service counted by the month has its marks on the days of use; an add-on has one, on the first of them.
    private static SlipWarning? Repeated(IEnumerable<UnitLine> lines)
    {
        var line = lines.First();
        var days = lines.SelectMany(each => each.Days).GroupBy(day => day.Day, day => day.Count).Select(day => (Day: day.Key, Count: day.Sum())).Where(day => day.Count > 0).ToList();
        var twice = days.Where(day => day.Count > 1).Select(day => day.Day).Order().ToList();
        return line.CountUnit switch
        {
            CountUnit.Month when AddOnNames.IsAddOn(line.Name) && days.Sum(day => day.Count) is > 1 and var count => new OnceAMonth(line, count, [.. days.Select(day => day.Day).Order()]),
            CountUnit.Day when twice.Count > 0 => new OnceADay(line, twice),
            _ => null,
        };
    }

    private static IEnumerable<SlipWarning> ImprovementsOf(BenefitSheetInput input) =>
        from line in input.Lines
        where line.IsChargedRate && AddOnNames.IsTreatmentImprovement(line.Name)
        group line by (line.ProviderNumber, line.SatelliteNumber, line.Kind) into improvements
        let lines = improvements.DistinctBy(line => line.Code).ToList()
        where lines.Count > 1
        let provider = input.Providers.FirstOrDefault(each => each.OfficeNumber == improvements.Key.ProviderNumber && each.SatelliteNumber == improvements.Key.SatelliteNumber)
        select new TreatmentImprovementTwice(provider?.Name ?? "", lines);
}
