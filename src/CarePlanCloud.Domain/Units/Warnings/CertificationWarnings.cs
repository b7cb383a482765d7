using CarePlanCloud.Domain.Units.Input;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>Days of the month on which services are planned and no certification is known.</summary>
public sealed record CertificationMissing(IReadOnlyList<int> Days) : SlipWarning(
    "certification_missing",
    $"要介護認定のない日にサービスがあります（{Words.Days(Days)}）。",
    "利用者のページで認定の有効期間をご確認ください。申請中であれば、暫定の計画であることを事業所にお伝えください。");

/// <summary>The certification ends within the month and no later one is known.</summary>
public sealed record CertificationEnds(Certification Certification) : SlipWarning(
    "certification_ends",
    $"要介護認定の有効期間が {Words.Date(Certification.To)} で終わります。",
    "更新の申請をご確認ください。新しい認定が届いたら、利用者のページに登録してください。");

internal static class CertificationChecks
{
    public static IEnumerable<SlipWarning> Of(BenefitSheetInput input)
    {
        var days = input.Lines.SelectMany(line => line.Days).Where(day => day.Count > 0).Select(day => day.Day).Distinct().Order()
            .Where(day => day <= input.Month.Days && !IsCertified(input, input.Month.Day(day))).ToList();
        if (days.Count > 0)
        {
            yield return new CertificationMissing(days);
        }

        var last = input.Certifications.MaxBy(each => each.To);
        if (last is not null && input.Month.Contains(last.To))
        {
            yield return new CertificationEnds(last);
        }
    }

    private static bool IsCertified(BenefitSheetInput input, DateOnly day) => input.Certifications.Any(each => each.From <= day && day <= each.To);
}
