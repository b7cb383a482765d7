using System.Globalization;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Reports.ServiceSlips;

/// <summary>The columns of 第６表: always 31 days; days the month does not have are hatched.</summary>
internal sealed class SlipGrid(ServiceMonth? month)
{
    public const double RowHeight = 4.5;
    public const double TimeWidth = 20;
    public const double ServiceWidth = 36;
    public const double ProviderWidth = 34;
    public const double PhaseWidth = 8;
    public const double DayWidth = 5.6;

    private const int Days = 31;
    private const double DaysLeft = TimeWidth + ServiceWidth + ProviderWidth + PhaseWidth;
    private const double Width = 281;

    public static double TotalWidth => Width - DaysLeft - (Days * DayWidth);

    public static Box Day(Box row, int day) => new(row.X + DaysLeft + ((day - 1) * DayWidth), row.Y, DayWidth, row.Height);

    public static Box Total(Box row) => new(row.Right - TotalWidth, row.Y, TotalWidth, row.Height);

    public static Box Phase(Box row) => new(row.X + DaysLeft - PhaseWidth, row.Y, PhaseWidth, row.Height);

    public int LastDay => month?.Days ?? Days;

    public bool Exists(int day) => day <= LastDay;

    /// <returns>Where the head ends.</returns>
    public double DrawHead(Pen pen, double left, double top)
    {
        var head = new Box(left, top, Width, 3 * RowHeight);
        var cells = head.Columns(TimeWidth, ServiceWidth, ProviderWidth);
        pen.Label(cells[0], "提供時間帯");
        pen.Label(cells[1], "サービス内容");
        pen.Label(cells[2], "サービス事業者", "事業所名");
        pen.Label(head.Top(RowHeight).After(DaysLeft - PhaseWidth).Left(PhaseWidth + (Days * DayWidth)), "月間サービス計画及び実績の記録");
        var (days, weekdays) = (head.Below(RowHeight).Top(RowHeight), head.Below(2 * RowHeight));
        pen.Label(Phase(days), "日付");
        for (var day = 1; day <= Days; day++)
        {
            DrawDay(pen, Day(days, day), day, Exists(day) ? day.ToString(CultureInfo.InvariantCulture) : "");
        }

        pen.Label(Phase(weekdays), "曜日");
        for (var day = 1; day <= Days; day++)
        {
            DrawDay(pen, Day(weekdays, day), day, month is { } known && Exists(day) ? WeekdayOf(known.Day(day)) : "");
        }

        pen.Label(Total(head), "合計", "回数");
        return head.Bottom;
    }

    /// <summary>Saturdays, Sundays and holidays are grey; hatched when the month has no such day.</summary>
    public void DrawGround(Pen pen, Box cell, int day)
    {
        if (!Exists(day))
        {
            pen.Hatch(cell);
        }
        else if (month is { } known && IsOff(known.Day(day)))
        {
            pen.Grey(cell);
        }
    }

    private static string WeekdayOf(DateOnly day) => "日月火水木金土"[(int)day.DayOfWeek].ToString();

    private static bool IsOff(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || JapaneseHolidays.IsHoliday(day);

    private void DrawDay(Pen pen, Box cell, int day, string text)
    {
        DrawGround(pen, cell, day);
        pen.Frame(cell);
        pen.Lines(cell, Sizes.Label, Across.Centre, text);
    }
}
