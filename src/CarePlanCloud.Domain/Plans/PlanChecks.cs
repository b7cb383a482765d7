using System.Globalization;

namespace CarePlanCloud.Domain.Plans;

/// <summary>Something the plan does not say yet, or says twice. <paramref name="Place"/> in words of the paper.</summary>
/// <param name="IsMissing">True: an item of the official form is empty. False: worth a second look.</param>
public sealed record PlanGap(PlanForm Form, string Place, string Message, bool IsMissing);

/// <summary>What a care manager looks through before the client agrees. It names gaps; whether to go on is the person's decision.</summary>
public static class PlanChecks
{
    // 生活援助中心型: the codes of 訪問介護 that begin with 117 need a reason on 第1表.
    private const string HouseworkCodes = "117";

    public static IReadOnlyList<PlanGap> BeforeConsent(CarePlanForms forms) =>
        [.. OfOverview(forms), .. OfNeeds(forms), .. OfWeek(forms)];

    private static IEnumerable<PlanGap> OfOverview(CarePlanForms forms)
    {
        var sheet = forms.Overview;
        (bool Empty, string Place)[] items =
        [
            (sheet.CreatedOn is null, "作成年月日"),
            (sheet.Categories == PlanCategories.None, "初回・紹介・継続"),
            (sheet.CertificationStatus == CertificationStatus.Unknown, "認定済・申請中"),
            (sheet.AuthorName.Length == 0, "居宅サービス計画作成者氏名"),
            (sheet.OfficeName.Length == 0, "居宅介護支援事業者・事業所名"),
            (sheet.FirstPlanDate is null, "初回居宅サービス計画作成日"),
            (sheet is { CertificationStatus: CertificationStatus.Certified, CertifiedOn: null }, "認定日"),
            (sheet.CertificationStatus == CertificationStatus.Certified && (sheet.ValidFrom is null || sheet.ValidTo is null), "認定の有効期間"),
            (sheet.CertificationStatus == CertificationStatus.Certified && sheet.CareLevel.Length == 0, "要介護状態区分"),
            (string.IsNullOrWhiteSpace(sheet.NeedsAnalysis), "課題分析の結果"),
            (string.IsNullOrWhiteSpace(sheet.OverallPolicy), "総合的な援助の方針"),
        ];
        foreach (var (_, place) in items.Where(item => item.Empty))
        {
            yield return Missing(PlanForm.Overview, place);
        }

        if (sheet.HouseworkAidReason == HouseworkAidReason.None
            && forms.Week.Blocks.Any(block => block.ServiceCode.StartsWith(HouseworkCodes, StringComparison.Ordinal)))
        {
            yield return new(PlanForm.Overview, "生活援助中心型の算定理由", "第3表に生活援助があります。理由を選んでください。", true);
        }

        if (sheet is { HouseworkAidReason: HouseworkAidReason.Other, HouseworkAidOtherReason.Length: 0 })
        {
            yield return new(PlanForm.Overview, "生活援助中心型の算定理由", "３．その他のかっこの中が空いています。", true);
        }
    }

    private static IEnumerable<PlanGap> OfNeeds(CarePlanForms forms)
    {
        if (!NeedTable.Rows(forms.Needs).Any(row => Enum.GetValues<NeedColumn>().Any(column => row.Text(column).Length > 0)))
        {
            return [new(PlanForm.Needs, "第2表", "課題が1つも入っていません。", true)];
        }

        return NeedTable.Rows(forms.Needs).SelectMany(row => Enum.GetValues<NeedColumn>()
            .Where(column => row.Span(column) > 0)
            .Select(column => OfCell(row, column, forms.Overview)).OfType<PlanGap>());
    }

    private static PlanGap? OfCell(NeedRow row, NeedColumn column, PlanOverview overview)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return column is NeedColumn.Covered || (column is NeedColumn.ServiceOffice && !row.Support.Covered)
                ? null
                : Missing(PlanForm.Needs, PlaceOf(row.Place, column));
        }

        // Goals are set within what is certified: a goal beyond its end is allowed and usually a slip of the pen.
        if (column is NeedColumn.LongGoalPeriod or NeedColumn.ShortGoalPeriod && overview.ValidTo is { } end
            && PeriodText.TryParse(text, out _, out var to) && to > end)
        {
            return new(PlanForm.Needs, PlaceOf(row.Place, column), "認定の有効期間より後まで続いています。", false);
        }

        return null;
    }

    private static IEnumerable<PlanGap> OfWeek(CarePlanForms forms)
    {
        if (forms.Week.Blocks.Count + forms.Week.NonWeekly.Count == 0)
        {
            yield return new(PlanForm.Week, "第3表", "サービスが1つも入っていません。", true);
        }

        if (forms.Week.Activities.Count == 0)
        {
            yield return Missing(PlanForm.Week, "主な日常生活上の活動");
        }

        foreach (var overlap in WeekBoard.Overlaps(forms.Week))
        {
            yield return new(
                PlanForm.Week, WeekWords.SlotOf(overlap.First), $"{overlap.First.Text}と{overlap.Second.Text}（{WeekWords.SlotOf(overlap.Second)}）が同じ時間です。", false);
        }
    }

    /// <summary>課題2 短期目標1 期間, counted from 1.</summary>
    public static string PlaceOf(NeedPlace place, NeedColumn column)
    {
        var (need, goal, shorter, support) = (place.Need + 1, place.LongGoal + 1, place.ShortGoal + 1, place.Support + 1);
        var words = column.Level() switch
        {
            NeedLevel.Need => string.Create(CultureInfo.InvariantCulture, $"課題{need}"),
            NeedLevel.LongGoal => string.Create(CultureInfo.InvariantCulture, $"課題{need} 長期目標{goal}"),
            NeedLevel.ShortGoal => string.Create(CultureInfo.InvariantCulture, $"課題{need} 長期目標{goal} 短期目標{shorter}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"課題{need} 長期目標{goal} 短期目標{shorter} 援助内容{support}"),
        };
        return column switch
        {
            NeedColumn.Need or NeedColumn.LongGoal or NeedColumn.ShortGoal => words,
            NeedColumn.LongGoalPeriod or NeedColumn.ShortGoalPeriod => $"{words} 期間",
            _ => $"{words} {column.Name()}",
        };
    }

    private static PlanGap Missing(PlanForm form, string place) => new(form, place, "まだ入っていません。", true);
}
