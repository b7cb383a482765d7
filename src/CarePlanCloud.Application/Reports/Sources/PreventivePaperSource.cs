using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports.Sources;

/// <summary>利用者基本情報 or 介護予防サービス・支援計画書: the newest agreed one that has begun by the end of the month, else the newest at all.</summary>
internal sealed class PreventivePaperSource(FormName form, CareDb db) : IPaperSource
{
    public FormName Form { get; } = form;

    public async Task<IReadOnlyList<Paper>> PapersAsync(Office office, Guid clientId, ServiceMonth month, CancellationToken cancel)
    {
        var kind = Form is FormName.ClientProfile ? PreventiveDocumentKind.ClientProfile : PreventiveDocumentKind.PreventivePlan;
        var last = month.LastDay;
        var document = await db.PreventiveDocuments.AsNoTracking()
            .Where(row => row.ClientId == clientId && row.Kind == kind && row.Date <= last)
            .OrderByDescending(row => row.State != PlanState.Draft).ThenByDescending(row => row.Date).ThenByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancel);
        if (document is null)
        {
            return [];
        }

        var client = await db.Clients.AsNoTracking().SingleAsync(row => row.Id == clientId, cancel);
        return [Of(document, client)];
    }

    public static Paper Of(PreventiveDocument document, Client client) =>
        document.Kind is PreventiveDocumentKind.ClientProfile ? ProfileSheet.Of(document) : PreventiveSheet.Of(document, client);
}
