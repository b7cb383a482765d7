using System.Globalization;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.ServiceSlips;

/// <summary>One line of 第６表, measured and drawn: 予定 above, 実績 below.</summary>
internal sealed class SlipRow
{
    private readonly SlipPaperLine _line;
    private readonly TextBlock _service;
    private readonly TextBlock _provider;

    public SlipRow(SlipPaperLine line, Typesetter typesetter)
    {
        _line = line;
        var name = typesetter.Fit(line.ServiceName, Sizes.Entry, SlipGrid.ServiceWidth - (2 * Sizes.Padding));
        var details = line.Details.SelectMany(detail => typesetter.Wrap(detail, Sizes.Smallest, SlipGrid.ServiceWidth - (2 * Sizes.Padding)).Lines).ToList();
        _service = details.Count == 0 ? name : new TextBlock([.. name.Lines, .. details], Sizes.Smallest);
        _provider = typesetter.Fit(line.ProviderName, Sizes.Entry, SlipGrid.ProviderWidth - (2 * Sizes.Padding));
        Height = Math.Max(2 * SlipGrid.RowHeight, Math.Max(_service.Height, _provider.Height) + Sizes.Padding);
    }

    public double Height { get; }

    public void Draw(Pen pen, SlipGrid grid, double left, double top)
    {
        var row = new Box(left, top, 281, Height);
        var cells = row.Columns(SlipGrid.TimeWidth, SlipGrid.ServiceWidth, SlipGrid.ProviderWidth);
        pen.Frame(cells[0]);
        pen.Lines(cells[0], Sizes.Label, Across.Centre, _line.Time ?? "");
        pen.Frame(cells[1]);
        pen.Write(_service, cells[1].Inset(Sizes.Padding, 0), Across.Left, Down.Middle, "サービス内容");
        pen.Frame(cells[2]);
        pen.Write(_provider, cells[2].Inset(Sizes.Padding, 0), Across.Left, Down.Middle, "サービス事業者事業所名");
        DrawPhase(pen, grid, row.Top(Height / 2), "予定", _line.Planned);
        if (_line.Use is var (from, to))
        {
            DrawArrow(pen, row.Top(Height / 2), from, Math.Min(to, grid.LastDay));
        }

        DrawPhase(pen, grid, row.Below(Height / 2), "実績", _line.Actual);
    }

    private void DrawPhase(Pen pen, SlipGrid grid, Box row, string phase, IReadOnlyDictionary<int, int> counts)
    {
        pen.Frame(SlipGrid.Phase(row));
        pen.Lines(SlipGrid.Phase(row), Sizes.Label, Across.Centre, phase);
        for (var day = 1; day <= 31; day++)
        {
            var cell = SlipGrid.Day(row, day);
            grid.DrawGround(pen, cell, day);
            pen.Frame(cell);
            if (counts.TryGetValue(day, out var count))
            {
                pen.Lines(cell, Sizes.Label, Across.Centre, Figures.NonZero(count));
            }

            if (_line.ProRataDays.Contains(day) && counts.ContainsKey(day))
            {
                pen.Line(cell.X + 1, cell.Bottom - 0.5, cell.Right - 1, cell.Bottom - 0.5);
            }
        }

        pen.Frame(SlipGrid.Total(row));
        var sum = counts.Values.Sum();
        pen.Lines(SlipGrid.Total(row), Sizes.Entry, Across.Centre, sum == 0 ? "" : sum.ToString(CultureInfo.InvariantCulture));
    }

    // ←→ over the days of use, broken where a count stands.
    private void DrawArrow(Pen pen, Box row, int from, int to)
    {
        var (left, right, y) = (SlipGrid.Day(row, from).X + 0.5, SlipGrid.Day(row, to).Right - 0.5, row.Y + (row.Height / 2));
        for (var day = from; day <= to; day++)
        {
            if (!_line.Planned.ContainsKey(day))
            {
                var cell = SlipGrid.Day(row, day);
                pen.Line(Math.Max(left, cell.X), y, Math.Min(right, cell.Right), y);
            }
        }

        pen.Line(left, y, left + 1, y - 0.7);
        pen.Line(left, y, left + 1, y + 0.7);
        pen.Line(right, y, right - 1, y - 0.7);
        pen.Line(right, y, right - 1, y + 0.7);
    }
}
