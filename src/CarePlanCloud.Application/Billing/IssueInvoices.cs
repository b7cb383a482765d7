using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Billing;

/// <summary>
/// Issues the office's invoices of months that are over, each once: normally on the first for the month before, and what was missed in the two
/// months before that. A month that costs nothing gets none.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed class IssueInvoices(CareDb db, UsageBook usage, IOptions<BillingOptions> options, AuditTrail audit, TimeProvider clock)
{
    private const int MonthsBack = 3;

    /// <returns>How many were issued.</returns>
    public async Task<Outcome<int>> RunAsync(CancellationToken cancel)
    {
        if (!options.Value.CanIssue)
        {
            return BillingRefusals.IssuerMissing;
        }

        // One number after the other: whoever comes second finds the first's.
        await db.TakeTurnAsync("invoices:" + db.TenantId, cancel);
        var now = ServiceMonth.Of(clock.TodayInJapan());
        var used = await usage.OfAsync(ServiceMonth.Of(now.FirstDay.AddMonths(-MonthsBack)), now.Previous, cancel);
        var issued = await db.Invoices.AsNoTracking().Select(row => new { row.Number, row.ServiceMonth }).ToListAsync(cancel);
        var office = await db.OwnOfficeAsync(cancel);
        var profile = await db.OfficeProfiles.AsNoTracking().SingleOrDefaultAsync(cancel);
        var number = issued.Count == 0 ? 0 : issued.Max(row => row.Number);
        var due = used.Where(row => row.Value is { State: BillingState.Charged, Charge.Net: > 0 } && !issued.Exists(known => known.ServiceMonth == row.Key.FirstDay))
            .OrderBy(row => row.Key).ToList();
        foreach (var (month, one) in due)
        {
            db.Invoices.Add(InvoiceOf(++number, month, one, office, profile));
        }

        await db.SaveChangesAsync(cancel);
        await audit.AppendAllAsync(nameof(IssueInvoices), [.. due.Select(_ => (Guid?)null)], cancel);
        return due.Count;
    }

    private Invoice InvoiceOf(int number, ServiceMonth month, UsedMonth used, Office office, OfficeProfile? profile)
    {
        var (issuer, charge, today) = (options.Value, used.Charge, clock.TodayInJapan());
        return new Invoice
        {
            TenantId = db.TenantId, Number = number, ServiceMonth = month.FirstDay, IssuedOn = today, DueOn = ServiceMonth.Of(today).LastDay,
            Addressee = office.Name, AddresseeOfficeNumber = office.OfficeNumber, AddresseeAddress = $"{profile?.Address1}{profile?.Address2}",
            IssuerName = issuer.IssuerName.Trim(), RegistrationNumber = issuer.RegistrationNumber, IssuerAddress = issuer.IssuerAddress, IssuerPhone = issuer.IssuerPhone,
            BankAccount = issuer.BankAccount, Clients = charge.Clients, PricePerClient = charge.PricePerClient, MonthlyCap = charge.Cap, TaxPercent = charge.TaxPercent,
            NetYen = charge.Net, TaxYen = charge.Tax, TotalYen = charge.Total,
        };
    }
}
