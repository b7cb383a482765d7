using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Transfers.Outside;

/// <summary>A link by which a partner outside says that a unit arrived: without sign-in, once, until it expires.</summary>
public sealed class ConfirmationLink : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OutgoingId { get; init; }

    /// <summary>SHA-256 of the secret in the address; the secret itself is nowhere.</summary>
    public required byte[] SecretHash { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
