namespace CarePlanCloud.Domain.Schedules;

/// <summary>短期入所: how many days in a row, over the ends of months; and the days of a certification.</summary>
public static class ShortStayDays
{
    /// <summary>From the next day on the stay is paid by the client (30日超).</summary>
    public const int LongestInARow = 30;

    /// <summary>Each day with its place in its unbroken row, from 1. The office and the kind do not matter: a move does not break the row.</summary>
    public static IReadOnlyDictionary<DateOnly, int> NumberInARow(IEnumerable<DateOnly> days)
    {
        var numbers = new Dictionary<DateOnly, int>();
        foreach (var day in days.Distinct().Order())
        {
            numbers[day] = numbers.GetValueOrDefault(day.AddDays(-1)) + 1;
        }

        return numbers;
    }

    /// <summary>The days from the 31st of a row on.</summary>
    public static IReadOnlyList<DateOnly> OverThirty(IEnumerable<DateOnly> days) =>
        [.. NumberInARow(days).Where(pair => pair.Value > LongestInARow).Select(pair => pair.Key).Order()];

    /// <summary>
    /// 要介護認定期間中の短期入所利用日数 until the end of the previous month: what was known before our slips, and the days of our slips
    /// within the certification.
    /// </summary>
    public static int UntilPreviousMonth(int knownBefore, IEnumerable<DateOnly> days, DateOnly validFrom, DateOnly monthBegin) =>
        knownBefore + days.Distinct().Count(day => day >= validFrom && day < monthBegin);
}
