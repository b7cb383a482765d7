using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>The code is not valid in this month.</summary>
public sealed record CodeNotValid(UnitLine Line, ServiceMonth Month) : SlipWarning(
    "code_not_valid",
    $"「{Line.Name}」（{Line.Code}）は {Words.Month(Month)}には使えないサービスコードです。",
    "この月に有効なサービスコードを選び直してください。");

/// <summary>The provider is not known to offer the kind, so that there is no price for it.</summary>
public sealed record ProviderWithoutKind(string ProviderNumber, string ProviderName, string Kind) : SlipWarning(
    "provider_without_kind",
    $"{(ProviderName.Length > 0 ? ProviderName : "事業所")}（{ProviderNumber}）には「{KindRules.Find(Kind)?.Name ?? Kind}」の単位数単価がありません。金額は計算していません。",
    "事業所のページで、提供するサービス種類と地域区分をご確認ください。");

/// <summary>A line that was counted has no units.</summary>
public sealed record UnitsMissing(UnitLine Line) : SlipWarning(
    "units_missing",
    $"「{Line.Name}」（{Line.Code}）の単位数が 0 です。",
    KindRules.Find(Line.Kind) is { IsEquipment: true } ? "貸与の料金（円）の10分の1を単位数として入力してください。" : "サービスコード表の単位数をご確認ください。");

internal static class LineChecks
{
    public static IEnumerable<SlipWarning> Of(BenefitSheetInput input)
    {
        var firstDay = input.Month.FirstDay;
        foreach (var line in input.Lines.DistinctBy(line => line.Code).Where(line => line.ValidFrom > firstDay || line.ValidTo < firstDay))
        {
            yield return new CodeNotValid(line, input.Month);
        }

        foreach (var (number, satellite, kind) in input.Lines.Select(line => (line.ProviderNumber, line.SatelliteNumber, line.Kind)).Distinct())
        {
            var provider = input.Providers.FirstOrDefault(provider => provider.OfficeNumber == number && provider.SatelliteNumber == satellite);
            if (provider?.Find(kind) is null)
            {
                yield return new ProviderWithoutKind(number, provider?.Name ?? "", kind);
            }
        }

        foreach (var line in input.Lines.Where(line => line is { Rate: null, Units: 0 } && line.Days.Any(day => day.Count > 0)))
        {
            yield return new UnitsMissing(line);
        }
    }
}
