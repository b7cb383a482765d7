using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Units;

/// <summary>短期入所 in a row: the insurance pays for 30 days, whichever provider gives them.</summary>
public static class ShortStayRun
{
    public const int InsuredDays = 30;

    /// <summary>The days of the month that are the 31st or a later one in a row.</summary>
    /// <param name="daysInARowBefore">Days in a row at the end of the previous month.</param>
    /// <param name="stays">Days of the month with 短期入所, in any order.</param>
    public static IReadOnlyList<int> DaysOver30(int daysInARowBefore, IEnumerable<int> stays) =>
        [.. Runs(daysInARowBefore, stays).Where(day => day.InARow > InsuredDays).Select(day => day.Day)];

    /// <summary>Days in a row at the end of this month: what the next one starts with.</summary>
    public static int AtEndOf(ServiceMonth month, int daysInARowBefore, IEnumerable<int> stays) =>
        Runs(daysInARowBefore, stays).Where(day => day.Day == month.Days).Select(day => day.InARow).FirstOrDefault();

    private static IEnumerable<(int Day, int InARow)> Runs(int before, IEnumerable<int> stays)
    {
        var (last, inARow) = (0, before);
        foreach (var day in stays.Distinct().Order())
        {
            inARow = day == last + 1 ? inARow + 1 : 1;
            last = day;
            yield return (day, inARow);
        }
    }
}
