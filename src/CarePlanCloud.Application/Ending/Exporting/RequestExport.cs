using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>全データの書き出し: asked for here, written in the background; one at a time.</summary>
[Requires(Permission.ManageOffice)]
public sealed class RequestExport(CareDb db, OutboxWriter outbox, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    /// <returns>The id of the new export.</returns>
    public async Task<Outcome<Guid>> RunAsync(CancellationToken cancel)
    {
        await db.TakeTurnAsync("export:" + db.TenantId, cancel);
        if (await db.OfficeExports.AnyAsync(row => row.State == ExportState.Requested || row.State == ExportState.Writing, cancel))
        {
            return EndingRefusals.ExportUnderWay;
        }

        var export = new OfficeExport { TenantId = db.TenantId, RequestedBy = actor.Id, RequestedAt = clock.GetUtcNow() };
        db.OfficeExports.Add(export);
        outbox.Add(OutboxKind.ExportOffice, export.Id);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RequestExport), export.Id, cancel);
        return export.Id;
    }
}
