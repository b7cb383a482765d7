namespace CarePlanCloud.Application.Operating;

/// <summary>
/// 緊急閲覧: an operator's look into one office, for a reason the office reads and for an hour at most. Never deleted; it may only end sooner.
/// </summary>
public sealed class BreakGlass
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OfficeId { get; init; }

    public Guid OperatorId { get; init; }

    public required string Reason { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    /// <summary>When the operator ended it; null when it ran out by itself, or still runs.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
