namespace CarePlanCloud.Application.Operating;

/// <summary>運営の記録: one thing an operator did. Append-only: the product may add and read, not change.</summary>
public sealed class OperatorAct
{
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null for the verb on the server.</summary>
    public Guid? OperatorId { get; init; }

    /// <summary>The use case.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to: an application, an announcement, a licence.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The office it is about.</summary>
    public Guid? OfficeId { get; init; }

    /// <summary>Reason, or what else people will ask later. Never anything of a client.</summary>
    public string Note { get; init; } = "";
}
