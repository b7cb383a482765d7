using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Domain.Units.Input;

/// <summary>A mark of 第6表 as the calculator needs it: day of the month, how often, when. Counts of 0 say "not done".</summary>
public sealed record ServiceDay(int Day, int Count = 1, ServiceTime? Time = null)
{
    /// <summary>From the 31st day in a row of 短期入所 on: not insured.</summary>
    public bool IsOver30Days { get; init; }
}
