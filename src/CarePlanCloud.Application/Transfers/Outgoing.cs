using CarePlanCloud.Application.Partners;
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

    /// <summary>送信: handed to the relay.</summary>
    Sent,

    /// <summary>配信: in the receiver's inbox.</summary>
    Delivered,

    /// <summary>開封: somebody at the receiver looked at it.</summary>
    Opened,

    /// <summary>取込.</summary>
    Imported,

    /// <summary>差戻し: the receiver sent it back, with a reason.</summary>
    Returned,

    /// <summary>書出: the files or the paper left this product, for a partner outside.</summary>
    Exported,

    /// <summary>送付: on its way to a partner outside (国のシステム, FAX, メール, 手渡し).</summary>
    Dispatched,

    /// <summary>確認: a partner outside said that it arrived, by link or by phone.</summary>
    Confirmed,

    /// <summary>取下げ: taken back, by a deletion or by phone.</summary>
    Withdrawn,

    /// <summary>未達: the relay gave up after 72 hours.</summary>
    Undeliverable,
}

internal static class OutgoingStates
{
    /// <summary>It left and was neither returned nor given up nor taken back: the receiver has it, or will.</summary>
    public static bool IsOut(this OutgoingState state) => state is OutgoingState.Sent or OutgoingState.Delivered or OutgoingState.Opened or OutgoingState.Imported
        or OutgoingState.Exported or OutgoingState.Dispatched or OutgoingState.Confirmed;
}

/// <summary>One sending unit an office wrote: the sender's half of a transfer.</summary>
public sealed class Outgoing : ITenantOwned
{
    public Guid TenantId { get; init; }

    /// <summary>Also the message id under which the receiver's half is delivered.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public UnitKind Kind { get; init; }

    /// <summary>The road it takes, as the channel book had it at the request.</summary>
    public PartnerChannel Channel { get; init; }

    /// <summary>First day of the service month; null for plans.</summary>
    public DateOnly? ServiceMonth { get; init; }

    /// <summary>The kind this office sends under: its own, or the kind served (R37).</summary>
    public required string SenderServiceKind { get; init; }

    public required string ReceiverOfficeNumber { get; init; }

    public required string ReceiverServiceKind { get; init; }

    /// <summary>14-digit time stamp, strictly rising per sender (R26, R27).</summary>
    public required string SerialNumber { get; set; }

    /// <summary>作成年月日 written into the rows; fixed at the request so that a second generation gives the same bytes.</summary>
    public DateOnly CreatedOn { get; init; }

    public OutgoingState State { get; set; }

    /// <summary>When <see cref="State"/> began.</summary>
    public DateTimeOffset StateSince { get; set; }

    /// <summary>作成して送信: goes to the relay by itself once it is valid and the partner is here.</summary>
    public bool SendWhenValid { get; init; }

    /// <summary>Why it was returned, or who confirmed it and how; empty otherwise.</summary>
    public string StateNote { get; set; } = "";

    /// <summary>Tries of the relay that broke, and when the next one is due; null when none waits.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset? NextAttemptAt { get; set; }

    public DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? GeneratedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public int ClientCount { get; set; }

    public int RecordCount { get; set; }

    public byte[]? ContentHash { get; set; }

    public List<Finding> Findings { get; set; } = [];
}

/// <summary>A client in an outgoing unit.</summary>
public sealed class OutgoingClient : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid OutgoingId { get; init; }

    public Guid ClientId { get; init; }

    /// <summary>The plan version or document of prevention that travels; null for months.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>
    /// SHA-256 of what was written about the client; another one now means: changed since. Null for a client who was left out because
    /// nothing concerns the receiver (R31).
    /// </summary>
    public byte[]? Fingerprint { get; set; }
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
