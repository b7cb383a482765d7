using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules.Benefits;

/// <summary>短期入所: the days before a month that count in it. What was done counts where somebody said so, else what was planned.</summary>
public sealed class ShortStayBook(CareDb db)
{
    private sealed record Stay(Guid ClientId, Guid LineId, Phase Phase, int Count, DateOnly Month, int Day);

    /// <returns>By slip.</returns>
    internal async Task<IReadOnlyDictionary<Guid, ShortStayBefore>> BeforeAsync(IReadOnlyList<MonthOfClient> months, CancellationToken cancel)
    {
        var (clientIds, month, earliest) = (months.Select(each => each.Slip.ClientId).ToList(), months[0].Slip.ServiceMonth, months.Min(BeginOf));
        var kinds = KindRules.All.Where(rule => rule.IsShortStay).Select(rule => rule.Kind).ToList();
        var marks = (await (from other in db.ServiceSlips
                            join line in db.ServiceLines on other.Id equals line.SlipId
                            join mark in db.DayMarks on line.Id equals mark.LineId
                            where clientIds.Contains(other.ClientId) && other.ServiceMonth < month && other.ServiceMonth >= earliest
                                && mark.ServiceMonth == other.ServiceMonth && kinds.Contains(line.ServiceCode.Substring(0, 2))
                            select new Stay(other.ClientId, mark.LineId, mark.Phase, mark.Count, mark.ServiceMonth, mark.Day)).ToListAsync(cancel)).ToLookup(mark => mark.ClientId);
        return months.ToDictionary(each => each.Slip.Id, each => Of(each, marks[each.Slip.ClientId]));
    }

    // Days are counted from the beginning of the certification, or of the last year when none is known.
    private static DateOnly FromOf(MonthOfClient each) => each.Client.Current?.From ?? each.Slip.ServiceMonth.AddMonths(-12);

    private static DateOnly BeginOf(MonthOfClient each) => ServiceMonth.Of(FromOf(each)).FirstDay;

    private static ShortStayBefore Of(MonthOfClient each, IEnumerable<Stay> marks)
    {
        var (from, begin) = (FromOf(each), BeginOf(each));
        var days = marks.Where(mark => mark.Month >= begin).GroupBy(mark => mark.LineId)
            .SelectMany(line => line.Any(mark => mark.Phase == Phase.Actual) ? line.Where(mark => mark.Phase == Phase.Actual) : line)
            .Where(mark => mark.Count > 0).Select(mark => mark.Month.AddDays(mark.Day - 1)).Distinct().ToList();
        var counted = ShortStayDays.UntilPreviousMonth(each.Client.Current?.Row?.ShortStayDaysBefore ?? 0, days, from, each.Slip.ServiceMonth);
        var received = each.Lines.Select(line => line.ShortStayDaysUntilPreviousMonth ?? 0).DefaultIfEmpty(0).Max();
        return new ShortStayBefore(Math.Max(counted, received), ShortStayDays.InARowBefore(days, each.Slip.ServiceMonth));
    }
}
