using System.Text.Json.Serialization;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Transfers.Signals;

/// <summary>What an office tells another about a transfer or a thread. Stored as a word.</summary>
public enum SignalKind
{
    /// <summary>開封: the unit was looked at.</summary>
    Opened,

    /// <summary>取込: it was taken in, wholly or in part.</summary>
    Imported,

    /// <summary>取込を戻した: it was taken in and taken out again.</summary>
    ImportUndone,

    /// <summary>差戻し, with a reason.</summary>
    Returned,

    /// <summary>取下げ: the sender takes a unit back by phone, without a file.</summary>
    Withdrawn,

    /// <summary>照会: a post of a thread.</summary>
    Posted,

    /// <summary>予実突合: what the planner has made of the partner's 実績.</summary>
    Reconciled,
}

/// <summary>
/// A word from this office to another one here, carried like a transfer: written in the transaction of the act it tells of, delivered by
/// the relay at least once, taken in once (by <see cref="Id"/>).
/// </summary>
public sealed class Signal : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public SignalKind Kind { get; init; }

    public required string ReceiverOfficeNumber { get; init; }

    /// <summary>The message or thread it speaks of: the same id in both offices.</summary>
    public Guid AboutId { get; init; }

    public required SignalBody Body { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; set; }
}

/// <summary>What a signal says beside its kind; what it has no use for stays empty.</summary>
/// <param name="Text">A reason, or the words of a post.</param>
/// <param name="AuthorName">Who says it, as the office names the person to its partner.</param>
public sealed record SignalBody(string Text = "", string AuthorName = "")
{
    /// <summary>取込: how many clients were taken in, and how many wait.</summary>
    public int Clients { get; init; }

    public int Waiting { get; init; }

    /// <summary>照会: the day and person it is about, by the numbers both offices know.</summary>
    public SignalPlace? Place { get; init; }

    /// <summary>予実突合: clients' months as they stand, each whole.</summary>
    public IReadOnlyList<SignalMonth> Months { get; init; } = [];
}

/// <summary>A client's month, by the number under which the partner knows the client, with what was decided about the partner's lines.</summary>
/// <param name="IsAccepted">The month is closed.</param>
public sealed record SignalMonth(string InsurerNumber, string InsuredNumber, DateOnly ServiceMonth, bool IsAccepted, IReadOnlyList<MirroredDecision> Decisions);

/// <summary>Where in a client's month a post belongs.</summary>
public sealed record SignalPlace(
    Guid PostId, string InsurerNumber, string InsuredNumber, DateOnly? ServiceMonth, short? Day, string ServiceCode, Guid? MessageId)
{
    public TimeOnly? StartTime { get; init; }

    /// <summary>What the post does: a thread is closed and opened again by posts too, so that their order decides.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<PostKind>))]
    public PostKind Post { get; init; }
}

/// <summary>A signal this office has taken in: remembered for ever, so that it acts once.</summary>
public sealed class ReceivedSignal : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }
}
