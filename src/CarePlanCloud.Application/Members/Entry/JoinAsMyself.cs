using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members.Entry;

/// <summary>Who already works for another office, and is signed in, becomes a member of this one as the same person: one password, one second factor.</summary>
[Requires(Permission.UseEntryCode)]
public sealed class JoinAsMyself(CareDb db, EntryCodes codes, MemberDesk desk, AuditTrail audit, TimeProvider clock)
{
    /// <param name="code">Of an invitation.</param>
    /// <param name="userId">The person who is signed in.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<Done>> RunAsync(string code, Guid userId, CancellationToken cancel)
    {
        if (await codes.TakeAsync(code, cancel) is not { Purpose: EntryPurpose.Join } found)
        {
            return MemberRefusals.CodeUnknown;
        }

        var joined = await desk.JoinAsync(found, await db.Users.SingleAsync(row => row.Id == userId, cancel), cancel);
        if (joined.Refusal is { } refusal)
        {
            return refusal;
        }

        (found.UserId, found.UsedAt) = (userId, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(JoinAsMyself), userId, cancel);
        return default(Done);
    }
}
