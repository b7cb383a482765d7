using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.Typesetting;

internal readonly record struct Choice(string Text, bool IsChosen);

/// <summary>A printed list of options of which the chosen ones are ringed. All options stay in print.</summary>
internal sealed class Choices(Typesetter typesetter, double points, string separator, IReadOnlyList<Choice> options)
{
    public const string Dot = "・";

    private const double Clearance = 0.6;

    // Between options without a dot; on either side of a dot: a ring must touch neither its neighbour's ring nor the dot.
    private const double Gap = 2.2;
    private const double DotGap = 0.7;

    private readonly double _separation = separator.Length == 0 ? Gap : typesetter.WidthOf(separator, points) + (2 * DotGap);

    public double Width => options.Sum(option => typesetter.WidthOf(option.Text, points)) + (_separation * Math.Max(0, options.Count - 1));

    public double Em => Sizes.Millimetres(points);

    public double LineHeight => Em + (2 * Clearance) + 0.4;

    public int LinesIn(double width) => Lines(width).Count;

    public double HeightIn(double width) => LinesIn(width) * LineHeight;

    /// <summary>In the middle of a cell, on several lines when one is not enough.</summary>
    public void Draw(Pen pen, Box cell, Across across = Across.Centre, double padding = Sizes.Padding)
    {
        var inside = cell.Inset(padding + Clearance, 0);
        var lines = Lines(inside.Width);
        var baseline = cell.Y + ((cell.Height - (lines.Count * LineHeight)) / 2) + Clearance + 0.2 + (Em * Sizes.Ascent);
        foreach (var line in lines)
        {
            var free = across == Across.Left ? 0 : inside.Width - WidthOf(line);
            DrawLine(pen, line, inside.X + (across == Across.Centre ? free / 2 : free), baseline);
            baseline += LineHeight;
        }
    }

    private void DrawLine(Pen pen, IReadOnlyList<int> line, double x, double baseline)
    {
        foreach (var index in line)
        {
            var option = options[index];
            var width = typesetter.WidthOf(option.Text, points);
            pen.Write(option.Text, x, baseline, points);
            if (option.IsChosen)
            {
                var glyphs = new Box(x, baseline - (Em * Sizes.Ascent), width, Em);
                pen.Ring(glyphs.Inset(-Clearance));
                pen.Write(" ", x + width, baseline, points, readAs: $"（{option.Text}に〇）");
            }

            x += width;
            if (index < options.Count - 1)
            {
                pen.Write(separator, x + DotGap, baseline, points);
                x += _separation;
            }
        }
    }

    private List<List<int>> Lines(double width)
    {
        var lines = new List<List<int>> { new() };
        for (var i = 0; i < options.Count; i++)
        {
            if (lines[^1].Count > 0 && WidthOf([.. lines[^1], i]) > width + 1e-6)
            {
                lines.Add([]);
            }

            lines[^1].Add(i);
        }

        return lines;
    }

    private double WidthOf(IReadOnlyList<int> line) =>
        line.Sum(index => typesetter.WidthOf(options[index].Text, points)) + (_separation * line.Count(index => index < options.Count - 1))
        - (line[^1] < options.Count - 1 ? _separation : 0);
}
