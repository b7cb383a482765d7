using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>How a post was said, or what it does to the thread. Stored as a word.</summary>
public enum PostKind
{
    /// <summary>Here, to a partner who reads it here.</summary>
    Written,

    /// <summary>電話, noted by this office; as the next three, with a partner who is not here.</summary>
    Phone,

    Fax,

    Mail,

    /// <summary>会って.</summary>
    Talk,

    /// <summary>Nothing is open any more.</summary>
    Closed,

    Reopened,
}

/// <summary>One post of a thread. Both offices hold it under the same id.</summary>
public sealed class InquiryPost : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid InquiryId { get; init; }

    public PostKind Kind { get; init; }

    /// <summary>The office whose words they are; of a partner outside, noted by this one.</summary>
    public required string OfficeNumber { get; init; }

    /// <summary>Who said it, as the office names the person to its partner.</summary>
    public string AuthorName { get; init; } = "";

    /// <summary>Empty where a thread is only closed or opened again.</summary>
    public required string Text { get; init; }

    /// <summary>The same instant in both offices: the order of a thread hangs on it, not on the order of arrival.</summary>
    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>When somebody of this office first saw it; set at once for our own.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    internal bool IsTalk => Kind is not (PostKind.Closed or PostKind.Reopened);
}

internal static class InquiryPosts
{
    public static IEnumerable<InquiryPost> InOrder(this IEnumerable<InquiryPost> posts) => posts.OrderBy(post => post.WrittenAt).ThenBy(post => post.Id);
}
