using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>Days from the 31st in a row on that are not marked as such: the insurance does not pay for them.</summary>
public sealed record Over30DaysNotMarked(IReadOnlyList<int> Days) : SlipWarning(
    "short_stay_over_30_days",
    $"短期入所が続けて30日を超えています（{Words.Days(Days)}）。31日目からは保険の対象になりません。",
    "該当する日を「30日超」にするか、日程を見直してください。");

/// <summary>More than half of the certification period is spent in 短期入所.</summary>
public sealed record MoreThanHalfOfPeriod(ShortStayUse Use, Certification Certification) : SlipWarning(
    "short_stay_half_of_period",
    $"短期入所の累計が {Use.DaysInAll:N0} 日になり、認定有効期間（{Words.Date(Certification.From)}～{Words.Date(Certification.To)}、{LengthOf(Certification):N0} 日）の半数を超えます。",
    "日数を見直してください。やむを得ない事情があるときは、その理由を計画に記録し、保険者にご確認ください。")
{
    internal static int LengthOf(Certification certification) => certification.To.DayNumber - certification.From.DayNumber + 1;
}

internal static class ShortStayChecks
{
    public static IEnumerable<SlipWarning> Of(BenefitSheetInput input, BenefitSheet sheet)
    {
        if (sheet.ShortStay is not { } use)
        {
            yield break;
        }

        var days = input.Lines.Where(line => KindRules.IsShortStay(line.Kind) && line.Rate is null).SelectMany(line => line.Days).Where(day => day.Count > 0).ToList();
        var marked = days.Where(day => day.IsOver30Days).Select(day => day.Day).ToHashSet();
        var over = ShortStayRun.DaysOver30(input.ShortStayBefore.DaysInARow, days.Select(day => day.Day)).Where(day => !marked.Contains(day)).ToList();
        if (over.Count > 0)
        {
            yield return new Over30DaysNotMarked(over);
        }

        // Days of earlier months belong to the period in force at the end of this one.
        var certification = input.Certifications.Where(each => each.From <= input.Month.LastDay).MaxBy(each => each.From);
        if (certification is not null && use.DaysInAll * 2 > MoreThanHalfOfPeriod.LengthOf(certification))
        {
            yield return new MoreThanHalfOfPeriod(use, certification);
        }
    }
}
