using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Billing;

/// <summary>What the office was charged in all and how much it uses now: figures only, for who runs the product.</summary>
[Requires(Permission.RunJobs)]
public sealed class SumBilling(CareDb db, UsageBook usage, TimeProvider clock)
{
    public async Task<Outcome<BillingTotals>> RunAsync(CancellationToken cancel)
    {
        var now = ServiceMonth.Of(clock.TodayInJapan());
        var used = (await usage.OfAsync(now, now, cancel))[now];
        var rows = await db.Invoices.AsNoTracking().Select(row => new { row.NetYen, row.TaxYen, row.TotalYen }).ToListAsync(cancel);
        return new BillingTotals(
            rows.Count, rows.Sum(row => row.NetYen), rows.Sum(row => row.TaxYen), rows.Sum(row => row.TotalYen), used.Charge.Clients, used.State);
    }
}
