using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>家族構成の画像 of a document.</summary>
[Requires(Permission.ViewClients)]
public sealed class ReadFamilyChart(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<byte[]>> RunAsync(Guid id, CancellationToken cancel)
    {
        var found = await db.PreventiveDocuments.AsNoTracking().Where(row => row.Id == id)
            .Select(row => new { row.ClientId, row.FamilyChart }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return PreventiveRefusals.DocumentNotFound;
        }

        if (found.FamilyChart is not { } picture)
        {
            return PreventiveRefusals.ChartNotFound;
        }

        await audit.AppendAsync(nameof(ReadFamilyChart), found.ClientId, cancel);
        return picture;
    }
}
