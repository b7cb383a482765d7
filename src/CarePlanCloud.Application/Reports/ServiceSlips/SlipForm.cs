using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Reports.ServiceSlips;

/// <summary>Lays out 第６表: head and lines on the first page, lines on the next ones.</summary>
internal sealed class SlipForm(SlipPaper paper, Booklet booklet)
{
    private const int FewestLines = 8;
    private const double Margin = 8;
    private const double Strip = 4;
    private const double TitleHeight = 8;
    private const double Foot = 4;
    private const double ReplyHeight = 8;

    private static readonly Box Area = new(Margin, Margin, 281, 194);

    private readonly Typesetter _typesetter = booklet.Typesetter;
    private readonly SlipGrid _grid = new(paper.Month);

    private double LastBottom => Area.Bottom - Foot - (paper.Receiver is null ? 0 : ReplyHeight);

    public void Compose()
    {
        var rows = paper.Lines.Select(line => new SlipRow(line, _typesetter)).ToList();
        var next = 0;
        do
        {
            var pen = booklet.NewSheet(PaperSize.A4Landscape);
            var top = next == 0 ? FirstHead(pen) : NextHead(pen);
            var tableTop = top;
            top = _grid.DrawHead(pen, Area.X, top);
            var drawn = 0;
            for (; next < rows.Count && (drawn == 0 || top + rows[next].Height <= Bottom(rows, next)); next++, drawn++)
            {
                rows[next].Draw(pen, _grid, Area.X, top);
                top += rows[next].Height;
            }

            if (next == rows.Count)
            {
                top = FillUp(pen, top, drawn);
                Reply(pen, top);
            }

            pen.Frame(new Box(Area.X, tableTop, Area.Width, top - tableTop), Sizes.OuterRule);
        }
        while (next < rows.Count);

        booklet.NumberPages(Area.X, Area.Right, Area.Bottom - 0.6);
    }

    // Only the last page carries the reply: the last line must leave room for it.
    private double Bottom(List<SlipRow> rows, int row) => row == rows.Count - 1 ? LastBottom : Area.Bottom - Foot;

    private double FillUp(Pen pen, double top, int drawn)
    {
        var empty = new SlipRow(new SlipPaperLine { ServiceName = "", ProviderName = "" }, _typesetter);
        for (; drawn < FewestLines && top + empty.Height <= LastBottom; drawn++)
        {
            empty.Draw(pen, _grid, Area.X, top);
            top += empty.Height;
        }

        return top;
    }

    private double FirstHead(Pen pen)
    {
        pen.Write(paper.Receiver is null ? "第６表" : null, Area.X, Area.Y + 3, Sizes.FormNumber);
        var top = DrawTitle(pen);
        var bottom = new SlipHead(paper, pen).Draw(Area.X, top);
        pen.Frame(new Box(Area.X, Area.Y + Strip, Area.Width, bottom - Area.Y - Strip), Sizes.OuterRule);
        return bottom;
    }

    private double NextHead(Pen pen)
    {
        pen.Write(paper.Receiver is null ? "第６表" : null, Area.X, Area.Y + 3, Sizes.FormNumber);
        pen.Write($"被保険者番号　{paper.InsuredNumber}　　利用者名　{paper.ClientName}", Area.X + 40, Area.Y + 3, Sizes.FormNumber);
        var top = DrawTitle(pen);
        pen.Frame(new Box(Area.X, Area.Y + Strip, Area.Width, TitleHeight), Sizes.OuterRule);
        return top;
    }

    private double DrawTitle(Pen pen)
    {
        var cells = new Box(Area.X, Area.Y + Strip, Area.Width, TitleHeight).Columns(46, 165, 70);
        new Choices(_typesetter, Sizes.Entry, Choices.Dot,
        [
            new("認定済", paper.Certification == CertificationStatus.Certified),
            new("申請中", paper.Certification == CertificationStatus.Applied),
        ]).Draw(pen, cells[0]);
        pen.Frame(cells[1]);
        pen.Lines(cells[1], Sizes.Title, Across.Centre, $"{PaperDates.LongMonth(paper.Month?.FirstDay)}分　{Title}");
        pen.Fit(Direction, cells[2], "", Sizes.Entry, Across.Centre);
        return cells[0].Bottom;
    }

    private string Title => paper switch
    {
        { Receiver: not null } => SlipLabels.OfficeTitle,
        { IsPreventive: true } => SlipLabels.PreventiveClientTitle,
        _ => SlipLabels.ClientTitle,
    };

    private string Direction => paper switch
    {
        { IsPreventive: true, Receiver: null } => SlipLabels.PreventiveToClient,
        { IsPreventive: true } => SlipLabels.PreventiveToOffice,
        { Receiver: null } => SlipLabels.ToClient,
        _ => SlipLabels.ToOffice,
    };

    // Own: what the service office writes when it sends the sheet back.
    private void Reply(Pen pen, double top)
    {
        if (paper.Receiver is not { } receiver)
        {
            return;
        }

        var cells = new Box(Area.X, top + 1.5, Area.Width, ReplyHeight - 2).Columns(24, 60, 20, 80, 24, 73);
        pen.Label(cells[0], SlipLabels.ReturnedOn);
        pen.Frame(cells[1]);
        pen.Lines(cells[1], Sizes.Entry, Across.Centre, PaperDates.Long(null));
        pen.Label(cells[2], SlipLabels.FilledInBy);
        pen.Frame(cells[3]);
        pen.Label(cells[4], SlipLabels.ReturnTo);
        pen.Frame(cells[5]);
        pen.Fit(receiver.ReturnFax, cells[5], SlipLabels.ReturnTo, Sizes.Entry, Across.Centre);
    }
}
