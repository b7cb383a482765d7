using System.Globalization;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Clients.Changes;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Clients;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>
/// Finds clients, and enters those nobody knows yet, from what comes with a unit. What a unit says of a known client waits for a person
/// (<see cref="ListClientChanges"/>): a number may have been mistyped, and then it would be written over somebody else.
/// </summary>
public sealed class ClientBook(CareDb db, ClientNamesakes namesakes)
{
    /// <summary>
    /// The clients by the numbers a file gives them. A number of no book is read as somebody decided for this sender (照合の記憶), unless the
    /// one meant stands in the same file under the true number: then nobody is merged with anybody.
    /// </summary>
    internal async Task<Dictionary<ClientNumber, Client>> FindAsync(IEnumerable<ClientNumber> numbers, string sender, CancellationToken cancel)
    {
        var wanted = numbers.ToHashSet();
        var insured = wanted.Select(number => number.InsuredNumber).Distinct().ToList();
        var known = (await db.Clients.Where(client => insured.Contains(client.InsuredNumber)).ToListAsync(cancel))
            .Select(client => (Number: new ClientNumber(client.InsurerNumber, client.InsuredNumber), Client: client))
            .Where(pair => wanted.Contains(pair.Number)).ToDictionary(pair => pair.Number, pair => pair.Client);
        if (known.Count == wanted.Count)
        {
            return known;
        }

        var taken = known.Values.Select(client => client.Id).ToHashSet();
        var remembered = await (from match in db.ClientMatches
                                join client in db.Clients on match.ClientId equals client.Id
                                where match.SenderOfficeNumber == sender && insured.Contains(match.InsuredNumber)
                                orderby match.InsurerNumber, match.InsuredNumber
                                select new { match.InsurerNumber, match.InsuredNumber, Client = client }).ToListAsync(cancel);
        foreach (var match in remembered)
        {
            var number = new ClientNumber(match.InsurerNumber, match.InsuredNumber);
            if (wanted.Contains(number) && !known.ContainsKey(number) && taken.Add(match.Client.Id))
            {
                known[number] = match.Client;
            }
        }

        return known;
    }

    /// <summary>Holds somebody back who is in the book under another number until a person has said whether it is one person.</summary>
    internal static ClientFinding ProbablyKnown(SendingUnit unit, ClientNumber number, KnownPerson other) =>
        new(number, TransferFindings.ProbablyKnown(unit.Files[0].Name, number.InsuredNumber, other.InsuredNumber), ClientHold.Unknown);

    /// <summary>The client as it stands in the book; a new one takes everything its supplement says.</summary>
    internal Client Put(ClientNumber number, Client? known, Record? supplement) =>
        known ?? Enter(number, supplement is null ? null : ReportedPerson.OfSupplement(supplement.ToItems()));

    /// <summary>Enters somebody who is in no book yet.</summary>
    internal Client Enter(ClientNumber number, ReportedPerson? reported)
    {
        var client = db.Clients.Add(new Client
        {
            TenantId = db.TenantId, InsurerNumber = number.InsurerNumber, InsuredNumber = number.InsuredNumber,
        }).Entity;
        if (reported is not null)
        {
            var comparison = new ClientComparison(client, [], reported);
            comparison.TakeAll();
            db.Certifications.AddRange(comparison.Added);
        }

        return client;
    }

    /// <summary>Whether the book says the same as the report: then nobody needs to decide.</summary>
    internal async Task<bool> AgreesAsync(Client client, ReportedPerson reported, CancellationToken cancel)
    {
        await db.Certifications.Where(row => row.ClientId == client.Id).LoadAsync(cancel);
        return new ClientComparison(client, [.. db.Certifications.Local.Where(row => row.ClientId == client.Id)], reported).Differences().Count == 0;
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
        if (await AgreesAsync(client, ReportedPerson.OfSupplement(stored.Items), cancel))
        {
            stored.DecidedSerial = unit.SerialNumber;
        }
    }

    /// <summary>Of people whose numbers are in no book: who has the same name and birth date under another number.</summary>
    internal async Task<Dictionary<ClientNumber, KnownPerson>> ProbablyKnownAsync(
        IEnumerable<(ClientNumber Number, Record? Report)> unknown, CancellationToken cancel)
    {
        var people = unknown.Where(row => row.Report is not null).DistinctBy(row => row.Number).ToList();
        var known = new Dictionary<ClientNumber, KnownPerson>();
        if (people.Count == 0)
        {
            return known;
        }

        var book = await namesakes.BookAsync(cancel);
        foreach (var (number, report) in people)
        {
            var person = ClientNamesakes.Person(Guid.Empty, report!["ClientName"], report["ClientNameKana"], report.Date("ClientBirthDate"));
            if (book.FirstOrDefault(row => Namesakes.AreProbablyOne(person, row.Person)) is { } other)
            {
                known[number] = other;
            }
        }

        return known;
    }

    /// <summary>What the supplement would do to the client.</summary>
    internal static ImportChange Preview(ClientNumber number, Client? known, Record? supplement, KnownPerson? probablyKnown = null)
    {
        var after = supplement is null ? null : Describe(supplement["ClientName"], supplement["ClientNameKana"], supplement.Date("ClientBirthDate"));
        var before = known is null ? null : Describe(known.Name, known.Kana, known.BirthDate);
        var kind = known is null ? ChangeKind.New : after is null || after == before ? ChangeKind.Same : ChangeKind.Changed;
        var note = kind == ChangeKind.Changed ? "書き換えは「利用者 › 届いた変更」で確かめてからです"
            : probablyKnown is null ? null : $"同じ名前・生年月日の方が番号 {probablyKnown.InsuredNumber} でいます";
        return new ImportChange(
            kind, ChangeLevel.Client, NameOf(known, supplement), number.InsuredNumber, null, "利用者", before, after ?? before, note);
    }

    internal static string NameOf(Client? known, Record? supplement) => supplement?["ClientName"] ?? known?.Name ?? "";

    private static string Describe(string name, string kana, DateOnly? birth) =>
        $"{name}（{kana}）{birth?.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}";
}
