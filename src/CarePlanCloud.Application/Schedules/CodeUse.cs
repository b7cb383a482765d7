using CarePlanCloud.Application.Masters;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Application.Schedules;

internal static class CodeUse
{
    /// <summary>On which days the marks of a code stand.</summary>
    public static CountedPer CountedPer(this ServiceCodeInForce code) => code switch
    {
        { RatePerThousand: not null } => Domain.Schedules.CountedPer.Rate,
        _ when code.UnitOfCount.Contains('月', StringComparison.Ordinal) && AddOnNames.IsAddOn(code.Name) => Domain.Schedules.CountedPer.Month,
        _ => Domain.Schedules.CountedPer.Visit,
    };
}
