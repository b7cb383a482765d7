using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members.Entry;

/// <summary>The invitation counts no more, whoever holds the code.</summary>
[Requires(Permission.ManageOffice)]
public sealed class RevokeInvitation(CareDb db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.EntryCodes.Where(row => row.Id == id && row.Purpose == EntryPurpose.Join && row.UsedAt == null && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RevokedAt, now), cancel) == 0)
        {
            return MemberRefusals.InvitationGone;
        }

        await audit.AppendAsync(nameof(RevokeInvitation), id, cancel);
        return default(Done);
    }
}
