using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Claims;

namespace CarePlanCloud.Application.Reports.BenefitManagementSheets;

/// <summary>Lays out 給付管理票: head and rows on the first page, rows on the next ones, 合計 on the last.</summary>
internal sealed class ManagementSheetForm(ManagementSheetPaper paper, Booklet booklet)
{
    private const int FewestRows = 15;
    private const double TitleHeight = 9;
    private const double NextHeight = 7;
    private const double Gap = 2;
    private const double Foot = 4;

    private static readonly Box Area = new(8, 8, 281, 194);

    private readonly Typesetter _typesetter = booklet.Typesetter;

    private static double Bottom => Area.Bottom - Foot;

    public void Compose()
    {
        var rows = (paper.Sheet?.Rows ?? []).Select(row => new ManagementSheetRow(row, paper, _typesetter)).ToList();
        var next = 0;
        bool closed;
        do
        {
            var pen = booklet.NewSheet(PaperSize.A4Landscape);
            var tableTop = DrawHead(pen, isFirst: booklet.Sheets.Count == 1);
            var top = ManagementSheetColumns.DrawHead(pen, Area.X, tableTop);
            var last = LastOnPage(rows, next, top, out closed);
            var drawn = last - next;
            for (; next < last; next++)
            {
                rows[next].Draw(pen, Area.X, top);
                top += rows[next].Height;
            }

            if (closed)
            {
                top = FillUp(pen, top, drawn);
                ManagementSheetColumns.DrawTotal(pen, Area.X, top, paper.Sheet?.TotalUnits);
                top += ManagementSheetColumns.TotalHeight;
            }

            pen.Frame(new Box(Area.X, tableTop, Area.Width, top - tableTop), Sizes.OuterRule);
        }
        while (!closed);

        booklet.NumberPages(Area.X, Area.Right, Area.Bottom - 0.6);
    }

    // 合計 never stands on a page by itself: the last row goes with it.
    private static int LastOnPage(List<ManagementSheetRow> rows, int from, double top, out bool closed)
    {
        var to = from;
        for (; to < rows.Count && (to == from || top + rows[to].Height <= Bottom); to++)
        {
            top += rows[to].Height;
        }

        closed = to == rows.Count && (top + ManagementSheetColumns.TotalHeight <= Bottom || rows.Count - from <= 1);
        return to < rows.Count || closed ? to : to - 1;
    }

    private double FillUp(Pen pen, double top, int drawn)
    {
        var empty = new ManagementSheetRow(null, paper, _typesetter);
        for (; drawn < FewestRows && top + empty.Height + ManagementSheetColumns.TotalHeight <= Bottom; drawn++)
        {
            empty.Draw(pen, Area.X, top);
            top += empty.Height;
        }

        return top;
    }

    /// <returns>Where the table begins.</returns>
    private double DrawHead(Pen pen, bool isFirst)
    {
        var title = Area.Top(TitleHeight);
        pen.Write(ManagementSheetLabels.FormNumber, Area.X, Area.Y + 3.2, Sizes.FormNumber);
        pen.Lines(title, Sizes.Title, Across.Centre, $"{ManagementSheetLabels.Title}（{PaperDates.LongMonth(paper.Sheet?.Month.FirstDay).Replace("　　年", "令和　　年", StringComparison.Ordinal)}分）");
        DrawSubmission(pen, title);
        if (isFirst)
        {
            return new ManagementSheetHead(paper, pen).Draw(Area.X, title.Bottom) + Gap;
        }

        var line = new Box(Area.X, title.Bottom, Area.Width, NextHeight);
        pen.Lines(line, Sizes.Entry, Across.Left, $"被保険者番号　{paper.Sheet?.Person.InsuredNumber}");
        var name = line.After(60);
        pen.Write(_typesetter.Fit($"被保険者氏名　{paper.ClientName}", Sizes.Entry, name.Width), name, Across.Left, Down.Middle, "被保険者氏名");
        return line.Bottom;
    }

    private void DrawSubmission(Pen pen, Box title)
    {
        var cells = title.After(title.Width - 94).Columns(44, 50);
        new Choices(_typesetter, Sizes.Entry, Choices.Dot,
            [.. ManagementSheetLabels.Submissions.Zip(Enum.GetValues<SubmissionKind>(), (word, kind) => new Choice(word, paper.Sheet?.Submission == kind))]).Draw(pen, cells[0]);
        pen.Lines(cells[1], Sizes.Entry, Across.Right, $"{ManagementSheetLabels.CreatedOn}　{PaperDates.Long(paper.Sheet?.CreatedOn)}");
    }
}
