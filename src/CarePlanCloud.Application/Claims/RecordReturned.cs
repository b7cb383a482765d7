using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Claims;

/// <summary>返戻: 国保連 sent one client's document back, so that it does not hold it; the next file has it again.</summary>
[Requires(Permission.ClaimMonths)]
public sealed class RecordReturned(CareDb db, ReconciliationDesk desk, TimeProvider clock, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(ServiceMonth month, Guid clientId, ClaimSort sort, CancellationToken cancel)
    {
        await desk.LockAsync(month, cancel);
        if (!await db.Clients.AnyAsync(client => client.Id == clientId, cancel))
        {
            return ClientRefusals.NotFound;
        }

        var first = month.FirstDay;
        var held = await (from row in db.ClaimDocuments
                          join sending in db.ClaimSendings on row.SendingId equals sending.Id
                          where row.ServiceMonth == first && row.ClientId == clientId && sending.Sort == sort && sending.SentAt != null && row.ReturnedAt == null
                          orderby sending.SentAt descending
                          select row).FirstOrDefaultAsync(cancel);
        if (held is null)
        {
            return ClaimRefusals.NothingHeld;
        }

        held.ReturnedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RecordReturned), clientId, cancel);
        return default(Done);
    }
}
