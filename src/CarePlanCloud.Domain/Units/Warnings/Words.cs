using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>Dates as the warnings say them: 令和, as on paper.</summary>
internal static class Words
{
    /// <summary>3日、10日～12日.</summary>
    public static string Days(IReadOnlyList<int> days)
    {
        var runs = days.Select((day, at) => (Day: day, Run: day - at)).GroupBy(day => day.Run)
            .Select(run => run.Count() == 1 ? $"{run.First().Day}日" : $"{run.First().Day}日～{run.Last().Day}日");
        return string.Join('、', runs);
    }

    public static string Date(DateOnly date) => Wareki.Of(date).Long;

    public static string Month(ServiceMonth month) => Wareki.Of(month.FirstDay).LongMonth;
}
