using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Partners.Inviting;

/// <summary>招待: a printed sheet that asks a partner to join. Its code says who invited, and nothing of any person.</summary>
public sealed class Invitation : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PartnerId { get; init; }

    /// <summary>SHA-256 of the code on the sheet; the code itself is nowhere.</summary>
    public required byte[] CodeHash { get; init; }

    public DateTimeOffset InvitedAt { get; init; }

    /// <summary>Who printed it; null for another program of the office.</summary>
    public Guid? InvitedBy { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
