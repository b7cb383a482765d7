using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Units.Warnings;

/// <summary>Words of the warnings; dates are 令和, as on paper.</summary>
internal static class Words
{
    /// <summary>3日、10日～12日.</summary>
    public static string Days(IReadOnlyList<int> days)
    {
        var runs = days.Select((day, at) => (Day: day, Run: day - at)).GroupBy(day => day.Run)
            .Select(run => run.Count() == 1 ? $"{run.First().Day}日" : $"{run.First().Day}日～{run.Last().Day}日");
        return string.Join('、', runs);
    }

    /// <summary>For whom the kinds of a benefit are.</summary>
    public static string Of(KindBenefit benefit) => benefit switch
    {
        KindBenefit.Care => "要介護の方",
        KindBenefit.Prevention => "要支援の方",
        _ => "事業対象者と要支援の方",
    };

    public static string Date(DateOnly date) => Wareki.Of(date).Long;

    public static string Month(ServiceMonth month) => Wareki.Of(month.FirstDay).LongMonth;
}
