using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Outbox;

/// <summary>What was answered to a request that carried an Idempotency-Key. Remembered for ever: the key never acts twice.</summary>
public sealed class IdempotentRequest : ITenantOwned
{
    public Guid TenantId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 over method, path and body; the same key with another body is refused.</summary>
    public required byte[] RequestHash { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while the first request is still running.</summary>
    public int? StatusCode { get; set; }

    public string? Location { get; set; }

    public string? Body { get; set; }
}
