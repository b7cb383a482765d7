namespace CarePlanCloud.Domain.Schedules;

/// <summary>予定 is what the care manager planned, 実績 what the service office did.</summary>
public enum Phase
{
    Planned = 0,
    Actual = 1,
}

/// <summary>
/// One service line on one day. <paramref name="Count"/> is the number of times; 0 says "not done", which is different from no mark at all
/// ("not said yet"). <paramref name="Time"/> is null when the service has no time. <paramref name="Units"/> are per time, after discount.
/// </summary>
public sealed record DayMark(int Day, int Count, ServiceTime? Time, int Units)
{
    /// <summary>R69: two digits in the exchange files.</summary>
    public const int MaxCount = 99;
}
