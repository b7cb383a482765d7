using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Partners.Exchanging;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Billing;

/// <summary>料金.</summary>
[Requires(Permission.ManageOffice)]
public sealed class OpenBilling(CareDb db, UsageBook usage, ExchangeBook exchanges, IOptions<BillingOptions> options, TimeProvider clock)
{
    private const int MonthsBefore = 12;

    public async Task<Outcome<BillingView>> RunAsync(CancellationToken cancel)
    {
        var today = clock.TodayInJapan();
        var now = ServiceMonth.Of(today);
        var used = await usage.OfAsync(ServiceMonth.Of(now.FirstDay.AddMonths(-MonthsBefore)), now, cancel);
        var invoices = await db.Invoices.AsNoTracking().OrderByDescending(row => row.Number).ToListAsync(cancel);
        var months = used.OrderByDescending(row => row.Key).Select(row => MonthOf(row.Key, row.Value, invoices.Find(invoice => invoice.ServiceMonth == row.Key.FirstDay))).ToList();
        var office = db.TenantId;
        var licence = await db.Licences.AsNoTracking().FirstOrDefaultAsync(row => row.OfficeId == office && row.StartsOn <= today && row.EndsOn >= today, cancel);
        return new BillingView(
            months[0], [.. months.Skip(1)], [.. invoices.Select(RowOf)], licence?.Kind, licence?.EndsOn, used[now].Charge.TaxPercent,
            await SavingAsync(FiscalYear.Of(today), cancel));
    }

    internal static InvoiceRow RowOf(Invoice row) => new(
        row.Number, row.Name, row.ServiceMonth, row.IssuedOn, row.DueOn, row.Clients, row.NetYen, row.TaxPercent, row.TaxYen, row.TotalYen);

    // What was issued stays, whatever was entered since.
    private static BillingMonth MonthOf(ServiceMonth month, UsedMonth used, Invoice? invoice)
    {
        var charge = invoice?.Charge ?? used.Charge;
        var state = invoice is null ? used.State : BillingState.Charged;
        return new BillingMonth(
            month.FirstDay, charge.Clients, state, charge.PricePerClient, charge.Cap, charge.Uncapped, charge.Net, charge.Tax,
            state == BillingState.Charged ? charge.Total : 0, invoice?.Number);
    }

    private async Task<SavingEstimate> SavingAsync(FiscalYear year, CancellationToken cancel)
    {
        var exchanged = (await exchanges.ReadAsync(year, cancel)).Partners;
        var (partnerMonths, model) = (exchanged.Sum(partner => partner.Months), options.Value);
        return new SavingEstimate(
            year.Name, exchanged.Count(partner => partner.Months > 0), partnerMonths, Rounding.YenShare(model.SavingYen, partnerMonths, model.SavingPartners * 12),
            model.SavingYen, model.SavingPartners);
    }
}
