using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PlanNeeds;

/// <summary>Lays out 第２表.</summary>
internal sealed class NeedsForm(NeedsPaper paper, Booklet booklet)
{
    private const int FewestRows = 3;
    private const double EmptyRow = 24;
    private const double Notes = 8;

    private static readonly double[] Widths = [42, 34, 18, 34, 18, 46, 7, 24, 24, 12, 18];
    private static readonly Box Area = PlanSheet.Area;
    private static double Bottom => Area.Bottom - Notes;

    public void Compose()
    {
        var table = new GrowingTable(booklet.Typesetter, Widths, NeedsRows.Of(paper.Needs));
        var place = table.Draw(Area.X, NextPage(), NextPage);
        for (var row = table.RowsOnLastPage; row < FewestRows && place.Free >= EmptyRow; row++)
        {
            foreach (var cell in new Box(Area.X, place.Top, Area.Width, EmptyRow).Columns(Widths))
            {
                place.Pen.Frame(cell);
            }

            place.Pen.Frame(new Box(Area.X, place.Top, Area.Width, EmptyRow), Sizes.OuterRule);
            place = place with { Top = place.Top + EmptyRow };
        }

        PlanSheet.NumberPages(booklet);
    }

    private Place NextPage()
    {
        var pen = booklet.NewSheet(PaperSize.A4Landscape);
        PlanSheet.DrawTitle(pen, "第２表", NeedsLabels.Title, paper.MadeOn);
        PlanSheet.DrawName(pen, paper.ClientName, Area.Below(PlanSheet.TitleHeight).Top(PlanSheet.NameHeight).Left(120));
        var head = Area.Below(PlanSheet.TitleHeight + PlanSheet.NameHeight + 1).Top(12);
        DrawHead(pen, head);
        pen.Lines(Area.Below(Area.Height - Notes + 0.5).Top(3.5), Sizes.Smallest, Across.Left, NeedsLabels.FirstNote);
        pen.Lines(Area.Below(Area.Height - Notes + 4).Top(3.5), Sizes.Smallest, Across.Left, NeedsLabels.SecondNote);
        return new Place(pen, head.Bottom, Bottom);
    }

    private static void DrawHead(Pen pen, Box head)
    {
        var cells = head.Columns(Widths);
        pen.Label(cells[0], "生活全般の解決すべき", "課題（ニーズ）");
        pen.Label(new Box(cells[1].X, head.Y, cells[5].X - cells[1].X, 5), "目標");
        pen.Label(cells[1].Below(5), "長期目標");
        pen.Label(cells[2].Below(5), "（期間）");
        pen.Label(cells[3].Below(5), "短期目標");
        pen.Label(cells[4].Below(5), "（期間）");
        pen.Label(new Box(cells[5].X, head.Y, head.Right - cells[5].X, 5), "援助内容");
        foreach (var (cell, label) in cells.Skip(5).Zip(["サービス内容", "※１", "サービス種別", "※２", "頻度", "期間"]))
        {
            pen.Label(cell.Below(5), label);
        }

        pen.Frame(head, Sizes.OuterRule);
    }
}
