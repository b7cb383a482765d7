using System.Globalization;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PlanWeeks;

/// <summary>主な日常生活上の活動: each beside its time. Lines that collide move down, or up at the end of the day, with a leader.</summary>
internal sealed class WeekActivities
{
    private const double Indent = 5;

    private readonly WeekAxis _axis;
    private readonly double _left;
    private readonly List<(WeekActivity Activity, TextBlock Text, double Time, double Top)> _lines = [];

    public WeekActivities(WeekAxis axis, Typesetter typesetter, double left, IReadOnlyList<WeekActivity> activities)
    {
        (_axis, _left) = (axis, left);
        var top = axis.Top + 0.4;
        foreach (var activity in activities.OrderBy(activity => axis.InColumn(activity.At)))
        {
            var text = typesetter.Wrap(activity.Text, Sizes.Label, WeekTable.ActivityWidth - Indent - Sizes.Padding);
            var time = axis.Y(axis.InColumn(activity.At));
            top = Math.Max(top, time + 0.3);
            _lines.Add((activity, text, time, top));
            top += text.Height + 0.4;
        }

        MoveUp();
    }

    /// <summary>What found no room in the column.</summary>
    public List<string> LeftOver { get; } = [];

    public void Draw(Pen pen)
    {
        foreach (var (activity, text, time, top) in _lines)
        {
            DrawBracket(pen, activity, time);
            var middle = top + (text.Em / 2);
            if (Math.Abs(top - time) > 0.8)
            {
                pen.Line(_left + 1.6, time, _left + Indent - 0.6, middle, 0.4);
            }

            var place = new Box(_left + Indent, top, WeekTable.ActivityWidth - Indent - Sizes.Padding, text.Height);
            pen.Blank(place with { Width = text.Lines.Max(line => pen.Typesetter.WidthOf(line, text.Points)) });
            pen.Write(text, place, item: "主な日常生活上の活動");
        }
    }

    private void MoveUp()
    {
        var bottom = _axis.Bottom - 0.4;
        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            var line = _lines[i];
            var top = Math.Min(line.Top, bottom - line.Text.Height);
            _lines[i] = line with { Top = top };
            bottom = top - 0.4;
        }

        while (_lines.Count > 0 && _lines[0].Top < _axis.Top)
        {
            LeaveOutLast();
        }
    }

    private void LeaveOutLast()
    {
        var last = _lines[^1];
        LeftOver.Insert(0, string.Create(CultureInfo.InvariantCulture, $"{last.Activity.At:HH:mm}　{last.Activity.Text}"));
        _lines.RemoveAt(_lines.Count - 1);
        var freed = last.Text.Height + 0.4;
        for (var i = 0; i < _lines.Count; i++)
        {
            _lines[i] = _lines[i] with { Top = Math.Max(_lines[i].Top + freed, _axis.Top) };
        }

        MoveUp();
    }

    private void DrawBracket(Pen pen, WeekActivity activity, double time)
    {
        if (activity.Until is not { } until || until == activity.At)
        {
            pen.Line(_left, time, _left + 1.6, time);
            return;
        }

        var to = _axis.Y(_axis.InColumn(until));
        var end = to > time ? to : _axis.Bottom;
        pen.Line(_left + 1.2, time, _left + 1.2, end);
        pen.Line(_left + 1.2, time, _left + 2, time);
        pen.Line(_left + 1.2, end, _left + 2, end);
    }
}
