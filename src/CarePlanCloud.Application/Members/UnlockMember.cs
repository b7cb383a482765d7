using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Members;

/// <summary>復帰: somebody who had left is back, with the same ユーザーID, role and password.</summary>
[Requires(Permission.ManageOffice)]
public sealed class UnlockMember(CareDb db, MemberDesk desk, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.TakeAsync(id, cancel) is not { } member)
        {
            return MemberRefusals.NotFound;
        }

        if (member.LockedAt is not null)
        {
            member.LockedAt = null;
            await db.SaveChangesAsync(cancel);
            await audit.AppendAsync(nameof(UnlockMember), id, cancel);
        }

        return default(Done);
    }
}
