using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PlanWeeks;

/// <summary>Lays out 第３表. Hours shrink a little before the box below them needs a second page.</summary>
internal sealed class WeekForm(WeekPaper paper, Booklet booklet)
{
    private const double HeadHeight = 6;
    private const double UsualHour = 5.2;
    private const double LeastHour = 4.4;
    private const double FootLabel = 44;

    private static readonly Box Area = PlanSheet.Area;
    private static readonly double AxisTop = Area.Y + PlanSheet.TitleHeight + PlanSheet.NameHeight + HeadHeight;

    private readonly Typesetter _typesetter = booklet.Typesetter;

    public void Compose()
    {
        var pen = NewPage();
        var (axis, blocks) = Arrange(UsualHour);
        var free = Area.Bottom - axis.Bottom;
        var wanted = FootRows(blocks.Numbered).Sum(row => row.LeastHeight);
        if (wanted > free)
        {
            var hour = Math.Max(LeastHour, (Area.Bottom - AxisTop - wanted) / 24);
            (axis, blocks) = Arrange(hour);
        }

        new WeekTable(axis, pen).Draw(Area.X, Area.Y + PlanSheet.TitleHeight + PlanSheet.NameHeight, HeadHeight);
        blocks.Draw(pen);
        DrawFoot(pen, axis.Bottom, blocks.Numbered);
        PlanSheet.NumberPages(booklet);
    }

    private (WeekAxis Axis, WeekBlocks Blocks) Arrange(double hour)
    {
        var axis = new WeekAxis(AxisTop, hour, paper.StartsAtFour ? 4 : 0);
        return (axis, new WeekBlocks(paper, axis, _typesetter, Area.X));
    }

    private void DrawFoot(Pen pen, double top, IReadOnlyList<string> numbered)
    {
        var rows = FootRows(numbered);
        var place = new Place(pen, top, Area.Bottom);
        // The box takes what the hours leave.
        if (rows.Sum(row => row.LeastHeight) <= place.Free)
        {
            rows[0] = rows[0] with { LeastHeight = place.Free - rows.Skip(1).Sum(row => row.LeastHeight) - 0.1 };
        }

        new GrowingTable(_typesetter, [FootLabel, Area.Width - FootLabel], rows, splitsAnyRow: true)
            .Draw(Area.X, place, () => new Place(NewPage(), Area.Y + PlanSheet.TitleHeight + PlanSheet.NameHeight + 2, Area.Bottom));
    }

    private List<TableRow> FootRows(IReadOnlyList<string> numbered)
    {
        var rows = new List<TableRow> { FootRow("週単位以外のサービス", paper.OtherServices, 22) };
        if (numbered.Count > 0)
        {
            rows.Add(FootRow(WeekLabels.Numbered, numbered, 6));
        }

        return rows;
    }

    private TableRow FootRow(string label, IReadOnlyList<string> lines, double least)
    {
        var text = string.Join('\n', lines);
        var height = _typesetter.Wrap(text, Sizes.Entry, Area.Width - FootLabel - (2 * Sizes.Padding)).Height + (2 * Sizes.Padding);
        return new TableRow(Math.Max(least, height),
        [
            new(0, label) { IsLabel = true, Points = Sizes.Label, Down = Down.Middle },
            new(1, text) { Item = label },
        ]);
    }

    private Pen NewPage()
    {
        var pen = booklet.NewSheet(PaperSize.A4Landscape);
        PlanSheet.DrawTitle(pen, "第３表", WeekLabels.Title, paper.MadeOn);
        var line = Area.Below(PlanSheet.TitleHeight).Top(PlanSheet.NameHeight);
        PlanSheet.DrawName(pen, paper.ClientName, line.Left(120));
        if (paper.FromMonth is { } month)
        {
            pen.Lines(line, Sizes.Entry, Across.Right, $"{PaperDates.LongMonth(month)}{WeekLabels.FromMonth}");
        }

        return pen;
    }
}
