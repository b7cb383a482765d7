using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Audit.Retention;

/// <summary>What is kept, and how long.</summary>
/// <param name="Years">After how many years entries are removed when there is no hold.</param>
/// <param name="Reason">Of the hold that stands; null without one.</param>
public sealed record RetentionView(int Years, string? Reason, string HeldBy, DateTimeOffset? HeldSince);

/// <summary>Whether the office's trail is held.</summary>
[Requires(Permission.ManageOffice)]
public sealed class OpenAuditRetention(CareDb db, IOptions<RetentionOptions> options)
{
    public async Task<Outcome<RetentionView>> RunAsync(CancellationToken cancel)
    {
        var hold = await db.AuditHolds.AsNoTracking().FirstOrDefaultAsync(row => row.LiftedAt == null, cancel);
        return new RetentionView(options.Value.Years, hold?.Reason, await db.PersonNameAsync(hold?.SetBy, cancel), hold?.SetAt);
    }
}

/// <summary>保全する: from now on nothing of the trail is removed.</summary>
[Requires(Permission.ManageOffice)]
public sealed class HoldAuditTrail(CareDb db, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    public const int LongestReason = 200;

    public async Task<Outcome<Done>> RunAsync(string reason, CancellationToken cancel)
    {
        var said = reason.Trim();
        if (said.Length is 0 or > LongestReason)
        {
            return AuditRefusals.ReasonNeeded;
        }

        // Two at once take turns, so that the second is refused and does not break.
        await audit.TakeTurnAsync(cancel);
        if (await db.AuditHolds.AnyAsync(row => row.LiftedAt == null, cancel))
        {
            return AuditRefusals.AlreadyHeld;
        }

        var hold = new AuditHold { TenantId = db.TenantId, Reason = said, SetBy = actor.Id, SetAt = clock.GetUtcNow() };
        db.AuditHolds.Add(hold);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(HoldAuditTrail), hold.Id, cancel);
        return default(Done);
    }
}

/// <summary>保全を解く.</summary>
[Requires(Permission.ManageOffice)]
public sealed class LiftAuditHold(CareDb db, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(CancellationToken cancel)
    {
        var hold = await db.AuditHolds.AsNoTracking().FirstOrDefaultAsync(row => row.LiftedAt == null, cancel);
        if (hold is null)
        {
            return AuditRefusals.NotHeld;
        }

        var now = clock.GetUtcNow();
        var lifted = await db.AuditHolds.Where(row => row.Id == hold.Id && row.LiftedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LiftedBy, actor.Id).SetProperty(row => row.LiftedAt, now), cancel);
        if (lifted == 0)
        {
            return AuditRefusals.NotHeld;
        }

        await audit.AppendAsync(nameof(LiftAuditHold), hold.Id, cancel);
        return default(Done);
    }
}
