using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers;

/// <summary>Where an outgoing sending unit stands. Stable words, as for <see cref="IncomingState"/>.</summary>
public enum OutgoingState
{
    Requested,
    Generating,
    Valid,
    Invalid,
    Sent,
    Delivered,
}

/// <summary>One sending unit an office wrote: the sender's half of a transfer.</summary>
public sealed class Outgoing : ITenantOwned
{
    public Guid TenantId { get; init; }

    /// <summary>Also the message id under which the receiver's half is delivered.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public UnitKind Kind { get; init; }

    public DateOnly ServiceMonth { get; init; }

    public required string ReceiverOfficeNumber { get; init; }

    public required string ReceiverServiceKind { get; init; }

    /// <summary>14-digit time stamp, strictly rising per sender (R26, R27).</summary>
    public required string SerialNumber { get; init; }

    /// <summary>作成年月日 written into the rows; fixed at the request so that a second generation gives the same bytes.</summary>
    public DateOnly CreatedOn { get; init; }

    public OutgoingState State { get; set; }

    public DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? GeneratedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public int ClientCount { get; set; }

    public int RecordCount { get; set; }

    public byte[]? ContentHash { get; set; }

    public List<Finding> Findings { get; set; } = [];
}

/// <summary>A generated file, byte for byte.</summary>
public sealed class OutgoingFile : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid OutgoingId { get; init; }

    public int Position { get; init; }

    public required string Name { get; init; }

    public required byte[] Content { get; init; }
}
