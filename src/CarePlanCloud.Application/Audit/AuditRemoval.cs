using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Audit;

/// <summary>
/// 区切り: where the kept part of a trail begins, after entries whose time was over were removed. The removal stands in the trail as well,
/// with <see cref="Mark"/> as its subject: a beginning that was cut off by somebody else has no such entry.
/// </summary>
public sealed class AuditRemoval : ITenantOwned
{
    public Guid TenantId { get; init; }

    /// <summary>The last entry that was removed, and all before it.</summary>
    public long Number { get; init; }

    /// <summary>The hash of that entry, to which the first kept one is chained.</summary>
    public required byte[] Hash { get; init; }

    public DateTimeOffset RemovedAt { get; init; }

    /// <summary>What the trail's entry about this removal names: nothing but office, number and hash give this id.</summary>
    public Guid Mark => MarkOf(TenantId, Number, Hash);

    internal static Guid MarkOf(Guid tenant, long number, byte[] hash) => new(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{tenant}\n{number}\n{Convert.ToHexString(hash)}"))).AsSpan(0, 16));
}
