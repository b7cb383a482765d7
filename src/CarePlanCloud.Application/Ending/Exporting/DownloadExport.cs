using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>A finished export, ready to be sent out part by part.</summary>
/// <param name="FileName">As it is saved.</param>
/// <param name="Bytes">Of the whole.</param>
public sealed record ExportDownload(Guid Id, string FileName, long Bytes, int Parts);

/// <summary>Begins a download: this is what the trail writes down.</summary>
[Requires(Permission.ManageOffice)]
public sealed class DownloadExport(CareDb db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<ExportDownload>> RunAsync(Guid id, CancellationToken cancel)
    {
        var export = await db.OfficeExports.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (export is null)
        {
            return EndingRefusals.ExportNotFound;
        }

        var parts = await db.OfficeExportParts.CountAsync(part => part.ExportId == id, cancel);
        if (export.State != ExportState.Ready || export.ExpiresAt <= clock.GetUtcNow() || parts == 0)
        {
            return EndingRefusals.ExportNotReady;
        }

        var office = await db.OwnOfficeAsync(cancel);
        await audit.AppendAsync(nameof(DownloadExport), id, cancel);
        return new ExportDownload(id, $"CarePlanCloud_{office.OfficeNumber}_{export.FinishedAt!.Value.InJapan():yyyyMMddHHmm}.zip", export.Bytes, parts);
    }
}

/// <summary>One part of a download that was begun.</summary>
[Requires(Permission.ManageOffice)]
public sealed class ReadExportPart(CareDb db)
{
    public async Task<Outcome<byte[]>> RunAsync(Guid id, int number, CancellationToken cancel) =>
        await db.OfficeExportParts.AsNoTracking().Where(part => part.ExportId == id && part.Number == number).Select(part => part.Content).FirstOrDefaultAsync(cancel)
            is { } content ? content : EndingRefusals.ExportNotReady;
}
