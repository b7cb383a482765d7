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

    /// <summary>The client as this office knows them; null when the partner's number is unknown here.</summary>
    public Guid? ClientId { get; init; }

    public DateOnly? ServiceMonth { get; init; }

    /// <summary>Day of the month, or null.</summary>
    public short? Day { get; init; }

    /// <summary>The service code it is about, or empty.</summary>
    public string ServiceCode { get; init; } = "";

    /// <summary>Somebody said that nothing is open any more.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public DateTimeOffset LastPostAt { get; set; }
}

/// <summary>One post of a thread.</summary>
public sealed class InquiryPost : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid InquiryId { get; init; }

    /// <summary>The office that wrote it.</summary>
    public required string OfficeNumber { get; init; }

    /// <summary>Who wrote it, as the writing office names the person to its partner.</summary>
    public string AuthorName { get; init; } = "";

    public required string Text { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>When somebody of this office first saw it; set at once for our own.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}
