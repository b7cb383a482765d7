using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters;

/// <summary>A day of the office's calendar.</summary>
/// <param name="Name">What it is called: the holiday's name, or what the office wrote; empty for an ordinary day.</param>
/// <param name="IsOwn">The office entered it; it goes before the law.</param>
public sealed record CareDay(DateOnly Day, bool IsHoliday, string Name, bool IsOwn);

/// <summary>暦: the holidays of the law, and what the office of the operation changed about them.</summary>
public sealed class CareCalendar(CareDb db)
{
    /// <summary>Every day of a month, in order.</summary>
    public async Task<IReadOnlyList<CareDay>> DaysAsync(ServiceMonth month, CancellationToken cancel) =>
        await DaysAsync(month.FirstDay, month.LastDay, cancel);

    public async Task<IReadOnlySet<DateOnly>> HolidaysAsync(ServiceMonth month, CancellationToken cancel) =>
        (await DaysAsync(month, cancel)).Where(day => day.IsHoliday).Select(day => day.Day).ToHashSet();

    internal async Task<IReadOnlyList<CareDay>> DaysAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var own = await db.CalendarDays.AsNoTracking().Where(row => row.Day >= from && row.Day <= to).ToDictionaryAsync(row => row.Day, cancel);
        return [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Select(day => own.TryGetValue(day, out var row)
            ? new CareDay(day, row.IsHoliday, row.Name, IsOwn: true)
            : new CareDay(day, JapaneseHolidays.IsHoliday(day), JapaneseHolidays.NameOf(day) ?? "", IsOwn: false))];
    }
}
