using System.Globalization;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PlanWeeks;

/// <summary>Services and activities on the time table. A text that its block cannot hold is replaced by a number and told below the table.</summary>
internal sealed class WeekBlocks
{
    private const double TextPadding = 0.15;
    private const double LeastForTime = 7;

    private readonly List<Action<Pen>> _drawing = [];
    private readonly List<string> _numbered = [];
    private readonly Typesetter _typesetter;

    public WeekBlocks(WeekPaper paper, WeekAxis axis, Typesetter typesetter, double left)
    {
        _typesetter = typesetter;
        foreach (var column in paper.Services.SelectMany(axis.PiecesOf).GroupBy(piece => piece.Column).OrderBy(column => column.Key))
        {
            var x = left + WeekTable.DaysLeft + (column.Key * WeekTable.DayWidth);
            foreach (var block in WeekLanes.Of(axis, column, x, WeekTable.DayWidth))
            {
                Add(block);
            }
        }

        var activities = new WeekActivities(axis, typesetter, left + WeekTable.ActivitiesLeft, paper.Activities);
        _drawing.Add(activities.Draw);
        _numbered.AddRange(activities.LeftOver);
    }

    /// <summary>Lines for below the table.</summary>
    public IReadOnlyList<string> Numbered => _numbered;

    public void Draw(Pen pen)
    {
        foreach (var draw in _drawing)
        {
            draw(pen);
        }
    }

    private void Add(WeekBlock block)
    {
        var service = block.Piece.Service;
        var inside = block.Box.Inset(TextPadding, 0.3);
        var text = _typesetter.Wrap(service.Text, Sizes.Label, inside.Width);
        if (text.Height > inside.Height + 0.2)
        {
            text = new TextBlock([Number(service)], Sizes.Label);
        }
        else if (block.Box.Height >= LeastForTime && text.Height + text.LineHeight <= inside.Height && !block.Piece.IsPoint)
        {
            text = WithTime(text, service, inside.Width);
        }

        _drawing.Add(pen =>
        {
            if (block.Piece.IsPoint)
            {
                pen.Line(block.Box.X, block.Box.Y, block.Box.Right, block.Box.Y, 0.7);
            }
            else
            {
                pen.Blank(block.Box);
                pen.Frame(block.Box, 0.7, service.End is null ? LineStyle.Dashed : LineStyle.Solid);
            }

            pen.Write(text, inside, Across.Centre, Down.Middle, "第３表のサービス");
        });
    }

    private TextBlock WithTime(TextBlock text, WeekService service, double width)
    {
        var time = _typesetter.Wrap(Time(service), Sizes.Label, width);
        return time.Lines.Count == 1 ? text with { Lines = [.. text.Lines, .. time.Lines] } : text;
    }

    private string Number(WeekService service)
    {
        var told = $"{"月火水木金土日"[service.Day - 1]} {Time(service)}　{service.Text}";
        var known = _numbered.FindIndex(line => line.EndsWith($"　{told}", StringComparison.Ordinal));
        if (known < 0)
        {
            known = _numbered.Count;
            _numbered.Add($"({known + 1})　{told}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"({known + 1})");
    }

    private static string Time(WeekService service) => service.End is { } end
        ? string.Create(CultureInfo.InvariantCulture, $"{service.Start:HH:mm}～{end:HH:mm}")
        : string.Create(CultureInfo.InvariantCulture, $"{service.Start:HH:mm}～");
}
