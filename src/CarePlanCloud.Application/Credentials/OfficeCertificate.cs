using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Credentials;

/// <summary>What is known of an electronic certificate of the office: never the certificate file itself, never its private key.</summary>
public sealed class OfficeCertificate : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public CertificateKind Kind { get; init; }

    /// <summary>シリアル番号, as the certificate writes it.</summary>
    public required string Serial { get; init; }

    public required string Subject { get; init; }

    public required string Issuer { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>The last day, in Japan.</summary>
    public DateOnly ValidUntil { get; init; }

    /// <summary>SHA-256 of the certificate; null when it was typed.</summary>
    public byte[]? Thumbprint { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid? RecordedBy { get; init; }

    /// <summary>Since then it stands in the history only.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public Guid? RemovedBy { get; set; }
}
