using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PreventivePlans;

/// <summary>The left half: four areas of the assessment, and beside them the issues they lead to.</summary>
internal sealed class PreventiveAssessment(PreventivePaper paper, Typesetter typesetter)
{
    private const double HeadHeight = 9;
    private const double PresenceHeight = 6;

    private static readonly double[] AreaWidths = [52, 44, 46];
    private static readonly double[] IssueWidths = [45, 50, 40];

    public void Draw(SideBySide halves, double left)
    {
        var free = halves.FirstFree - HeadHeight - 0.1;
        halves.Draw(left, AreaWidths,
        [
            new(HeadHeight,
            [
                CellOf.Label(0, "アセスメント領域と\n現在の状況"), CellOf.Label(1, "本人・家族の\n意欲・意向"), CellOf.Label(2, "領域における課題\n（背景・原因）"),
            ]),
            .. Enumerable.Range(0, PreventiveLabels.Areas.Length).Select(index => AreaRow(index, free / PreventiveLabels.Areas.Length)),
        ]);
        var issues = paper.Issues.DefaultIfEmpty(new PreventiveIssue(null, null, null, null, [])).ToList();
        halves.Draw(left + AreaWidths.Sum(), IssueWidths,
        [
            new(HeadHeight,
            [
                CellOf.Label(0, "総合的課題"), CellOf.Label(1, "課題に対する目標と\n具体策の提案"), CellOf.Label(2, "具体策についての意向\n本人・家族"),
            ]),
            .. issues.Select((issue, index) => IssueRow(issue, index + 1, free / issues.Count)),
        ]);
    }

    /// <summary>The number that leads from one half to the other.</summary>
    public static string? Numbered(int number, string? text) => string.IsNullOrEmpty(text) ? null : $"{number}．{text}";

    private TableRow AreaRow(int index, double height)
    {
        var area = paper.Areas.ElementAtOrDefault(index);
        var name = PreventiveLabels.Areas[index];
        var title = typesetter.Wrap(name, Sizes.Label, AreaWidths[0] - (2 * Sizes.Padding));
        return new TableRow(height,
        [
            CellOf.Entry(0, name, area?.Current) with
            {
                PaintHeight = title.Height + (2 * Sizes.Padding),
                Paint = (pen, box) => pen.Write(title, box.Inset(Sizes.Padding)),
            },
            CellOf.Entry(1, $"{name}：意欲・意向", area?.Intention),
            CellOf.Entry(2, $"{name}：課題", area?.Issue) with
            {
                PaintHeight = PresenceHeight,
                Paint = (pen, box) => DrawPresence(pen, box, area?.HasIssue),
            },
        ]);
    }

    private static void DrawPresence(Pen pen, Box box, string? presence)
    {
        pen.Tick("有", presence == "1", box.X + Sizes.Padding, box.Y + 4.2, Sizes.Label);
        pen.Tick("無", presence == "2", box.X + 12, box.Y + 4.2, Sizes.Label);
    }

    private static TableRow IssueRow(PreventiveIssue issue, int number, double height) => new(height,
    [
        CellOf.Entry(0, "総合的課題", Numbered(number, issue.Issue)),
        CellOf.Entry(1, "課題に対する目標と具体策の提案", issue.Proposal),
        CellOf.Entry(2, "具体策についての意向", issue.Intention),
    ]);
}
