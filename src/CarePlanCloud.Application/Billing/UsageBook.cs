using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Licences;
using CarePlanCloud.Domain.Billing;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Billing;

/// <summary>How much the office used in a month, on what terms, and what that costs. Decision 0027.</summary>
public sealed class UsageBook(CareDb db)
{
    private static readonly Tariff Nothing = new() { ValidFrom = DateOnly.MinValue, PricePerClient = 0, MonthlyCap = 0, TaxPercent = 0 };

    /// <summary>What months of a stretch cost; months in which nobody had a slip are in it. A client has one slip a month (unique index).</summary>
    internal async Task<IReadOnlyDictionary<ServiceMonth, UsedMonth>> OfAsync(ServiceMonth from, ServiceMonth until, CancellationToken cancel)
    {
        var (office, first, last) = (db.TenantId, from.FirstDay, until.FirstDay);
        var counted = await db.ServiceSlips.AsNoTracking().Where(slip => slip.ServiceMonth >= first && slip.ServiceMonth <= last)
            .GroupBy(slip => slip.ServiceMonth).Select(same => new { same.Key, Clients = same.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Clients, cancel);
        var licences = await db.Licences.AsNoTracking().Where(row => row.OfficeId == office).ToListAsync(cancel);
        var tariffs = await db.Tariffs.AsNoTracking().OrderByDescending(row => row.ValidFrom).ToListAsync(cancel);
        var months = new Dictionary<ServiceMonth, UsedMonth>();
        for (var month = from; month <= until; month = month.Next)
        {
            var tariff = tariffs.Find(row => row.ValidFrom <= month.FirstDay) ?? Nothing;
            var charge = new MonthlyCharge(counted.GetValueOrDefault(month.FirstDay), tariff.PricePerClient, tariff.MonthlyCap, tariff.TaxPercent);
            months.Add(month, new UsedMonth(StateOf(licences, month.FirstDay), charge));
        }

        return months;
    }

    // The first day decides: a month in which a licence begins later is free, one in which it ends is charged whole.
    private static BillingState StateOf(IEnumerable<Licence> licences, DateOnly firstDay) =>
        licences.FirstOrDefault(row => row.StartsOn <= firstDay && row.EndsOn >= firstDay)?.Kind switch
        {
            LicenceKind.Paid => BillingState.Charged,
            LicenceKind.Trial => BillingState.Trial,
            LicenceKind.FreePass => BillingState.FreePass,
            _ => BillingState.Unlicensed,
        };
}

/// <param name="Charge">What it would cost, also where <paramref name="State"/> makes it free.</param>
internal sealed record UsedMonth(BillingState State, MonthlyCharge Charge);
