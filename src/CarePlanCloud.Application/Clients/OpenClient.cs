using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>One client with the whole history. A look at a person: it leaves a trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenClient(CareDb db, ClientNamesakes namesakes, ClientShelf shelf, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<ClientView>> RunAsync(Guid clientId, CancellationToken cancel)
    {
        var client = await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.Id == clientId, cancel);
        if (client is null)
        {
            return ClientRefusals.NotFound;
        }

        var today = clock.TodayInJapan();
        var certifications = await db.Certifications.AsNoTracking().Where(row => row.ClientId == clientId)
            .OrderByDescending(row => row.ValidFrom).ToListAsync(cancel);
        var rates = await db.BenefitRatePeriods.AsNoTracking().Where(row => row.ClientId == clientId)
            .OrderByDescending(row => row.ValidFrom).ToListAsync(cancel);
        var expenses = await db.PublicExpensePeriods.AsNoTracking().Where(row => row.ClientId == clientId)
            .OrderByDescending(row => row.ValidFrom).ThenBy(row => row.PayerNumber).ToListAsync(cancel);
        var same = await namesakes.OfAsync(clientId, client.Name, client.Kana, client.BirthDate, cancel);
        var values = ClientShapes.Values(client);
        await audit.AppendAsync(nameof(OpenClient), clientId, cancel);
        return new ClientView(
            client.Id,
            client.Version,
            values,
            client.Status,
            client.StatusSince,
            client.StatusReason,
            client.CareManagerId is { } manager ? (await db.MemberNamesAsync(cancel)).GetValueOrDefault(manager, "") : "",
            await InsurersAsync(client, certifications, cancel),
            certifications.ConvertAll(row => ClientShapes.View(row, today)),
            rates.ConvertAll(row => ClientShapes.View(row, today)),
            expenses.ConvertAll(row => ClientShapes.View(row, today)),
            await shelf.PlansAsync(clientId, cancel),
            await shelf.DocumentsAsync(clientId, cancel),
            await shelf.SlipsAsync(clientId, cancel),
            same,
            [.. ClientRules.Warnings(values), .. ClientAdvice.Of(certifications, rates, same, today)]);
    }

    private async Task<Dictionary<string, string>> InsurersAsync(Client client, List<Certification> certifications, CancellationToken cancel)
    {
        string[] numbers = [client.InsurerNumber, .. certifications.Select(row => row.InsurerNumber)];
        return await db.Insurers.AsNoTracking().Where(row => numbers.Contains(row.InsurerNumber))
            .ToDictionaryAsync(row => row.InsurerNumber, row => row.Name, cancel);
    }
}
