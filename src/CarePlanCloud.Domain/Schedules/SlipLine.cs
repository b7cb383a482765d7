namespace CarePlanCloud.Domain.Schedules;

/// <summary>One line of a 利用票 with its month of marks, by day of the month.</summary>
public sealed record SlipLine(
    Guid Id,
    LineKey Key,
    int Units,
    IReadOnlyDictionary<int, DayMark> Planned,
    IReadOnlyDictionary<int, DayMark> Actual);
