using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>What an inquiry is about. Stored as a word.</summary>
public enum InquirySubject
{
    /// <summary>A sending unit as a whole.</summary>
    Transfer,

    /// <summary>One day of a client's month, or the month.</summary>
    Day,
}

/// <summary>
/// 照会: a thread of questions and answers with one partner. Each office holds a thread of its own; the two are tied by
/// <see cref="ThreadId"/>, and posts travel as signals. An inquiry with a partner outside holds only our own notes.
/// </summary>
public sealed class Inquiry : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The same in both offices.</summary>
    public Guid ThreadId { get; init; }

    public required string PartnerOfficeNumber { get; init; }

    public InquirySubject Subject { get; init; }

    /// <summary>The message id of the transfer it is about, or null.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>The client as this office knows them; null when the numbers below are unknown here, or when nobody is meant.</summary>
    public Guid? ClientId { get; set; }

    /// <summary>The numbers under which the client was asked about; empty when nobody is meant.</summary>
    public string InsurerNumber { get; init; } = "";

    public string InsuredNumber { get; init; } = "";

    public DateOnly? ServiceMonth { get; init; }

    /// <summary>Day of the month, or null.</summary>
    public short? Day { get; init; }

    /// <summary>The service code it is about, or empty.</summary>
    public string ServiceCode { get; init; } = "";

    /// <summary>When the line it is about begins; null for the whole day, or a service without a time.</summary>
    public TimeOnly? StartTime { get; init; }

    /// <summary>Somebody said that nothing is open any more, and nothing was said since.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public DateTimeOffset LastPostAt { get; private set; }

    /// <summary>The thread stands as its newest post says, in whatever order the posts came.</summary>
    internal void Settle(IEnumerable<InquiryPost> posts)
    {
        var newest = posts.InOrder().Last();
        LastPostAt = newest.WrittenAt;
        ClosedAt = newest.Kind == PostKind.Closed ? newest.WrittenAt : null;
    }
}
