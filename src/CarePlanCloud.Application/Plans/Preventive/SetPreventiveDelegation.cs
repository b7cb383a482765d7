using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>The other office of a 委託, as it is to stand on the paper.</summary>
public sealed record DelegationPartner(string OfficeNumber, string Name, string Address, string Phone);

/// <summary>
/// 委託 or 自前. For a center the partner is the care-management office that writes; for a care-management office it is the center on
/// whose behalf it writes.
/// </summary>
[Requires(Permission.WritePlans)]
public sealed class SetPreventiveDelegation(CareDb db, PreventiveDesk desk, AuditTrail audit)
{
    private static readonly string[] AuthorItems = ["AuthorOfficeName", "AuthorOfficeAddress", "AuthorOfficePhone"];

    /// <param name="id">The draft.</param>
    /// <param name="version">What the writer saw.</param>
    /// <param name="partner">Null: the office writes for itself.</param>
    /// <param name="cancel">The writer has left.</param>
    public async Task<Outcome<SavedPreventive>> RunAsync(Guid id, uint version, DelegationPartner? partner, CancellationToken cancel)
    {
        var found = await desk.DraftAsync(id, version, cancel);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var office = await db.OwnOfficeAsync(cancel);
        if (partner is not null && (!OfficeNumber.IsValid(partner.OfficeNumber ?? "") || partner.OfficeNumber == office.OfficeNumber || string.IsNullOrWhiteSpace(partner.Name)))
        {
            return PreventiveRefusals.BadDelegation;
        }

        var document = found.Value;
        document.DelegatedOfficeNumber = partner?.OfficeNumber ?? "";
        var items = new Dictionary<string, string>(document.Items, StringComparer.Ordinal) { ["Entrustment"] = partner is null ? "1" : "2" };
        if (document.Kind == PreventiveDocumentKind.PreventivePlan)
        {
            OnPaper(items, office, partner);
        }

        document.Items = items.Where(item => item.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
        if (ContentChecks.Problems(PreventiveForms.Of(document.Kind), PreventiveContent.Of(document)) is { Count: > 0 } problems)
        {
            return PreventiveRefusals.BadItems(problems);
        }

        var saved = await desk.SaveAsync(document, cancel);
        await audit.AppendAsync(nameof(SetPreventiveDelegation), document.ClientId, cancel);
        return saved;
    }

    private static void OnPaper(Dictionary<string, string> items, Office office, DelegationPartner? partner)
    {
        if (office.Kind == OfficeKind.CareManagementOffice)
        {
            items["CommunitySupportCenterName"] = partner?.Name.Trim() ?? "";
            return;
        }

        foreach (var (name, value) in AuthorItems.Zip([partner?.Name, partner?.Address, partner?.Phone]))
        {
            items[name] = (value ?? "").Trim();
        }
    }
}
