using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>What the writing begins with.</summary>
public sealed record BegunExport(string OfficeNumber, string OfficeName, DateTimeOffset RequestedAt);

/// <summary>requested → writing. One that was being written when its worker died begins again, with nothing of the first attempt.</summary>
[Requires(Permission.RunJobs)]
public sealed class BeginExport(CareDb db)
{
    public async Task<Outcome<BegunExport>> RunAsync(Guid id, CancellationToken cancel)
    {
        var export = await db.OfficeExports.FirstOrDefaultAsync(row => row.Id == id && (row.State == ExportState.Requested || row.State == ExportState.Writing), cancel);
        if (export is null)
        {
            return EndingRefusals.NotThisStep;
        }

        await db.OfficeExportParts.Where(part => part.ExportId == id).ExecuteDeleteAsync(cancel);
        (export.State, export.Done, export.Total) = (ExportState.Writing, 0, 0);
        await db.SaveChangesAsync(cancel);
        var office = await db.OwnOfficeAsync(cancel);
        return new BegunExport(office.OfficeNumber, office.Name, export.RequestedAt);
    }
}

/// <summary>How far the writing is, for the page that waits.</summary>
[Requires(Permission.RunJobs)]
public sealed class ReportExport(CareDb db)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, int done, int total, CancellationToken cancel)
    {
        await db.OfficeExports.Where(row => row.Id == id && row.State == ExportState.Writing)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Done, done).SetProperty(row => row.Total, total), cancel);
        return default(Done);
    }
}

/// <summary>Keeps the next part of the ZIP.</summary>
[Requires(Permission.RunJobs)]
public sealed class KeepExportPart(CareDb db)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, int number, byte[] content, CancellationToken cancel)
    {
        db.OfficeExportParts.Add(new OfficeExportPart { TenantId = db.TenantId, ExportId = id, Number = number, Content = content });
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}

/// <summary>writing → ready, for some days. The files of earlier exports make room for it.</summary>
[Requires(Permission.RunJobs)]
public sealed class FinishExport(CareDb db, AuditTrail audit, IOptions<EndingOptions> options, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, int files, long bytes, IReadOnlyList<string> notes, CancellationToken cancel)
    {
        var export = await db.OfficeExports.FirstOrDefaultAsync(row => row.Id == id && row.State == ExportState.Writing, cancel);
        if (export is null)
        {
            return EndingRefusals.NotThisStep;
        }

        var now = clock.GetUtcNow();
        foreach (var earlier in await db.OfficeExports.Where(row => row.Id != id && row.State == ExportState.Ready).ToListAsync(cancel))
        {
            earlier.State = ExportState.Expired;
        }

        await db.OfficeExportParts.Where(part => part.ExportId != id).ExecuteDeleteAsync(cancel);
        (export.State, export.FinishedAt, export.ExpiresAt) = (ExportState.Ready, now, now.AddDays(options.Value.ExportDays));
        (export.Done, export.Files, export.Bytes, export.Notes) = (export.Total, files, bytes, [.. notes]);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(FinishExport), id, cancel);
        return default(Done);
    }
}

/// <summary>Exports whose time is over: the files go, the lines stay.</summary>
[Requires(Permission.RunJobs)]
public sealed class RemoveExpiredExports(CareDb db, TimeProvider clock)
{
    /// <returns>How many.</returns>
    public async Task<Outcome<int>> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var over = await db.OfficeExports.Where(row => row.State == ExportState.Ready && row.ExpiresAt <= now).ToListAsync(cancel);
        foreach (var export in over)
        {
            export.State = ExportState.Expired;
            await db.OfficeExportParts.Where(part => part.ExportId == export.Id).ExecuteDeleteAsync(cancel);
        }

        await db.SaveChangesAsync(cancel);
        return over.Count;
    }
}
