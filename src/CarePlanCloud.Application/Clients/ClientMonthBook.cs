using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Clients;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>
/// Puts together what holds for clients in a month, in a handful of queries however many they are. The office's own record counts; where
/// it has no certification for the month, the supplement that came with the slips does, and says the same things.
/// </summary>
public sealed class ClientMonthBook(CareDb db)
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
        var certifications = (await db.Certifications.AsNoTracking()
            .Where(row => clientIds.Contains(row.ClientId) && row.ValidFrom <= last && (row.ValidTo == null || row.ValidTo >= first))
            .OrderBy(row => row.ValidFrom).ToListAsync(cancel)).ToLookup(row => row.ClientId);
        var supplements = (await db.ClientSupplements.AsNoTracking()
            .Where(row => clientIds.Contains(row.ClientId) && row.ServiceMonth == first).ToListAsync(cancel)).ToLookup(row => row.ClientId);
        var rates = (await db.BenefitRatePeriods.AsNoTracking()
            .Where(row => clientIds.Contains(row.ClientId) && row.ValidFrom <= last && (row.ValidTo == null || row.ValidTo >= first))
            .OrderBy(row => row.ValidFrom).ToListAsync(cancel)).ToLookup(row => row.ClientId);
        var expenses = (await db.PublicExpensePeriods.AsNoTracking()
            .Where(row => clientIds.Contains(row.ClientId) && row.ValidFrom <= last && (row.ValidTo == null || row.ValidTo >= first))
            .OrderBy(row => row.ValidFrom).ToListAsync(cancel)).ToLookup(row => row.ClientId);
        return clients.ToDictionary(client => client.Id, client =>
        {
            var held = certifications[client.Id].Select(row => Of(row, month)).ToList();
            if (held.Count == 0)
            {
                held = Supplemented(supplements[client.Id], month);
            }

            var limiting = held.MaxBy(row => (CareLevelOrder.Of(row.CareLevel), row.From));
            return new ClientMonth(client, insurers.GetValueOrDefault(client.InsurerNumber, ""))
            {
                Certifications = held,
                LimitUnits = limiting?.LimitUnits,
                KindLimits = limiting?.Row?.KindLimits ?? [],
                BenefitRatePercent = IsOutsideInsurance(client) ? 0 : rates[client.Id].LastOrDefault()?.Percent ?? OrdinaryRate,
                PublicExpense = expenses[client.Id].LastOrDefault(),
            };
        });
    }

    // R46: H and nine digits is somebody whom only public assistance pays for.
    private static bool IsOutsideInsurance(Client client) => client.InsuredNumber.StartsWith('H');

    private static MonthCertification Of(Certification row, ServiceMonth month) => new(
        row.Status, row.CareLevel, row.ValidFrom, row.ValidTo, row.LimitFrom ?? row.ValidFrom, row.LimitTo ?? row.ValidTo,
        row.BenefitLimit ?? LimitOf(row.CareLevel, month), row);

    private static int? LimitOf(string careLevel, ServiceMonth month) =>
        CareLevels.Parse(careLevel) is { } level ? BenefitLimits.National.Of(level, month) : null;

    // A supplement names one level and, when it changed, the day and the level before; it has no validity of its own.
    private static List<MonthCertification> Supplemented(IEnumerable<ClientSupplement> rows, ServiceMonth month)
    {
        if (rows.MaxBy(row => row.SerialNumber, StringComparer.Ordinal) is not { CareLevel.Length: > 0 } row)
        {
            return [];
        }

        var status = row.Items.GetValueOrDefault("CertificationStatus") switch
        {
            "1" => CertificationStatus.Applied,
            "2" => CertificationStatus.Certified,
            _ => CertificationStatus.Unknown,
        };
        var from = row.LimitFrom ?? month.FirstDay;
        var now = new MonthCertification(status, row.CareLevel, from, row.LimitTo, row.LimitFrom, row.LimitTo, row.BenefitLimit ?? LimitOf(row.CareLevel, month), null);
        var changed = ItemDays.Read(row.Items.GetValueOrDefault("CareLevelChangedOn"));
        var before = row.Items.GetValueOrDefault("PreviousCareLevel");
        return changed is { } day && month.Contains(day) && day != month.FirstDay && !string.IsNullOrEmpty(before) && before != row.CareLevel
            ? [now with { CareLevel = before, To = day.AddDays(-1), LimitUnits = LimitOf(before, month) }, now with { From = day }]
            : [now];
    }
}
