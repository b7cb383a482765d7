using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>Puts together what holds for clients in a month, in a handful of queries however many they are.</summary>
public sealed class ClientMonthBook(CareDb db, CertificationBook certifications)
{
    private const int OrdinaryRate = 90;

    /// <returns>Null when there is no such client.</returns>
    internal async Task<ClientMonth?> FindAsync(Guid clientId, ServiceMonth month, CancellationToken cancel) =>
        (await FindAsync([clientId], month, cancel)).GetValueOrDefault(clientId);

    internal async Task<Dictionary<Guid, ClientMonth>> FindAsync(IReadOnlyCollection<Guid> clientIds, ServiceMonth month, CancellationToken cancel)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        var clients = await db.Clients.AsNoTracking().Where(client => clientIds.Contains(client.Id)).ToListAsync(cancel);
        var numbers = clients.Select(client => client.InsurerNumber).Distinct().ToList();
        var insurers = await db.Insurers.AsNoTracking().Where(insurer => numbers.Contains(insurer.InsurerNumber))
            .ToDictionaryAsync(insurer => insurer.InsurerNumber, insurer => insurer.Name, cancel);
        var certified = await certifications.InAsync(clientIds, month, cancel);
        var rates = (await db.BenefitRatePeriods.AsNoTracking()
            .Where(row => clientIds.Contains(row.ClientId) && row.ValidFrom <= last && (row.ValidTo == null || row.ValidTo >= first))
            .OrderBy(row => row.ValidFrom).ToListAsync(cancel)).ToLookup(row => row.ClientId);
        var expenses = (await db.PublicExpensePeriods.AsNoTracking()
            .Where(row => clientIds.Contains(row.ClientId) && row.ValidFrom <= last && (row.ValidTo == null || row.ValidTo >= first))
            .OrderBy(row => row.ValidFrom).ToListAsync(cancel)).ToLookup(row => row.ClientId);
        return clients.ToDictionary(client => client.Id, client =>
        {
            var held = certified.GetValueOrDefault(client.Id, []);
            var limiting = held.MaxBy(row => (CareLevels.Parse(row.CareLevel), row.From));
            return new ClientMonth(client, insurers.GetValueOrDefault(client.InsurerNumber, ""))
            {
                Certifications = held,
                LimitUnits = limiting?.LimitUnits,
                KindLimits = limiting?.Row?.KindLimits ?? [],
                BenefitRatePercent = InsuredNumber.IsPublicAssistanceOnly(client.InsuredNumber) ? 0 : rates[client.Id].LastOrDefault()?.Percent ?? OrdinaryRate,
                PublicExpenses = [.. expenses[client.Id]],
            };
        });
    }
}
