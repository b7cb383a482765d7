using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>区分支給限度基準額 is exceeded.</summary>
public sealed record LimitExceeded(LimitUse Limit) : SlipWarning(
    "limit_exceeded",
    $"区分支給限度基準額 {Limit.Limit:N0} 単位に対して {Limit.Used:N0} 単位の計画です。{Limit.Over:N0} 単位が全額自己負担になります。",
    "回数を見直すか、超える分をどの行に割り振るかをお決めください。");

/// <summary>種類支給限度 is exceeded.</summary>
public sealed record KindLimitExceeded(KindLimitUse Use) : SlipWarning(
    "kind_limit_exceeded",
    $"{Use.Name}の種類支給限度 {Use.Limit:N0} 単位に対して {Use.Used:N0} 単位の計画です。{Use.Over:N0} 単位が全額自己負担になります。",
    "回数を見直すか、超える分をどの行に割り振るかをお決めください。");

internal static class LimitChecks
{
    public static IEnumerable<SlipWarning> Of(BenefitSheet sheet)
    {
        foreach (var use in sheet.KindLimits.Where(use => use.Over > 0))
        {
            yield return new KindLimitExceeded(use);
        }

        if (sheet.Limit.Over > 0)
        {
            yield return new LimitExceeded(sheet.Limit);
        }
    }
}
