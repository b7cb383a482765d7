using System.Globalization;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>Finds, creates and updates clients from the supplement that comes with a unit.</summary>
public sealed class ClientBook(CareDb db)
{
    internal async Task<Dictionary<ClientNumber, Client>> FindAsync(IEnumerable<ClientNumber> numbers, CancellationToken cancel)
    {
        var wanted = numbers.ToHashSet();
        var insured = wanted.Select(number => number.InsuredNumber).Distinct().ToList();
        var found = await db.Clients.Where(client => insured.Contains(client.InsuredNumber)).ToListAsync(cancel);
        return found.Select(client => (Number: new ClientNumber(client.InsurerNumber, client.InsuredNumber), Client: client))
            .Where(pair => wanted.Contains(pair.Number)).ToDictionary(pair => pair.Number, pair => pair.Client);
    }

    /// <summary>The client with what the supplement says; created when new. Without a supplement an existing client stays as it is.</summary>
    internal Client Put(ClientNumber number, Client? known, Record? supplement)
    {
        var client = known ?? db.Clients.Add(new Client
        {
            TenantId = db.TenantId, InsurerNumber = number.InsurerNumber, InsuredNumber = number.InsuredNumber,
        }).Entity;
        if (supplement is not null)
        {
            client.Name = supplement["ClientName"];
            client.Kana = supplement["ClientNameKana"];
            client.Sex = supplement["ClientSex"];
            client.BirthDate = supplement.Date("ClientBirthDate");
            client.SearchKey = SearchKeys.Fold(client.Kana.Length > 0 ? client.Kana : client.Name);
        }

        return client;
    }

    /// <summary>Keeps the supplement of a month or of a plan date; a newer serial of the same sender replaces it.</summary>
    internal async Task PutSupplementAsync(
        Client client, Record supplement, DateOnly? month, DateOnly? planDate, FileName unit, CancellationToken cancel)
    {
        var stored = await db.ClientSupplements.FirstOrDefaultAsync(
            row => row.ClientId == client.Id && row.ServiceMonth == month && row.PlanDate == planDate
                && row.SenderOfficeNumber == unit.SenderOfficeNumber,
            cancel);
        stored ??= db.ClientSupplements.Add(new ClientSupplement
        {
            TenantId = db.TenantId,
            ClientId = client.Id,
            ServiceMonth = month,
            PlanDate = planDate,
            SenderOfficeNumber = unit.SenderOfficeNumber,
            SerialNumber = unit.SerialNumber,
            Items = [],
        }).Entity;
        stored.SerialNumber = unit.SerialNumber;
        stored.CareLevel = supplement["CareLevel"];
        stored.LimitFrom = supplement.Date("LimitFrom");
        stored.LimitTo = supplement.Date("LimitTo");
        stored.BenefitLimit = supplement.Integer("BenefitLimit");
        stored.Items = supplement.ToItems();
    }

    /// <summary>What the supplement would do to the client.</summary>
    internal static ImportChange Preview(ClientNumber number, Client? known, Record? supplement)
    {
        var after = supplement is null ? null : Describe(supplement["ClientName"], supplement["ClientNameKana"], supplement.Date("ClientBirthDate"));
        var before = known is null ? null : Describe(known.Name, known.Kana, known.BirthDate);
        var kind = known is null ? ChangeKind.New : after is null || after == before ? ChangeKind.Same : ChangeKind.Changed;
        return new ImportChange(
            kind, ChangeLevel.Client, NameOf(known, supplement), number.InsuredNumber, null, "利用者", before, after ?? before, null);
    }

    internal static string NameOf(Client? known, Record? supplement) => supplement?["ClientName"] ?? known?.Name ?? "";

    private static string Describe(string name, string kana, DateOnly? birth) =>
        $"{name}（{kana}）{birth?.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}";
}
