namespace CarePlanCloud.Domain.Schedules;

/// <summary>短期入所 before a month: how many days of the certification, and how many in a row at its beginning. 30日超 is <see cref="Units.ShortStayRun"/>.</summary>
public static class ShortStayDays
{
    /// <summary>
    /// 要介護認定期間中の短期入所利用日数 until the end of the previous month: what was known before our slips, and the days of our slips
    /// within the certification.
    /// </summary>
    public static int UntilPreviousMonth(int knownBefore, IEnumerable<DateOnly> days, DateOnly validFrom, DateOnly monthBegin) =>
        knownBefore + days.Distinct().Count(day => day >= validFrom && day < monthBegin);

    /// <summary>Days without a break that end with the day before the month. The office and the kind do not matter: a move does not break the row.</summary>
    public static int InARowBefore(IReadOnlyCollection<DateOnly> days, DateOnly monthBegin)
    {
        var known = days.ToHashSet();
        var count = 0;
        while (known.Contains(monthBegin.AddDays(-1 - count)))
        {
            count++;
        }

        return count;
    }
}
