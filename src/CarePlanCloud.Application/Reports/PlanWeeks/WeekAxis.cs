using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.PlanWeeks;

/// <summary>Where a time of the week stands on 第３表. A column is 24 hours from the day's origin.</summary>
internal sealed class WeekAxis(double top, double hourHeight, int originHour)
{
    public const int DayMinutes = 24 * 60;
    private const int WeekMinutes = 7 * DayMinutes;
    private const double LeastMillimetres = 3.6;

    public double Top { get; } = top;

    public double HourHeight { get; } = hourHeight;

    public int OriginHour { get; } = originHour;

    public double Bottom => Top + (24 * HourHeight);

    /// <summary>Minutes of a column to millimetres of the page.</summary>
    public double Y(double minutes) => Top + (minutes / 60 * HourHeight);

    public double LeastMinutes => LeastMillimetres / HourHeight * 60;

    /// <summary>Minutes since the column began.</summary>
    public int InColumn(TimeOnly time) => (((time.Hour - OriginHour) * 60) + time.Minute + DayMinutes) % DayMinutes;

    /// <summary>A service cut where a column ends: what is past midnight goes on in the next day, from Sunday to Monday.</summary>
    public IEnumerable<WeekPiece> PiecesOf(WeekService service)
    {
        var start = ((service.Day - 1) * DayMinutes) + (service.Start.Hour * 60) + service.Start.Minute - (OriginHour * 60);
        start = (start + WeekMinutes) % WeekMinutes;
        var length = Length(service);
        var (day, from) = (start / DayMinutes, start % DayMinutes);
        var first = Math.Min(length, DayMinutes - from);
        yield return new WeekPiece(service, day, from, from + first);
        if (length > first)
        {
            yield return new WeekPiece(service, (day + 1) % 7, 0, length - first);
        }
    }

    private static int Length(WeekService service) => service.End is { } end
        ? (((end.Hour - service.Start.Hour) * 60) + end.Minute - service.Start.Minute + DayMinutes) % DayMinutes
        : 30;
}

/// <summary>A part of a service in one column, in minutes since the column began.</summary>
internal sealed record WeekPiece(WeekService Service, int Column, int From, int To)
{
    public bool IsPoint => From == To;
}

/// <summary>A piece at its place. Without text it is numbered, and the number explained below the table.</summary>
internal sealed record WeekBlock(WeekPiece Piece, Box Box);
