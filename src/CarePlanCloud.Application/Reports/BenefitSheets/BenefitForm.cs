using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.BenefitSheets;

/// <summary>Lays out 第７表: rows over as many pages as they need, 合計 and what stands below it on the last.</summary>
internal sealed class BenefitForm(BenefitPaper paper, Booklet booklet)
{
    private const int FewestRows = 12;
    private const int RowsThatStayWithTheTotal = 3;
    private const double Foot = 4;
    private const double Head = 16;

    private static readonly Box Area = new(8, 8, 281, 194);

    private readonly Typesetter _typesetter = booklet.Typesetter;

    private static double Bottom => Area.Bottom - Foot;

    public void Compose()
    {
        var rows = paper.Rows.Select(row => new BenefitRow(row, _typesetter)).ToList();
        var close = new BenefitClose(paper, _typesetter);
        var next = 0;
        bool closed;
        do
        {
            var pen = booklet.NewSheet(PaperSize.A4Landscape);
            DrawHead(pen);
            var tableTop = Area.Y + Head;
            var top = BenefitColumns.DrawHead(pen, Area.X, tableTop);
            var last = LastOnPage(rows, next, top, close.Height, out closed);
            var drawn = last - next;
            for (; next < last; next++)
            {
                rows[next].Draw(pen, Area.X, top);
                top += rows[next].Height;
            }

            if (closed)
            {
                top = FillUp(pen, top, drawn, close.Height);
                close.Draw(pen, Area.X, top);
                top += BenefitClose.TotalHeight;
            }

            pen.Frame(new Box(Area.X, tableTop, Area.Width, top - tableTop), Sizes.OuterRule);
        }
        while (!closed);

        booklet.NumberPages(Area.X, Area.Right, Area.Bottom - 0.6);
    }

    // The total never stands on a page by itself: the last rows go with it.
    private static int LastOnPage(List<BenefitRow> rows, int from, double top, double closeHeight, out bool closed)
    {
        var to = from;
        for (; to < rows.Count && (to == from || top + rows[to].Height <= Bottom); to++)
        {
            top += rows[to].Height;
        }

        closed = to == rows.Count && top + closeHeight <= Bottom;
        return to < rows.Count || closed ? to : Math.Max(from + 1, to - RowsThatStayWithTheTotal);
    }

    private double FillUp(Pen pen, double top, int drawn, double closeHeight)
    {
        var empty = new BenefitRow(new BenefitPaperRow(), _typesetter);
        for (; drawn < FewestRows && top + empty.Height + closeHeight <= Bottom; drawn++)
        {
            empty.Draw(pen, Area.X, top);
            top += empty.Height;
        }

        return top;
    }

    private void DrawHead(Pen pen)
    {
        pen.Write(paper.IsForOffice ? null : "第７表", Area.X, Area.Y + 3.2, Sizes.FormNumber);
        pen.Lines(Area.Top(8), Sizes.Title, Across.Centre, $"{PaperDates.LongMonth(paper.Month?.FirstDay)}分　{paper.FormTitle}");
        pen.Lines(Area.Top(8), Sizes.Entry, Across.Right, $"作成年月日　{PaperDates.Long(paper.MadeOn)}");
        var line = Area.Below(8).Top(8);
        pen.Lines(line, Sizes.Entry, Across.Left, BenefitLabels.Subtitle);
        pen.Write("被保険者番号", line.X + 92, line.Y + 5.2, Sizes.Label);
        var boxes = new Box(line.X + 112, line.Y + 1.2, 45, 5.6);
        pen.Frame(boxes);
        pen.NumberBoxes(paper.InsuredNumber, 10, boxes, "被保険者番号");
        pen.Write("利用者名", line.X + 164, line.Y + 5.2, Sizes.Label);
        var name = new Box(line.X + 178, line.Y, 103, line.Height);
        pen.Write(_typesetter.Fit(paper.ClientName is null ? null : $"{paper.ClientName}　様", 10, name.Width), name, Across.Left, Down.Middle, "利用者名");
    }
}
