using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Outside;

/// <summary>An address to be printed or copied. It cannot be asked for again: only a hash of its secret is kept.</summary>
/// <param name="Path">Below the address of the product: c/{office number}/{secret}.</param>
public sealed record ConfirmationAddress(string Path, DateTimeOffset ExpiresAt);

/// <summary>Makes and finds confirmation links: 256 random bits, 14 days, once.</summary>
public sealed class ConfirmationLinks(CareDb db, TimeProvider clock)
{
    private const int SecretBytes = 32;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>The caller saves.</summary>
    internal ConfirmationAddress Make(Office office, Outgoing unit)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var expires = clock.GetUtcNow() + Lifetime;
        db.ConfirmationLinks.Add(new ConfirmationLink { TenantId = db.TenantId, OutgoingId = unit.Id, SecretHash = HashOf(secret), ExpiresAt = expires });
        return new ConfirmationAddress($"c/{office.OfficeNumber}/{secret}", expires);
    }

    /// <summary>The link and its unit, as long as it can still be used.</summary>
    internal async Task<(ConfirmationLink Link, Outgoing Unit)?> FindAsync(string secret, CancellationToken cancel)
    {
        var (hash, now) = (HashOf(secret), clock.GetUtcNow());
        var found = await (from link in db.ConfirmationLinks
                           join unit in db.Outgoing on link.OutgoingId equals unit.Id
                           where link.SecretHash == hash && link.UsedAt == null && link.ExpiresAt > now
                               && (unit.State == OutgoingState.Exported || unit.State == OutgoingState.Dispatched)
                           select new { Link = link, Unit = unit }).FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.Link, found.Unit);
    }

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
