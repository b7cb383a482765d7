using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Claims;

/// <summary>伝送した: from now on 国保連 holds what the file says.</summary>
[Requires(Permission.ClaimMonths)]
public sealed class RecordClaimSent(CareDb db, ReconciliationDesk desk, TimeProvider clock, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        if (await db.ClaimSendings.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } sending)
        {
            return ClaimRefusals.FileNotFound;
        }

        if (sending.DiscardedAt is not null)
        {
            return ClaimRefusals.AlreadyDiscarded;
        }

        if (sending.SentAt is null)
        {
            (sending.SentAt, sending.SentByName) = (clock.GetUtcNow(), await desk.PersonAsync(cancel));
            await db.SaveChangesAsync(cancel);
            await audit.AppendAsync(nameof(RecordClaimSent), id, cancel);
        }

        return default(Done);
    }
}

/// <summary>捨てる: a file that never left.</summary>
[Requires(Permission.ClaimMonths)]
public sealed class DiscardClaimFile(CareDb db, TimeProvider clock, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        if (await db.ClaimSendings.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } sending)
        {
            return ClaimRefusals.FileNotFound;
        }

        if (sending.SentAt is not null)
        {
            return ClaimRefusals.AlreadySent;
        }

        if (sending.DiscardedAt is null)
        {
            sending.DiscardedAt = clock.GetUtcNow();
            await db.SaveChangesAsync(cancel);
            await audit.AppendAsync(nameof(DiscardClaimFile), id, cancel);
        }

        return default(Done);
    }
}

/// <summary>The file as it was made.</summary>
[Requires(Permission.ViewClients)]
public sealed class DownloadClaimFile(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<RawFile>> RunAsync(Guid id, CancellationToken cancel)
    {
        var found = await db.ClaimSendings.AsNoTracking().Where(row => row.Id == id).Select(row => new { row.FileName, row.Content }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return ClaimRefusals.FileNotFound;
        }

        await audit.AppendAsync(nameof(DownloadClaimFile), id, cancel);
        return new RawFile(found.FileName, found.Content);
    }
}
