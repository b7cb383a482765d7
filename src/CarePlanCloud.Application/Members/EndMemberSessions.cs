using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Members;

/// <summary>
/// A computer was lost or left open: all sessions of a member end, and with them the open pages, those of the person's other offices too, because a
/// session belongs to the person. The person signs in anew; password and second factor stay.
/// </summary>
[Requires(Permission.ManageOffice)]
public sealed class EndMemberSessions(CareDb db, MemberDesk desk, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.TakeAsync(id, cancel) is not { } member)
        {
            return MemberRefusals.NotFound;
        }

        if (member.LockedAt is not null)
        {
            return MemberRefusals.HasLeft;
        }

        await RevokeSessions.EndAsync(db, member.UserId, clock.GetUtcNow(), _ => true, cancel);
        await audit.AppendAsync(nameof(EndMemberSessions), id, cancel);
        return default(Done);
    }
}
