using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners.Inviting;

/// <summary>An address to be printed. It cannot be asked for again: only a hash of its code is kept.</summary>
/// <param name="Path">Below the address of the product: apply?from={office number}&amp;code={code}.</param>
public sealed record InvitationAddress(string Path, DateTimeOffset ExpiresAt);

/// <summary>Makes and finds invitations: 60 random bits in letters a person can copy from paper, half a year.</summary>
public sealed class Invitations(CareDb db, CurrentActor actor, TimeProvider clock)
{
    private const int CodeLength = 12;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    /// <summary>The caller saves.</summary>
    internal InvitationAddress Make(Office office, Guid partnerId)
    {
        var (code, now) = (PaperCode.New(CodeLength), clock.GetUtcNow());
        db.Invitations.Add(new Invitation
        {
            TenantId = db.TenantId, PartnerId = partnerId, CodeHash = HashOf(code), InvitedAt = now, InvitedBy = actor.Kind == "member" ? actor.Id : null, ExpiresAt = now + Lifetime,
        });
        return new InvitationAddress($"apply?from={office.OfficeNumber}&code={code}", now + Lifetime);
    }

    internal Task<Invitation?> FindAsync(string code, CancellationToken cancel)
    {
        var (hash, now) = (HashOf(code.Trim().ToUpperInvariant()), clock.GetUtcNow());
        return db.Invitations.AsNoTracking().FirstOrDefaultAsync(row => row.CodeHash == hash && row.ExpiresAt > now, cancel);
    }

    private static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
