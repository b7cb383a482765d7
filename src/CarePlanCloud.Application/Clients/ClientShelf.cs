using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>The plans, documents and months of one client, newest first, by what leads to them.</summary>
public sealed class ClientShelf(CareDb db)
{
    private const int ShownSlips = 36;

    internal async Task<IReadOnlyList<ClientPlanView>> PlansAsync(Guid clientId, CancellationToken cancel)
    {
        var written = await db.PlanVersions.AsNoTracking().Where(row => row.ClientId == clientId)
            .Select(row => new { row.Id, row.Number, row.PlanDate, row.State }).ToListAsync(cancel);
        var received = await db.CarePlans.AsNoTracking().Where(row => row.ClientId == clientId)
            .Select(row => new { row.Id, row.PlanDate, row.SenderOfficeNumber }).ToListAsync(cancel);
        var names = await db.OfficeNamesAsync([.. received.Select(row => row.SenderOfficeNumber).Distinct()], cancel);
        return
        [
            .. written.Select(row => new ClientPlanView(row.Id, row.Number, row.PlanDate, row.State, ""))
                .Concat(received.Select(row => new ClientPlanView(
                    row.Id, null, row.PlanDate, null, names.GetValueOrDefault(row.SenderOfficeNumber, row.SenderOfficeNumber))))
                .OrderByDescending(row => row.PlanDate).ThenByDescending(row => row.Number),
        ];
    }

    internal async Task<IReadOnlyList<ClientDocumentView>> DocumentsAsync(Guid clientId, CancellationToken cancel)
    {
        var rows = await db.PreventiveDocuments.AsNoTracking().Where(row => row.ClientId == clientId)
            .OrderByDescending(row => row.Date).ThenByDescending(row => row.Number)
            .Select(row => new { row.Id, row.Kind, row.Number, row.Date, row.State, row.SenderOfficeNumber }).ToListAsync(cancel);
        var names = await db.OfficeNamesAsync([.. rows.Select(row => row.SenderOfficeNumber).Distinct()], cancel);
        return rows.ConvertAll(row => new ClientDocumentView(
            row.Id, row.Kind, row.Number, row.Date, row.State, names.GetValueOrDefault(row.SenderOfficeNumber, row.SenderOfficeNumber)));
    }

    internal async Task<IReadOnlyList<ClientSlipView>> SlipsAsync(Guid clientId, CancellationToken cancel) =>
        await db.ServiceSlips.AsNoTracking().Where(row => row.ClientId == clientId).OrderByDescending(row => row.ServiceMonth).Take(ShownSlips)
            .Select(row => new ClientSlipView(row.Id, row.ServiceMonth)).ToListAsync(cancel);
}
