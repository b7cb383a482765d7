using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Clients;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Matching;

/// <summary>照合: lays the clients of a unit beside the book, and for those nobody knows finds who may be meant.</summary>
public sealed class IncomingPeople(CareDb db, ClientBook clients, ClientNamesakes namesakes)
{
    private const int Offered = 5;
    private const int PlannedPoints = 20;

    internal async Task<IReadOnlyList<IncomingPerson>> OfAsync(Incoming incoming, FileSet fileSet, UnitJudgement judged, CancellationToken cancel)
    {
        var numbers = judged.Clients.Select(client => client.Number).ToList();
        var found = await clients.FindAsync(numbers, incoming.SenderOfficeNumber, cancel);
        var desk = judged.NumbersOf(ClientStanding.Unknown).Any() ? await DeskAsync(incoming, found, cancel) : null;
        return [.. judged.Clients.Select(client =>
        {
            var row = UnitRows.PersonIn(fileSet, client.Number);
            var known = found.GetValueOrDefault(client.Number);
            return new IncomingPerson(
                client.Number.InsurerNumber,
                client.Number.InsuredNumber,
                row?["ClientName"] ?? known?.Name ?? "",
                row?["ClientNameKana"] ?? known?.Kana ?? "",
                row?.Date("ClientBirthDate") ?? known?.BirthDate,
                client.Standing,
                client.Standing is ClientStanding.Ready or ClientStanding.Imported ? "" : client.Why?.Message ?? "",
                known is not null && known.InsuredNumber + known.InsurerNumber != client.Number.InsuredNumber + client.Number.InsurerNumber ? known.Id : null,
                client.Standing == ClientStanding.Ready && known is null,
                row is not null && known is null,
                client.Standing == ClientStanding.Unknown ? Candidates(client.Number, row, desk!) : []);
        })];
    }

    private async Task<MatchingDesk> DeskAsync(Incoming incoming, Dictionary<ClientNumber, Client> found, CancellationToken cancel)
    {
        var inFile = found.Values.Select(client => client.Id).ToHashSet();
        var book = (await namesakes.BookAsync(cancel)).Where(person => !inFile.Contains(person.Person.Id)).ToList();
        var (month, sender) = (incoming.ServiceMonth ?? DateOnly.MinValue, incoming.SenderOfficeNumber);
        var planned = await (from line in db.ServiceLines
                             join slip in db.ServiceSlips on line.SlipId equals slip.Id
                             where slip.ServiceMonth == month && line.ServiceOfficeNumber == sender
                             select slip.ClientId).Distinct().ToListAsync(cancel);
        return new MatchingDesk(book, [.. planned]);
    }

    // Whoever is expected from this sender in this month and is not in its file is offered even when nothing else is known.
    private static List<MatchCandidate> Candidates(ClientNumber number, Record? row, MatchingDesk desk)
    {
        var wanted = new PersonTraits(
            number.InsurerNumber, number.InsuredNumber, SearchKeys.Fold(row?["ClientName"] ?? ""), SearchKeys.Fold(row?["ClientNameKana"] ?? ""),
            row?.Date("ClientBirthDate"));
        return [.. (from known in desk.Book
                    let likeness = Likeness.Between(
                        wanted, new PersonTraits(known.InsurerNumber, known.InsuredNumber, known.Person.Name, known.Person.Kana, known.Person.BirthDate))
                    let planned = desk.Planned.Contains(known.Person.Id)
                    where likeness.Score >= Likeness.WorthALook || planned
                    let score = Math.Min(99, likeness.Score + (planned ? PlannedPoints : 0))
                    orderby score descending, known.InsuredNumber
                    select new MatchCandidate(
                        known.Person.Id, known.Name, known.Kana, known.Person.BirthDate, known.InsurerNumber, known.InsuredNumber, score,
                        [.. likeness.Reasons.Select(Say), .. planned ? ["この月にこの事業所の予定があり、ファイルにいません"] : Array.Empty<string>()]))
            .Take(Offered)];
    }

    private static string Say(LikenessReason reason) => reason switch
    {
        LikenessReason.OtherInsurer => "被保険者番号が同じで、保険者がちがいます",
        LikenessReason.LeadingZeros => "番号の0の位置だけがちがいます",
        LikenessReason.OneDigit => "番号の1桁だけがちがいます",
        LikenessReason.TwoSwapped => "番号のとなりどうしが入れかわっています",
        LikenessReason.SameName => "氏名が同じです",
        LikenessReason.SameKana => "フリガナが同じです",
        _ => "生年月日が同じです",
    };

    private sealed record MatchingDesk(IReadOnlyList<KnownPerson> Book, HashSet<Guid> Planned);
}
