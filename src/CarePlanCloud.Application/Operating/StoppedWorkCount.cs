using CarePlanCloud.Application.Outbox;

namespace CarePlanCloud.Application.Operating;

/// <summary>
/// How much work of an office stands still, by kind. The database counts while dead letters come and go (a trigger), because operators see no
/// row of any office.
/// </summary>
public sealed class StoppedWorkCount
{
    public Guid OfficeId { get; init; }

    public OutboxKind Kind { get; init; }

    public int Count { get; init; }

    /// <summary>When the first of those that stand still was given up.</summary>
    public DateTimeOffset Since { get; init; }
}
