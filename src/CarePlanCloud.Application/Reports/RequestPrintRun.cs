using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports;

/// <summary>まとめて印刷: asks for the forms of many clients. They are drawn in the background.</summary>
[Requires(Permission.ViewClients)]
public sealed class RequestPrintRun(CareDb db, OutboxWriter outbox, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    public const int MostClients = 500;

    /// <returns>The id of the new run.</returns>
    public async Task<Outcome<Guid>> RunAsync(
        ServiceMonth month, IReadOnlyCollection<FormName> forms, IReadOnlyCollection<Guid> clientIds, CancellationToken cancel)
    {
        if (forms.Count == 0)
        {
            return ReportRefusals.NoFormChosen;
        }

        var wanted = clientIds.Distinct().ToList();
        if (wanted.Count > MostClients)
        {
            return ReportRefusals.TooManyClients;
        }

        // In kana order, as the lists on the screens; ids of other offices are not found.
        var clients = await db.Clients.AsNoTracking().Where(client => wanted.Contains(client.Id))
            .OrderBy(client => client.SearchKey).ThenBy(client => client.InsuredNumber).Select(client => client.Id).ToListAsync(cancel);
        if (clients.Count == 0)
        {
            return ReportRefusals.NoClientChosen;
        }

        var run = new PrintRun
        {
            TenantId = db.TenantId,
            ServiceMonth = month.FirstDay,
            Forms = [.. forms.Distinct().Order().Select(StableWords.Of)],
            ClientIds = clients,
            State = PrintState.Requested,
            RequestedBy = actor.Id,
            RequestedAt = clock.GetUtcNow(),
        };
        db.PrintRuns.Add(run);
        outbox.Add(OutboxKind.PrintForms, run.Id);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RequestPrintRun), run.Id, cancel);
        return run.Id;
    }
}
