using System.Globalization;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PlanWeeks;

/// <summary>The empty time table: bands, hours, seven days, activities.</summary>
internal sealed class WeekTable(WeekAxis axis, Pen pen)
{
    public const double BandWidth = 8;
    public const double TimeWidth = 12;
    public const double DayWidth = 29;
    public const double ActivityWidth = 54;
    public const double DaysLeft = BandWidth + TimeWidth;
    public const double ActivitiesLeft = DaysLeft + (7 * DayWidth);

    private const double Width = ActivitiesLeft + ActivityWidth;

    public void Draw(double left, double top, double headHeight)
    {
        DrawHead(new Box(left, top, Width, headHeight));
        foreach (var (name, from, to) in axis.OriginHour == 0 ? WeekLabels.Bands : WeekLabels.OldBands)
        {
            DrawBand(left, name, axis.Y((from - axis.OriginHour) * 60), axis.Y((to - axis.OriginHour) * 60));
        }

        for (var hour = axis.OriginHour; hour <= axis.OriginHour + 24; hour += 2)
        {
            DrawHour(left, hour);
        }

        for (var day = 0; day <= 7; day++)
        {
            var x = left + DaysLeft + (day * DayWidth);
            pen.Line(x, axis.Top, x, axis.Bottom);
        }

        pen.Frame(new Box(left, top, Width, axis.Bottom - top), Sizes.OuterRule);
    }

    private void DrawHead(Box head)
    {
        var cells = head.Columns([BandWidth, TimeWidth, .. Enumerable.Repeat(DayWidth, 7), ActivityWidth]);
        pen.Label(cells[0]);
        pen.Label(cells[1]);
        for (var day = 0; day < 7; day++)
        {
            pen.Label(cells[day + 2], "月火水木金土日"[day].ToString());
        }

        pen.Label(cells[9], "主な日常生活上の活動");
    }

    // The name stands upright, a character below the other.
    private void DrawBand(double left, string name, double top, double bottom)
    {
        var band = new Box(left, top, BandWidth, bottom - top);
        pen.Grey(band);
        pen.Frame(band);
        pen.Lines(band, Sizes.Label, Across.Centre, [.. name.Select(character => character.ToString())]);
        pen.Line(left, top, left + Width, top);
    }

    private void DrawHour(double left, int hour)
    {
        var y = axis.Y((hour - axis.OriginHour) * 60);
        pen.Line(left + BandWidth + (TimeWidth * 0.8), y, left + Width, y, style: LineStyle.Dotted);
        // On the line where the hour starts; the last one stays inside the frame.
        var label = string.Create(CultureInfo.InvariantCulture, $"{(hour > 24 ? hour - 24 : hour)}:00");
        var box = new Box(left + BandWidth, hour == axis.OriginHour + 24 ? y - 3.2 : y + 0.2, TimeWidth - 1, 3);
        pen.Lines(box, Sizes.Label, Across.Right, label);
    }
}
