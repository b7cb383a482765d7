using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Schedules;

/// <summary>Last month's planned lines → this month by weekday: what was every Monday becomes every Monday, else the second stays the second.</summary>
public static class MonthCopy
{
    /// <param name="lines">The planned side of <paramref name="from"/>.</param>
    /// <param name="from">The month copied from.</param>
    /// <param name="month">The month to plan.</param>
    /// <param name="isHoliday">Holidays of both months: a service that left them out leaves them out again.</param>
    /// <param name="countedPer">What a code is counted by in this month.</param>
    /// <param name="nameOf">How a line is called in the notes.</param>
    public static ProposedMonth Of(
        IReadOnlyList<PlannedLine> lines,
        ServiceMonth from,
        ServiceMonth month,
        Func<DateOnly, bool> isHoliday,
        Func<string, CountedPer> countedPer,
        Func<PlannedLine, string> nameOf)
    {
        var notes = new List<string>();
        var copied = lines.Select(line => line with { Days = Days(line) }).ToList();
        return new ProposedMonth(copied, notes);

        IReadOnlyDictionary<int, int> Days(PlannedLine line)
        {
            if (line.Days.Count == 0)
            {
                return line.Days;
            }

            if (ServiceCode.IsEquipment(line.ServiceCode))
            {
                // Lent for the month as a whole from now on, also when it began in the middle of the last one.
                return new Dictionary<int, int> { [1] = 1 };
            }

            if (countedPer(line.ServiceCode) == CountedPer.Rate)
            {
                return new Dictionary<int, int> { [month.Days] = 1 };
            }

            if (KindRules.IsShortStay(ServiceCode.KindOf(line.ServiceCode)))
            {
                notes.Add($"{nameOf(line)}の泊まりの日は写していません。日を入れてください。");
                return new Dictionary<int, int>();
            }

            return ByWeekday(line);
        }

        SortedDictionary<int, int> ByWeekday(PlannedLine line)
        {
            var days = new SortedDictionary<int, int>();
            foreach (var weekday in line.Days.Keys.GroupBy(day => from.Day(day).DayOfWeek))
            {
                foreach (var (day, count) in EveryWeek(line, weekday) ?? EachAgain(line, weekday))
                {
                    days[day] = count;
                }
            }

            return days;
        }

        // Every Monday, or every Monday that was no holiday; null when single weeks were meant.
        Dictionary<int, int>? EveryWeek(PlannedLine line, IGrouping<DayOfWeek, int> weekday)
        {
            var leftOut = DayPattern.DaysOf(from, weekday.Key).Except(weekday).ToList();
            if (leftOut.Exists(day => !isHoliday(from.Day(day))))
            {
                return null;
            }

            var usual = weekday.GroupBy(day => line.Days[day]).MaxBy(group => group.Count())!.Key;
            return DayPattern.DaysOf(month, weekday.Key).Where(day => leftOut.Count == 0 || !isHoliday(month.Day(day)))
                .ToDictionary(day => day, day => weekday.FirstOrDefault(old => DayPattern.OccurrenceOf(old) == DayPattern.OccurrenceOf(day)) is > 0 and var old ? line.Days[old] : usual);
        }

        Dictionary<int, int> EachAgain(PlannedLine line, IGrouping<DayOfWeek, int> weekday)
        {
            var days = new Dictionary<int, int>();
            foreach (var old in weekday)
            {
                var nth = DayPattern.OccurrenceOf(old);
                var day = DayPattern.DaysOf(month, weekday.Key).ElementAtOrDefault(nth - 1);
                if (day == 0)
                {
                    notes.Add($"{nameOf(line)}の第{nth}{DayPattern.NameOf(weekday.Key)}（{from.Month}月{old}日）は、{month.Month}月にないため写していません。");
                }
                else
                {
                    days[day] = line.Days[old];
                }
            }

            return days;
        }
    }
}
