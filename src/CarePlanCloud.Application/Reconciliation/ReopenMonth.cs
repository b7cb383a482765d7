using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>再開: the month can be worked on again; what was closed stays on file.</summary>
[Requires(Permission.WritePlans)]
public sealed class ReopenMonth(CareDb db, ReconciliationReader reader, ReconciliationDesk desk, MirrorDesk mirror, TimeProvider clock, AuditTrail audit)
{
    public async Task<Outcome<ClosingView>> RunAsync(ServiceMonth month, string reason, CancellationToken cancel)
    {
        await desk.LockAsync(month, cancel);
        var text = Clients.TypedText.Line(reason).Trim();
        if (text.Length is 0 or > DecideDifference.LongestReason)
        {
            return ReconciliationRefusals.ReopenReasonMissing;
        }

        var first = month.FirstDay;
        if (await db.MonthClosings.FirstOrDefaultAsync(row => row.ServiceMonth == first && row.ReopenedAt == null, cancel) is not { } closing)
        {
            return ReconciliationRefusals.MonthIsOpen;
        }

        (closing.ReopenedAt, closing.ReopenedByName, closing.ReopenReason) = (clock.GetUtcNow(), await desk.PersonAsync(cancel), text);
        var months = await reader.ReadAsync(month, cancel);
        await mirror.SayAsync(months, isAccepted: false, only: null, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(ReopenMonth), closing.Id, cancel);
        return ListReconciliation.ViewOf(closing);
    }
}
