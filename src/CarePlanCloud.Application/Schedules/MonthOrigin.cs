namespace CarePlanCloud.Application.Schedules;

/// <summary>What a month's plan is made from. Stable words in the API: empty, weekly_plan, last_month.</summary>
public enum MonthOrigin
{
    Empty,

    /// <summary>第3表 of the newest plan version.</summary>
    WeeklyPlan,

    /// <summary>先月の利用票.</summary>
    LastMonth,
}
