namespace CarePlanCloud.Domain.Schedules;

/// <summary>One line of a 利用票 with its month of marks, by day of the month.</summary>
public sealed record SlipLine(
    Guid Id,
    LineKey Key,
    int Units,
    IReadOnlyDictionary<int, DayMark> Planned,
    IReadOnlyDictionary<int, DayMark> Actual)
{
    /// <summary>予定どおり: what the actual marks become when everything planned was done as planned.</summary>
    public IReadOnlyDictionary<int, DayMark> AsPlanned() => Planned;
}
