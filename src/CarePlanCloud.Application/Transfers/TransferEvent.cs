using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Transfers;

/// <summary>A step in the life of an outgoing or incoming unit: what the timeline shows and an inspection asks for. Written once.</summary>
public sealed class TransferEvent : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The outgoing or incoming unit.</summary>
    public Guid TransferId { get; init; }

    /// <summary>The state that began, as the API says it.</summary>
    public required string State { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The member who did it; null for programs, jobs and partners.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>A reason, a name on the phone, a page count: what a person wrote beside it.</summary>
    public string Note { get; init; } = "";
}
