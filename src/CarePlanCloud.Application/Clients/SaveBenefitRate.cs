using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>Adds a 給付率 to the client's history, or mends one. On no day two of them hold.</summary>
[Requires(Permission.WriteClients)]
public sealed class SaveBenefitRate(CareDb db, AuditTrail audit)
{
    /// <param name="rateId">Null for a new one.</param>
    /// <param name="endsPrevious">Earlier ones that reach into it end the day before.</param>
    public async Task<Outcome<SpanSaved>> RunAsync(Guid clientId, Guid? rateId, BenefitRateDraft draft, bool endsPrevious, CancellationToken cancel)
    {
        if (!await db.LockClientAsync(clientId, cancel))
        {
            return ClientRefusals.NotFound;
        }

        var all = await db.BenefitRatePeriods.Where(row => row.ClientId == clientId).ToListAsync(cancel);
        var stored = all.Find(row => row.Id == rateId);
        if (rateId is not null && stored is null)
        {
            return ClientRefusals.BenefitRateNotFound;
        }

        if (SpanRules.Problems(draft) is { Count: > 0 } problems)
        {
            return ClientRefusals.Invalid(problems);
        }

        var wanted = new DatedSpan(draft.ValidFrom!.Value, draft.ValidTo);
        var inTheWay = ClientLocks.InTheWay(
            wanted, all.Where(row => row != stored), row => new DatedSpan(row.ValidFrom, row.ValidTo), endsPrevious, (row, last) => row.ValidTo = last);
        if (inTheWay.Count > 0)
        {
            return ClientRefusals.SpansOverlap(inTheWay.ConvertAll(row => new SpanView(row.Id, row.ValidFrom, row.ValidTo, $"{row.Percent}%")));
        }

        var rate = stored ?? db.BenefitRatePeriods.Add(new BenefitRatePeriod { TenantId = db.TenantId, ClientId = clientId }).Entity;
        rate.ValidFrom = draft.ValidFrom!.Value;
        rate.ValidTo = draft.ValidTo;
        rate.Percent = draft.Percent!.Value;
        rate.Reason = draft.Reason;
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(SaveBenefitRate), clientId, cancel);
        return new SpanSaved(rate.Id, []);
    }
}
