using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>月締め: refused while anything is undecided, not received or sent back; else every client's month is kept as it stands.</summary>
[Requires(Permission.WritePlans)]
public sealed class CloseMonth(
    CareDb db, ReconciliationReader reader, ReconciliationDesk desk, ClosedMonths closed, MirrorDesk mirror, TimeProvider clock, AuditTrail audit)
{
    public async Task<Outcome<ClosingView>> RunAsync(ServiceMonth month, CancellationToken cancel)
    {
        await desk.LockAsync(month, cancel);
        if (await desk.IsClosedAsync(month, cancel))
        {
            return ReconciliationRefusals.MonthIsClosed;
        }

        var months = await reader.ReadAsync(month, cancel);
        if (months.Count == 0)
        {
            return ReconciliationRefusals.NobodyToClose;
        }

        if (months.Select(StandingOf).Where(standing => standing is not null).ToList() is { Count: > 0 } inTheWay)
        {
            return ReconciliationRefusals.StillOpen([.. inTheWay.Select(standing => standing!)]);
        }

        var first = month.FirstDay;
        var closing = new MonthClosing
        {
            TenantId = db.TenantId,
            ServiceMonth = first,
            Number = 1 + await db.MonthClosings.CountAsync(row => row.ServiceMonth == first, cancel),
            ClosedAt = clock.GetUtcNow(),
            ClosedByName = await desk.PersonAsync(cancel),
        };
        db.MonthClosings.Add(closing);
        var pictures = await closed.OfAsync(months, cancel);
        db.ClosedClients.AddRange(months.Zip(pictures).Select(each => new ClosedClient
        {
            TenantId = db.TenantId, ClosingId = closing.Id, ClientId = each.First.Slip.ClientId, Month = each.Second,
        }));

        await mirror.SayAsync(months, isAccepted: true, only: null, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAllAsync(nameof(CloseMonth), [.. months.Select(judged => (Guid?)judged.Slip.ClientId)], cancel);
        return ListReconciliation.ViewOf(closing);
    }

    private static StandingInTheWay? StandingOf(JudgedMonth judged)
    {
        var differences = judged.Reconciled.Differences;
        var waiting = differences.Count(each => each.Decision is null && each.Difference is NothingReceived);
        var open = differences.Count(each => each.Decision is null) - waiting;
        var sentBack = differences.Count(each => each.Decision?.Resolution == Resolution.SendBack);
        return open + waiting + sentBack == 0 ? null : new StandingInTheWay(judged.Slip.ClientId, judged.Client.Client.Name, open, waiting, sentBack);
    }
}
