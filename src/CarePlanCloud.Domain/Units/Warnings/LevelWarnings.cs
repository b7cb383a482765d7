using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>A service kind that is not meant for the level the client has on these days.</summary>
/// <param name="Levels">The levels of those days.</param>
public sealed record KindNotForLevel(KindRule Kind, IReadOnlyList<CareLevel> Levels, IReadOnlyList<int> Days) : SlipWarning(
    "kind_not_for_level",
    $"「{Kind.Name}」（{Kind.Kind}）は{Words.Of(Kind.Benefit)}のサービスですが、利用者は{string.Join("・", Levels.Select(level => level.Name()))}です（{Words.Days(Days)}）。",
    "区分に合うサービス種類を選び直してください。区分が違うときは、利用者のページで認定をご確認ください。");

internal static class LevelChecks
{
    public static IEnumerable<SlipWarning> Of(BenefitSheetInput input)
    {
        foreach (var lines in input.Lines.Where(line => line.Rate is null).GroupBy(line => line.Kind))
        {
            if (KindRules.Find(lines.Key) is { } kind && Unsuited(kind, lines, input) is { Days.Count: > 0 } warning)
            {
                yield return warning;
            }
        }
    }

    private static KindNotForLevel Unsuited(KindRule kind, IEnumerable<UnitLine> lines, BenefitSheetInput input)
    {
        var (days, levels) = (new SortedSet<int>(), new SortedSet<CareLevel>());
        foreach (var line in lines)
        {
            foreach (var day in line.Days.Where(day => day.Count > 0 && day.Day <= input.Month.Days))
            {
                var known = LevelsOf(input, line, day.Day);
                if (known.Count > 0 && !known.Exists(kind.IsFor))
                {
                    days.Add(day.Day);
                    levels.UnionWith(known);
                }
            }
        }

        return new KindNotForLevel(kind, [.. levels], [.. days]);
    }

    // 区分変更: a service goes by the level of its day, what is counted by the month by any level of the month.
    private static List<CareLevel> LevelsOf(BenefitSheetInput input, UnitLine line, int day)
    {
        var date = input.Month.Day(day);
        return [.. input.Certifications.Where(each => line.CountUnit is CountUnit.Month || (each.From <= date && date <= each.To)).Select(each => each.Level)];
    }
}
