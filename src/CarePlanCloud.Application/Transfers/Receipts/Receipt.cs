using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Transfers.Receipts;

/// <summary>
/// 受領証: that a unit of these bytes was in the receiver's hands at that time. The office that received it issues it, signed and chained
/// to its last one; the sender keeps a copy. What a partner outside confirms is signed by the sender, in its own chain.
/// </summary>
public sealed class Receipt : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid MessageId { get; init; }

    /// <summary>What is attested: delivered, confirmed_by_link, confirmed_by_phone.</summary>
    public required string Event { get; init; }

    /// <summary>Issued by this office; false for a copy of the partner's.</summary>
    public bool IsIssuer { get; init; }

    /// <summary>Place in the issuer's chain, from 1.</summary>
    public long Number { get; init; }

    /// <summary>Exactly the bytes that were signed (JSON, UTF-8).</summary>
    public required byte[] Statement { get; init; }

    /// <summary>ECDSA P-256 over <see cref="Statement"/>, IEEE P1363.</summary>
    public required byte[] Signature { get; init; }

    /// <summary>SHA-256 of <see cref="Statement"/>: what the next one of the chain names.</summary>
    public required byte[] Hash { get; init; }

    public Guid KeyId { get; init; }
}

/// <summary>A key of the product that signs receipts. Belongs to no office; the private half is protected.</summary>
public sealed class SigningKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }

    public required byte[] ProtectedPrivateKey { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
