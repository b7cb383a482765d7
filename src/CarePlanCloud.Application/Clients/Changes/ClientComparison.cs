using System.Globalization;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application.Clients.Changes;

/// <summary>Lays a report beside the client in the book, item by item, and carries items over.</summary>
internal sealed class ClientComparison(Client client, List<Certification> certifications, ReportedPerson reported)
{
    private readonly CertificationComparison history = new(client, certifications);

    /// <summary>Certifications that carrying over has added; the caller stores them.</summary>
    public IReadOnlyList<Certification> Added => history.Added;

    public IReadOnlyList<ClientFieldChange> Differences() =>
    [
        .. Text("name", "氏名", client.Name, reported.Name),
        .. Text("kana", "フリガナ", client.Kana, reported.Kana),
        .. reported.Sex.Length > 0 && reported.Sex != client.Sex ? Changed("sex", "性別", SexOf(client.Sex), SexOf(reported.Sex)) : [],
        .. reported.BirthDate is { } birth && birth != client.BirthDate ? Changed("birth_date", "生年月日", Say(client.BirthDate), Say(birth)) : [],
        .. Text("postal_code", "郵便番号", client.PostalCode, reported.PostalCode),
        .. Address(),
        .. Text("phone", "電話番号", client.Phone, reported.Phone),
        .. ContactsDiffer() ? Changed("contacts", "緊急連絡先", Say(client.Contacts), Say(reported.Contacts)) : [],
        .. reported.Certification is { } certification && history.Difference(certification) is { } pair
            ? Changed("certification", "認定", pair.Before, pair.After) : [],
    ];

    /// <summary>Carries over these items; a field that does not differ stays as it is.</summary>
    public void Take(IReadOnlySet<string> fields)
    {
        foreach (var field in Differences().Select(difference => difference.Field).Where(fields.Contains).ToList())
        {
            Take(field);
        }

        client.SearchKey = SearchKeys.Of(client.Kana, client.Name);
    }

    /// <summary>A client who has just come into the book takes everything.</summary>
    public void TakeAll() => Take(Differences().Select(difference => difference.Field).ToHashSet());

    private void Take(string field)
    {
        switch (field)
        {
            case "name": client.Name = reported.Name; break;
            case "kana": client.Kana = reported.Kana; break;
            case "sex": client.Sex = reported.Sex; break;
            case "birth_date": client.BirthDate = reported.BirthDate; break;
            case "postal_code": client.PostalCode = reported.PostalCode; break;
            case "address": (client.Address1, client.Address2) = (reported.Address1, reported.Address2); break;
            case "phone": client.Phone = reported.Phone; break;
            case "contacts": client.Contacts = [.. reported.Contacts]; break;
            default: history.Take(reported.Certification!); break;
        }
    }

    // Both lines are one address: a profile has it in one item, a supplement in two.
    private IEnumerable<ClientFieldChange> Address() => Text(
        "address", "住所", Join(client.Address1, client.Address2), Join(reported.Address1, reported.Address2));

    private static string Join(string one, string two) => two.Length == 0 ? one : $"{one} {two}";

    private bool ContactsDiffer() =>
        reported.Contacts.Count > 0 && !reported.Contacts.Select(Folded).SequenceEqual(client.Contacts.Select(Folded));

    private static string Folded(Contact contact) =>
        SearchKeys.Fold($"{contact.Name}|{contact.Relation}|{contact.Address}|{TypedText.Number(contact.Phone)}");

    // Width and spaces make no other name, and a stroke no other telephone number.
    private static IEnumerable<ClientFieldChange> Text(string field, string label, string before, string after)
    {
        var differs = field is "phone" or "postal_code"
            ? TypedText.Number(before) != TypedText.Number(after) : Plain(before) != Plain(after);
        return after.Length > 0 && differs ? Changed(field, label, before, after) : [];
    }

    private static string Plain(string text) => string.Concat(text.FoldWidth().Where(character => !char.IsWhiteSpace(character)));

    private static ClientFieldChange[] Changed(string field, string label, string before, string after) => [new(field, label, before, after)];

    private static string SexOf(string code) => code switch { "1" => "男", "2" => "女", _ => "" };

    private static string Say(DateOnly? day) => day?.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture) ?? "";

    private static string Say(IEnumerable<Contact> contacts) =>
        string.Join("、", contacts.Select(contact => $"{contact.Name}（{contact.Relation}）{contact.Phone}"));
}
