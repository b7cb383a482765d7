using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.Evidence;

/// <summary>A column of a list on paper. <paramref name="Width"/> in millimetres; all of them make 277.</summary>
public sealed record EvidenceColumn(string Head, double Width);

/// <summary>A list for the inspection: what it is, about whom, and its rows; one sheet of A4 after the other.</summary>
public sealed record EvidencePaper : Paper
{
    private const double NoteGap = 2;

    public required string Title { get; init; }

    /// <summary>One line under the title: client, office, month.</summary>
    public required string About { get; init; }

    public required IReadOnlyList<EvidenceColumn> Columns { get; init; }

    /// <summary>As many cells as columns in each.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <summary>What stands there when there is no row.</summary>
    public string Nothing { get; init; } = "記録はありません。";

    /// <summary>What has to be said of the figures; below the list.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public override string FormTitle => Title;

    internal override void Compose(Booklet booklet)
    {
        var area = PlanSheet.Area;
        var widths = Columns.Select(column => column.Width).ToList();
        List<TableRow> rows =
        [
            new(7, [.. Columns.Select((column, at) => new TableCell(at, column.Head) { IsLabel = true, Across = Across.Centre, Down = Down.Middle })]),
            .. Rows.Select(row => new TableRow(6.5, [.. row.Select((text, at) => new TableCell(at, text) { Item = Columns[at].Head, Points = 9 })])),
        ];
        if (Rows.Count == 0)
        {
            rows.Add(new TableRow(8, [new TableCell(0, Nothing) { Columns = Columns.Count }]));
        }

        Place NextPage()
        {
            var pen = booklet.NewSheet(PaperSize.A4Landscape);
            pen.Lines(area.Top(8), Sizes.Title, Across.Centre, Title);
            pen.Fit(About, area.Below(8).Top(6), "見出し", 10, padding: 0);
            return new Place(pen, area.Y + 15, area.Bottom);
        }

        var end = new GrowingTable(booklet.Typesetter, widths, rows, headRows: 1).Draw(area.X, NextPage(), NextPage);
        foreach (var note in Notes)
        {
            var block = booklet.Typesetter.Wrap(note, 9, area.Width);
            end = end.Free < block.Height + NoteGap ? NextPage() : end;
            end.Pen.Write(block, new Box(area.X, end.Top + NoteGap, area.Width, block.Height));
            end = end with { Top = end.Top + NoteGap + block.Height };
        }

        PlanSheet.NumberPages(booklet);
    }
}
