using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters;

/// <summary>What an import did. The id is null when the file said nothing new: then nothing was written.</summary>
public sealed record MasterImportResult(Guid? Id, MasterKind Kind, int Added, int Changed, int Ended, int Same, int Errors);

/// <summary>Takes a table in, as the preview showed it: read and compared again under a lock, in one transaction.</summary>
[Requires(Permission.MaintainMasters)]
public sealed class ImportMaster(CareDb db, MasterReading reading, AuditTrail audit, CurrentActor actor, TimeProvider clock)
{
    private const int LongestFileName = 200;

    public async Task<Outcome<MasterImportResult>> RunAsync(
        string fileName, ReadOnlyMemory<byte> bytes, MasterReadingOptions options, IProgress<MasterProgress>? progress, CancellationToken cancel)
    {
        await db.LockMastersAsync(cancel);
        var read = await reading.ReadAsync(bytes, options, progress, cancel);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        var plan = read.Value;
        var result = new MasterImportResult(
            plan.Rows.Count == 0 ? null : Guid.CreateVersion7(), plan.Kind, plan.CountOf(MasterChangeKind.Added), plan.CountOf(MasterChangeKind.Changed),
            plan.CountOf(MasterChangeKind.Ended), plan.CountOf(MasterChangeKind.Same), plan.Findings.CountOf(MasterSeverity.Error));
        if (result.Id is { } id)
        {
            progress?.Report(new MasterProgress("書き込んでいます", 0, plan.Rows.Count));
            await plan.Table.WriteAsync(plan.Rows.ConvertAll(row => row.After), id, cancel);
            db.MasterImports.Add(new MasterImport
            {
                TenantId = db.TenantId, Id = id, Kind = plan.Kind, InsurerNumber = plan.InsurerNumber,
                FileName = fileName.Length > LongestFileName ? fileName[..LongestFileName] : fileName,
                Added = result.Added, Changed = result.Changed, Ended = result.Ended, Rows = plan.Rows, ImportedBy = actor.Id, ImportedAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancel);
            await audit.AppendAsync(nameof(ImportMaster), id, cancel);
        }

        return result;
    }
}

internal static class MasterLock
{
    /// <summary>One at a time in an office: two imports side by side would each compare with what the other is about to change.</summary>
    public static Task LockMastersAsync(this CareDb db, CancellationToken cancel) =>
        db.TakeTurnAsync("masters:" + db.TenantId, cancel);
}
