using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Audit.Verifying;

/// <summary>検証: asks for a walk along the whole trail of the office. It is done in the background; one that is under way is not doubled.</summary>
[Requires(Permission.ManageOffice)]
public sealed class VerifyAuditTrail(CareDb db, OutboxWriter outbox, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    /// <returns>The verification to wait for.</returns>
    public async Task<Outcome<VerificationView>> RunAsync(CancellationToken cancel)
    {
        var underWay = await db.AuditVerifications.AsNoTracking()
            .FirstOrDefaultAsync(row => row.State == VerificationState.Requested || row.State == VerificationState.Running, cancel);
        if (underWay is not null)
        {
            return VerificationView.Of(underWay);
        }

        var asked = new AuditVerification { TenantId = db.TenantId, State = VerificationState.Requested, RequestedBy = actor.Id, RequestedAt = clock.GetUtcNow() };
        db.AuditVerifications.Add(asked);
        outbox.Add(OutboxKind.VerifyAudit, asked.Id);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(VerifyAuditTrail), asked.Id, cancel);
        return VerificationView.Of(asked);
    }
}

/// <summary>A verification while it is waited for, and its verdict.</summary>
/// <param name="Checked">Entries that hold so far, of <paramref name="Total"/>.</param>
/// <param name="Break">What is broken first; null unless <paramref name="State"/> is broken.</param>
public sealed record VerificationView(
    Guid Id, VerificationState State, long Checked, long Total, TrailBreak? Break, DateTimeOffset RequestedAt, DateTimeOffset? FinishedAt)
{
    public bool IsUnderWay => State is VerificationState.Requested or VerificationState.Running;

    internal static VerificationView Of(AuditVerification row) => new(
        row.Id, row.State, row.Checked, row.Total, row.Fault is { } fault ? new TrailBreak(fault, row.BrokenNumber ?? 0, row.BrokenAt) : null,
        row.RequestedAt, row.FinishedAt);
}

/// <summary>One verification of the office.</summary>
[Requires(Permission.ManageOffice)]
public sealed class OpenAuditVerification(CareDb db)
{
    /// <param name="id">Null for the newest.</param>
    public async Task<Outcome<VerificationView>> RunAsync(Guid? id, CancellationToken cancel)
    {
        var found = await db.AuditVerifications.AsNoTracking().Where(row => id == null || row.Id == id)
            .OrderByDescending(row => row.RequestedAt).FirstOrDefaultAsync(cancel);
        return found is null ? AuditRefusals.VerificationNotFound : VerificationView.Of(found);
    }
}
