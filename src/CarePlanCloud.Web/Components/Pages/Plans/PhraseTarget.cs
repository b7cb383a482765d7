using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>A cell of 第2表.</summary>
public sealed record NeedCell(NeedPlace Place, NeedColumn Column);

/// <summary>Where a phrase would go: the place in the book, and the cell of 第2表 if it is one.</summary>
public sealed record PhraseTarget(string Place, NeedCell? Cell = null);

/// <summary>Something that can be taken: a phrase of the book (with its id), or a choice the page knows (an office with its number).</summary>
public sealed record PhraseChoice(string Text, string OfficeNumber = "", Guid? PhraseId = null);

/// <summary>How phrases come into a plan: empty cells are filled, short cells replaced, long texts go on with a new line.</summary>
public static class PhraseTargets
{
    public static PhraseTarget First(PlanForm form) => form switch
    {
        PlanForm.Needs => Of(new NeedCell(default, NeedColumn.Need)),
        PlanForm.Week => new("non_weekly_service"),
        _ => new("needs_analysis"),
    };

    /// <summary>※１ has no words: its phrases are those of the support it stands beside.</summary>
    public static PhraseTarget Of(NeedCell cell) =>
        new(PlaceOf(cell.Column), cell.Column == NeedColumn.Covered ? cell with { Column = NeedColumn.Support } : cell);

    public static string TextAt(PlanDraft draft, PhraseTarget target) => target switch
    {
        { Cell: { } cell } => NeedTable.Rows(draft.Forms.Needs).FirstOrDefault(row => row.Place == cell.Place)?.Text(cell.Column) ?? "",
        { Place: "needs_analysis" } => draft.Forms.Overview.NeedsAnalysis,
        { Place: "review_board_opinion" } => draft.Forms.Overview.ReviewBoardOpinion,
        { Place: "overall_policy" } => draft.Forms.Overview.OverallPolicy,
        { Place: "housework_aid_reason" } => draft.Forms.Overview.HouseworkAidOtherReason,
        _ => "",
    };

    public static void Put(PlanDraft draft, PhraseTarget target, PhraseChoice choice)
    {
        var sheet = draft.Forms.Overview;
        switch (target)
        {
            case { Cell: { Column: NeedColumn.ServiceOffice } cell }:
                draft.WriteNeeds(NeedTable.WriteOffice(draft.Forms.Needs, cell.Place, choice.OfficeNumber, choice.Text));
                break;
            case { Cell: { } cell }:
                draft.WriteNeeds(NeedTable.Write(draft.Forms.Needs, cell.Place, cell.Column, IsLong(cell.Column) ? Joined(TextAt(draft, target), choice.Text) : choice.Text));
                break;
            case { Place: "needs_analysis" }:
                draft.WriteOverview(sheet with { NeedsAnalysis = Joined(sheet.NeedsAnalysis, choice.Text) });
                break;
            case { Place: "review_board_opinion" }:
                draft.WriteOverview(sheet with { ReviewBoardOpinion = Joined(sheet.ReviewBoardOpinion, choice.Text) });
                break;
            case { Place: "overall_policy" }:
                draft.WriteOverview(sheet with { OverallPolicy = Joined(sheet.OverallPolicy, choice.Text) });
                break;
            case { Place: "housework_aid_reason" }:
                draft.WriteOverview(sheet with { HouseworkAidOtherReason = choice.Text });
                break;
            case { Place: "non_weekly_service" }:
                draft.WriteWeek(draft.Forms.Week with { NonWeekly = [.. draft.Forms.Week.NonWeekly, new NonWeeklyService { Text = choice.Text }] });
                break;
        }
    }

    private static bool IsLong(NeedColumn column) => column is NeedColumn.Need or NeedColumn.LongGoal or NeedColumn.ShortGoal or NeedColumn.Support;

    /// <summary>A long text goes on with a new line.</summary>
    public static string Joined(string before, string phrase) => string.IsNullOrWhiteSpace(before) ? phrase : $"{before.TrimEnd()}\n{phrase}";

    private static string PlaceOf(NeedColumn column) => column switch
    {
        NeedColumn.Need => "need",
        NeedColumn.LongGoal => "long_goal",
        NeedColumn.ShortGoal => "short_goal",
        NeedColumn.Support or NeedColumn.Covered => "support",
        NeedColumn.ServiceKind => "service_kind",
        NeedColumn.ServiceOffice => "service_office",
        NeedColumn.Frequency => "frequency",
        _ => "period",
    };
}
