using System.Globalization;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Clients;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Application.Clients.Changes;

/// <summary>A certification as another office reports it. <paramref name="Limit"/> null when it says none.</summary>
internal sealed record ReportedCertification(
    string CareLevel, CertificationStatus Status, DateOnly? CertifiedOn, DateOnly From, DateOnly? To, int? Limit, IReadOnlyList<KindLimit> KindLimits)
{
    public DatedSpan Span => new(From, To);
}

/// <summary>
/// A client as another office reports one, by 利用者補足情報 or 利用者基本情報. Empty means: the sender does not say, so it contradicts nothing.
/// </summary>
internal sealed record ReportedPerson(
    string Name,
    string Kana,
    string Sex,
    DateOnly? BirthDate,
    string PostalCode,
    string Address1,
    string Address2,
    string Phone,
    IReadOnlyList<Contact> Contacts,
    ReportedCertification? Certification)
{
    private const int KindLimits = 9;

    private const int EmergencyContacts = 4;

    /// <summary>UPHOSOKU, by its column names.</summary>
    public static ReportedPerson OfSupplement(IReadOnlyDictionary<string, string> items) => new(
        Text(items, "ClientName"), Text(items, "ClientNameKana"), Text(items, "ClientSex"), Date(items, "ClientBirthDate"),
        Text(items, "ClientPostalCode"), Text(items, "ClientAddress1"), Text(items, "ClientAddress2"), Text(items, "ClientPhone"), [],
        Certified(items, "LimitFrom", "LimitTo"));

    /// <summary>UPKIHON, by its column names. Its address is one text, and it says nothing of limits.</summary>
    public static ReportedPerson OfProfile(IReadOnlyDictionary<string, string> items) => new(
        Text(items, "ClientName"), Text(items, "ClientNameKana"), Text(items, "ClientSex"), Date(items, "ClientBirthDate"),
        "", Text(items, "ClientAddress"), "", Text(items, "ClientPhone"),
        [.. Enumerable.Range(1, EmergencyContacts).Select(number => $"EmergencyContact{number}").Select(contact => new Contact(
            Text(items, contact + "Name"), Text(items, contact + "Relationship"), Text(items, contact + "Address"), Text(items, contact + "Phone")))
            .Where(contact => contact.Name.Length > 0)],
        Certified(items, "CertificationValidFrom", "CertificationValidTo"));

    // 非該当 (01) is no certification, and without a beginning it has no place in the history.
    private static ReportedCertification? Certified(IReadOnlyDictionary<string, string> items, string from, string to)
    {
        var level = Text(items, "CareLevel");
        return Date(items, from) is { } first && CareLevels.Parse(level) is not null
            ? new ReportedCertification(
                level, Text(items, "CertificationStatus") == "1" ? CertificationStatus.Applied : CertificationStatus.Certified,
                Date(items, "CertifiedOn"), first, Date(items, to), Number(items, "BenefitLimit"), Limits(items))
            : null;
    }

    private static List<KindLimit> Limits(IReadOnlyDictionary<string, string> items) =>
        [.. from number in Enumerable.Range(1, KindLimits)
            let kind = Text(items, $"KindLimit{number}ServiceKind")
            let units = Number(items, $"KindLimit{number}BenefitLimit")
            where kind.Length > 0 && units is not null
            select new KindLimit(kind, units.Value)];

    private static string Text(IReadOnlyDictionary<string, string> items, string column) => items.TryGetValue(column, out var text) ? text : "";

    private static int? Number(IReadOnlyDictionary<string, string> items, string column) =>
        int.TryParse(Text(items, column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Date(IReadOnlyDictionary<string, string> items, string column) => ItemDays.Read(Text(items, column));
}
