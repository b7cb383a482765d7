using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Steps;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>An H number says 生活保護 without insurance, and on these days no 生活保護 is known. No days: in the whole month.</summary>
public sealed record WelfareMissing(IReadOnlyList<int> Days) : SlipWarning(
    "welfare_missing",
    $"被保険者番号が H で始まる利用者（生活保護だけの方）ですが、{(Days.Count == 0 ? "この月に" : $"{Words.Days(Days)}に")}生活保護（法別12）の公費がありません。保険からは支払われないので、公費のない分はすべて利用者の負担になります。",
    "利用者のページの「公費」に、公費負担者番号と有効期間を登録してください。番号が違うときは、被保険者番号をご確認ください。");

/// <summary>Several public expenses cover the same days: they pay one after the other.</summary>
/// <param name="Laws">法別番号, in the order in which they pay.</param>
public sealed record PublicExpensesOverlap(IReadOnlyList<string> Laws, IReadOnlyList<int> Days) : SlipWarning(
    "public_expenses_overlap",
    $"公費が重なっている日があります（{string.Join("、", Laws.Select(law => $"法別{law}"))}、{Words.Days(Days)}）。先に書いたものから順に、残りを次の公費が受け持つものとして計算しています。",
    "受給者証で有効期間と優先順位をご確認ください。使わない公費は、利用者のページで有効期間の終わりを入れてください。");

internal static class PublicExpenseChecks
{
    public static IEnumerable<SlipWarning> Of(BenefitSheetInput input)
    {
        if (input.IsPublicAssistanceOnly && WelfareOf(input) is { } missing)
        {
            yield return missing;
        }

        var (once, twice) = (default(DaySet), default(DaySet));
        foreach (var days in input.PublicExpenses.Select(expense => DaySet.Of(input.Month, expense.Covers)))
        {
            (once, twice) = (once.Or(days), twice.Or(once.And(days)));
        }

        if (!twice.IsEmpty)
        {
            yield return new PublicExpensesOverlap(
                [.. input.PublicExpenses.Where(expense => !DaySet.Of(input.Month, expense.Covers).And(twice).IsEmpty).Select(expense => expense.LawNumber)], twice.Days);
        }
    }

    private static WelfareMissing? WelfareOf(BenefitSheetInput input)
    {
        var welfare = input.PublicExpenses.Where(expense => expense.IsWelfare).ToList();
        var covered = DaySet.Of(input.Month, day => welfare.Exists(expense => expense.Covers(day)));
        var missing = input.Lines.SelectMany(line => line.Days).Where(day => day.Count > 0 && !covered.Contains(day.Day)).Select(day => day.Day).Distinct().Order().ToList();
        return covered.IsEmpty ? new WelfareMissing([]) : missing.Count > 0 ? new WelfareMissing(missing) : null;
    }
}
