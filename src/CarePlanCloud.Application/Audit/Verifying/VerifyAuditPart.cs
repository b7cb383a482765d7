using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CarePlanCloud.Application.Audit.Verifying;

/// <summary>requested → running, with how many entries there are. One that was running when its worker died begins again.</summary>
[Requires(Permission.RunJobs)]
public sealed class BeginAuditVerification(CareDb db)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        var total = await new TrailReader((NpgsqlConnection)db.Database.GetDbConnection(), db.TenantId).ExpectedAsync(cancel);
        var begun = await db.AuditVerifications.Where(row => row.Id == id && (row.State == VerificationState.Requested || row.State == VerificationState.Running))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, VerificationState.Running)
                .SetProperty(row => row.Checked, 0).SetProperty(row => row.Total, total), cancel);
        return begun == 0 ? AuditRefusals.NotThisStep : default(Done);
    }
}

/// <summary>Walks a stretch of the trail and notes how far it holds; at its end, or at the first broken entry, the verdict.</summary>
[Requires(Permission.RunJobs)]
public sealed class VerifyAuditPart(CareDb db, TimeProvider clock)
{
    internal const int Stretch = 100_000;

    /// <returns>Whether the walk is over.</returns>
    public async Task<Outcome<bool>> RunAsync(Guid id, TrailWalk walk, CancellationToken cancel)
    {
        var (fault, atEnd) = await new TrailReader((NpgsqlConnection)db.Database.GetDbConnection(), db.TenantId).WalkAsync(walk, Stretch, null, cancel);
        var row = await db.AuditVerifications.FirstOrDefaultAsync(row => row.Id == id && row.State == VerificationState.Running, cancel);
        if (row is null)
        {
            return AuditRefusals.NotThisStep;
        }

        row.Checked = walk.Entries;
        if (atEnd)
        {
            row.State = fault is null ? VerificationState.Sound : VerificationState.Broken;
            (row.Fault, row.BrokenNumber, row.BrokenAt) = (fault?.Fault, fault?.Number, fault?.At);
            row.FinishedAt = clock.GetUtcNow();
        }

        await db.SaveChangesAsync(cancel);
        return atEnd;
    }
}
