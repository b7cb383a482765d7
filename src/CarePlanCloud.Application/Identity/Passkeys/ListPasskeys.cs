using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity.Passkeys;

/// <summary>A device that the person can pass with.</summary>
public sealed record PasskeyView(byte[] CredentialId, string Device, DateTimeOffset AddedAt);

[Requires(Permission.ViewClients)]
public sealed class ListPasskeys(CareDb db, CurrentActor actor)
{
    public async Task<Outcome<IReadOnlyList<PasskeyView>>> RunAsync(CancellationToken cancel)
    {
        var person = actor.PersonId;
        var rows = await db.UserPasskeys.AsNoTracking().Where(row => row.UserId == person).ToListAsync(cancel);
        return rows.Select(row => new PasskeyView(row.CredentialId, row.Data.Name ?? "", row.Data.CreatedAt)).OrderBy(row => row.AddedAt).ToList();
    }
}
