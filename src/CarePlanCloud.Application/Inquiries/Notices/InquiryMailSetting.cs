using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Inquiries.Notices;

/// <summary>Whether a member of the office wants a mail when a question comes; the address is the one of the account.</summary>
public sealed class InquiryMailSetting : ITenantOwned
{
    /// <summary>Between two mails to one person; what comes meanwhile is told by the next one.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    /// <summary>How long one attempt may take; after that another may begin.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public Guid TenantId { get; init; }

    public Guid UserId { get; init; }

    public bool IsOn { get; set; }

    public DateTimeOffset? LastSentAt { get; set; }

    /// <summary>Until then somebody is sending one.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }
}
