namespace CarePlanCloud.Domain.Clients;

/// <summary>A person as far as people are told apart. Name and kana are folded already (width, syllabary and spaces do not matter).</summary>
public sealed record PersonName(Guid Id, string Name, string Kana, DateOnly? BirthDate);

/// <summary>同姓同名: who could be taken for whom.</summary>
public static class Namesakes
{
    /// <summary>The others who have the same name or the same kana; those with the same birth date, who may be the same person, first.</summary>
    public static IReadOnlyList<PersonName> Among(PersonName person, IEnumerable<PersonName> others) =>
        [.. others.Where(other => other.Id != person.Id && SoundOrLookAlike(person, other))
            .OrderByDescending(other => AreProbablyOne(person, other))];

    /// <summary>Same name or kana and the same birth date: probably one person under two numbers.</summary>
    public static bool AreProbablyOne(PersonName person, PersonName other) =>
        SoundOrLookAlike(person, other) && person.BirthDate is not null && person.BirthDate == other.BirthDate;

    private static bool SoundOrLookAlike(PersonName person, PersonName other) =>
        (person.Name.Length > 0 && person.Name == other.Name) || (person.Kana.Length > 0 && person.Kana == other.Kana);
}
