using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members.Entry;

/// <summary>Somebody who was asked in and has not come yet.</summary>
/// <param name="Mail">Empty when the code was printed.</param>
/// <param name="IsOver">The time of the code has run out.</param>
public sealed record OpenInvitationView(Guid Id, string Name, string LoginName, Role Role, string Mail, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, bool IsOver);

/// <summary>The invitations that were neither used nor taken back, newest first.</summary>
[Requires(Permission.ManageOffice)]
public sealed class ListInvitations(CareDb db, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<OpenInvitationView>>> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.EntryCodes.AsNoTracking().Where(row => row.Purpose == EntryPurpose.Join && row.UsedAt == null && row.RevokedAt == null)
            .OrderByDescending(row => row.MadeAt)
            .Select(row => new OpenInvitationView(row.Id, row.Name, row.LoginName, row.Role, row.Mail, row.MadeAt, row.ExpiresAt, row.ExpiresAt <= now)).ToListAsync(cancel);
    }
}
