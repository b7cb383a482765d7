namespace CarePlanCloud.Application.Ending.Deleting;

/// <summary>
/// 削除証明書: what was deleted of an office when, signed like a 受領証. The office is gone, so it belongs to none: it names the office and numbers
/// of rows, and nothing of its clients or people. Never changed and never deleted.
/// </summary>
public sealed class DeletionCertificate
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>From 1, without a gap.</summary>
    public int Number { get; init; }

    public Guid OfficeId { get; init; }

    public Guid TerminationId { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    /// <summary>Exactly the bytes that were signed (JSON, UTF-8); see <see cref="DeletionStatement"/>.</summary>
    public required byte[] Statement { get; init; }

    /// <summary>ECDSA P-256 over <see cref="Statement"/>, IEEE P1363.</summary>
    public required byte[] Signature { get; init; }

    public Guid KeyId { get; init; }

    /// <summary>The statement on paper.</summary>
    public required byte[] Pdf { get; init; }

    /// <summary>ECDSA P-256 over <see cref="Pdf"/>, by the same key.</summary>
    public required byte[] PdfSignature { get; init; }

    /// <summary>SHA-256 of the secret in the mailed link; the secret itself is nowhere.</summary>
    public required byte[] SecretHash { get; init; }

    public DateTimeOffset LinkExpiresAt { get; init; }

    /// <summary>As it stands on the paper: D-0001.</summary>
    public string Name => $"D-{Number:0000}";
}
