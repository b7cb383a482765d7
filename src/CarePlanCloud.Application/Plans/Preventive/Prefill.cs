using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>Whoever is known when a document is begun.</summary>
/// <param name="Certifications">Of the client, the newest first.</param>
/// <param name="AuthorName">The client's care manager, else who begins it.</param>
internal sealed record Known(
    Client Client, IReadOnlyList<Certification> Certifications, Office Office, Letterhead Own, string AuthorName, DateOnly Today);

/// <summary>What is known of client, certification and office, put where the paper has it.</summary>
internal static class Prefill
{
    private const string OnlyChecklist = "06";

    public static Dictionary<string, string> Items(PreventiveDocumentKind kind, Known known) =>
        (kind == PreventiveDocumentKind.ClientProfile ? Profile(known) : Plan(known))
            .Where(item => item.Value.Length > 0).ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, string> Profile(Known known)
    {
        var (client, now) = (known.Client, known.Certifications.ElementAtOrDefault(0));
        var items = new Dictionary<string, string>(Common(known))
        {
            ["ConsultationDate"] = ItemDays.Write(known.Today),
            ["PlanAuthorName"] = known.AuthorName,
            ["ClientName"] = client.Name,
            ["ClientNameKana"] = client.Kana,
            ["ClientSex"] = client.Sex,
            ["ClientBirthDate"] = ItemDays.Write(client.BirthDate),
            ["ClientAddress"] = client.Address1 + client.Address2,
            ["ClientPhone"] = client.Phone,
            ["CareLevel"] = ProfileLevel(now),
            ["PreviousCareLevel"] = ProfileLevel(known.Certifications.ElementAtOrDefault(1)),
            ["CertificationValidFrom"] = now?.CareLevel == OnlyChecklist ? "" : ItemDays.Write(now?.ValidFrom),
            ["CertificationValidTo"] = now?.CareLevel == OnlyChecklist ? "" : ItemDays.Write(now?.ValidTo),
            ["BasicChecklistResult"] = now?.CareLevel == OnlyChecklist ? "1" : "",
        };
        foreach (var (contact, place) in client.Contacts.Take(4).Select((contact, index) => (contact, index + 1)))
        {
            items[$"EmergencyContact{place}Name"] = contact.Name;
            items[$"EmergencyContact{place}Relationship"] = contact.Relation;
            items[$"EmergencyContact{place}Address"] = contact.Address;
            items[$"EmergencyContact{place}Phone"] = contact.Phone;
        }

        return items;
    }

    private static Dictionary<string, string> Plan(Known known)
    {
        var now = known.Certifications.ElementAtOrDefault(0);
        var items = new Dictionary<string, string>(Common(known))
        {
            ["PlanDate"] = ItemDays.Write(known.Today),
            ["FirstCreatedDate"] = ItemDays.Write(known.Today),
            ["PlanCategory"] = "11",
            ["ClientName"] = known.Client.Name,
            ["CertifiedOn"] = ItemDays.Write(now?.CertifiedOn),
            ["CertificationValidFrom"] = ItemDays.Write(now?.ValidFrom),
            ["CertificationValidTo"] = ItemDays.Write(now?.ValidTo),
            ["CertificationStatus"] = now?.Status switch { CertificationStatus.Applied => "1", CertificationStatus.Certified => "2", _ => "" },
            ["SupportLevel"] = now?.CareLevel switch { "12" => "1", "13" => "2", OnlyChecklist => "3", _ => "" },
        };
        var isCenter = known.Office.Kind == OfficeKind.CommunitySupportCenter;
        items[isCenter ? "CommunitySupportCenterAuthorName" : "CareManagerName"] = known.AuthorName;
        if (isCenter)
        {
            items["CommunitySupportCenterName"] = known.Own.OfficeName;
        }
        else
        {
            items["AuthorOfficeName"] = known.Own.OfficeName;
            items["AuthorOfficeAddress"] = known.Own.Address1 + known.Own.Address2;
            items["AuthorOfficePhone"] = known.Own.Phone;
        }

        return items;
    }

    // A care-management office writes on behalf of a center, unless it has a designation for prevention of its own (R10).
    private static Dictionary<string, string> Common(Known known) => new()
    {
        ["PreventiveCareKind"] = known.Certifications.ElementAtOrDefault(0)?.CareLevel == OnlyChecklist ? "2" : "1",
        ["Entrustment"] = known.Office.Kind == OfficeKind.CareManagementOffice && !known.Office.Provides(ServiceKinds.OfPrevention, known.Today) ? "2" : "1",
    };

    // The profile has no code for 事業対象者: it says so by the checklist.
    private static string ProfileLevel(Certification? certification) =>
        certification is null or { CareLevel: OnlyChecklist } or { Status: CertificationStatus.Applied } ? "" : certification.CareLevel;
}
