using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>Looks for people of the same name in the office's book.</summary>
public sealed class ClientNamesakes(CareDb db)
{
    internal static PersonName Person(Guid id, string name, string kana, DateOnly? birth) => new(id, SearchKeys.Fold(name), SearchKeys.Fold(kana), birth);

    internal async Task<IReadOnlyList<NamesakeView>> OfAsync(Guid id, string name, string kana, DateOnly? birth, CancellationToken cancel)
    {
        var known = (await BookAsync(cancel)).ToDictionary(row => row.Person.Id);
        var person = Person(id, name, kana, birth);
        return [.. Namesakes.Among(person, known.Values.Select(row => row.Person)).Select(other => new NamesakeView(
            other.Id, known[other.Id].Name, known[other.Id].Kana, other.BirthDate, known[other.Id].InsuredNumber, Namesakes.AreProbablyOne(person, other)))];
    }

    /// <summary>Everybody by name; read once for many comparisons.</summary>
    internal async Task<IReadOnlyList<KnownPerson>> BookAsync(CancellationToken cancel) =>
        [.. (await db.Clients.AsNoTracking()
                .Select(row => new { row.Id, row.Name, row.Kana, row.BirthDate, row.InsurerNumber, row.InsuredNumber }).ToListAsync(cancel))
            .Select(row => new KnownPerson(Person(row.Id, row.Name, row.Kana, row.BirthDate), row.Name, row.Kana, row.InsurerNumber, row.InsuredNumber))];
}

/// <summary>Somebody in the book, folded for comparing and as written.</summary>
internal sealed record KnownPerson(PersonName Person, string Name, string Kana, string InsurerNumber, string InsuredNumber);
