using System.Globalization;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Clients;

namespace CarePlanCloud.Application.Clients;

/// <summary>What of a client's history should be looked at.</summary>
internal static class ClientAdvice
{
    public static IEnumerable<FieldProblem> Of(
        IReadOnlyList<Certification> certifications, IReadOnlyList<BenefitRatePeriod> rates, IReadOnlyList<NamesakeView> namesakes, DateOnly today)
    {
        foreach (var other in namesakes)
        {
            var birth = other.BirthDate is { } day ? $"（{Say(day)}生まれ）" : "（生年月日なし）";
            yield return new("name", other.ProbablyOne
                ? $"同じ名前・同じ生年月日の {other.Name} 様{birth}が、被保険者番号 {other.InsuredNumber} で登録されています。同じ方でないか確かめてください。"
                : $"同じ名前かフリガナの {other.Name} 様{birth}がいます。取り違えに気をつけてください。");
        }

        var history = ClientShapes.History(certifications);
        foreach (var (earlier, later) in history.Overlaps())
        {
            yield return new("certifications", $"{Say(earlier.From)}からの認定と {Say(later.From)}からの認定が重なっています。終わりの日を確かめてください。");
        }

        foreach (var gap in history.Gaps())
        {
            yield return new("certifications", $"{Say(gap.From)}〜{Say(gap.To)} は認定がありません。更新の認定が抜けていないか確かめてください。");
        }

        if (history.End is { } end && CertificationExpiry.StageOf(end, today) is var stage and not ExpiryStage.Far)
        {
            yield return new("certifications", stage == ExpiryStage.Expired
                ? $"認定は {Say(end)} で満了しています。更新の認定を入れてください。"
                : $"認定はあと{CertificationExpiry.DaysLeft(end, today)}日（{Say(end)}）で切れます。更新申請を確かめてください。");
        }

        if (certifications.Count > 0 && !rates.Any(rate => new DatedSpan(rate.ValidFrom, rate.ValidTo).Holds(today)))
        {
            yield return new("benefit_rates", "今日の給付率がありません。負担割合証を見て入れてください。");
        }
    }

    private static string Say(DateOnly day) => day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
}
