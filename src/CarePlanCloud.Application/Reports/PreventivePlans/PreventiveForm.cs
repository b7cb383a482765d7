using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PreventivePlans;

/// <summary>
/// Lays out 介護予防サービス・支援計画書. The official sheet is one A3; ours is its left half and its right half on A4, because reduced to A4 it
/// would fall below 8 points. Numbers of the issues stand on both halves.
/// </summary>
internal sealed class PreventiveForm(PreventivePaper paper, Booklet booklet)
{
    private const double TitleHeight = 9;

    private static readonly Box Area = PlanSheet.Area;

    private readonly Typesetter _typesetter = booklet.Typesetter;

    public void Compose()
    {
        var pen = NewPage(out var top);
        top = new PreventiveHead(paper, pen).Draw(Area.X, top, Area.Width);
        new PreventiveAssessment(paper, _typesetter).Draw(new SideBySide(booklet, new Place(pen, top, Area.Bottom), NextPage), Area.X);

        var stack = new FormStack(_typesetter, Area.X, NextPage);
        new PreventivePlan(paper).Draw(stack);
        new PreventiveFoot(paper, _typesetter).Draw(stack, Area.Bottom);
        booklet.NumberPages(Area.X, Area.Right, Area.Bottom + 6);
    }

    private Place NextPage()
    {
        var pen = NewPage(out var top);
        var line = new Box(Area.X, top, 140, 6);
        pen.Lines(line, Sizes.Entry, Across.Left, "利用者名");
        pen.Fit(paper.ClientName is { } name ? $"{name}　様" : null, line.After(18), "利用者名", 10);
        return new Place(pen, top + 7, Area.Bottom);
    }

    private Pen NewPage(out double top)
    {
        var pen = booklet.NewSheet(PaperSize.A4Landscape);
        pen.Lines(Area.Top(TitleHeight), Sizes.Title, Across.Centre, PreventiveLabels.Title);
        pen.Fit($"No.　{paper.ReferenceNumber}", Area.Top(TitleHeight).Left(70), "No.");
        top = Area.Y + TitleHeight;
        return pen;
    }
}
