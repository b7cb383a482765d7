using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Domain.Units.Steps;

/// <summary>短期入所利用日数: a day counts once, whoever gave the stay. Days over 30 are not insured and do not count.</summary>
internal static class ShortStays
{
    /// <summary>Null when the month has none.</summary>
    public static ShortStayUse? Of(BenefitSheetInput input)
    {
        var days = input.Lines.Where(line => KindRules.IsShortStay(line.Kind) && line.Rate is null)
            .SelectMany(line => line.Days).Where(day => day.Count > 0).ToList();
        return days.Count == 0
            ? null
            : new ShortStayUse(input.ShortStayBefore.Days, days.Where(day => !day.IsOver30Days).Select(day => day.Day).Distinct().Count());
    }
}
