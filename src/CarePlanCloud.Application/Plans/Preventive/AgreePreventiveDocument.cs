using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>同意: who agreed and when stands on the paper, and the document is frozen from then on.</summary>
[Requires(Permission.WritePlans)]
public sealed class AgreePreventiveDocument(PreventiveDesk desk, AuditTrail audit, TimeProvider clock)
{
    // 介護保険法 came into force; a day before it is a slip of the keys.
    private static readonly DateOnly Earliest = new(2000, 4, 1);

    public async Task<Outcome<SavedPreventive>> RunAsync(Guid id, uint version, Consent consent, CancellationToken cancel)
    {
        var found = await desk.DraftAsync(id, version, cancel);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var (agreedBy, document) = (PreventiveDesk.Name(consent.AgreedBy), found.Value);
        if (agreedBy.Length == 0 || consent.AgreedOn > clock.TodayInJapan() || consent.AgreedOn < Earliest)
        {
            return PreventiveRefusals.ConsentIncomplete;
        }

        var missing = Completeness.Missing(PreventiveForms.Of(document.Kind), PreventiveContent.Of(document), document.DelegatedOfficeNumber);
        if (missing.Count > 0)
        {
            return PreventiveRefusals.Incomplete(missing);
        }

        document.State = PlanState.Agreed;
        document.AgreedOn = consent.AgreedOn;
        document.AgreedBy = agreedBy;
        document.ExplainedBy = PreventiveDesk.Name(consent.ExplainedBy);
        document.Items = new Dictionary<string, string>(document.Items, StringComparer.Ordinal)
        {
            ["ConsentDate"] = ItemDays.Write(consent.AgreedOn), ["ConsenterName"] = document.AgreedBy,
        };
        var saved = await desk.SaveAsync(document, cancel);
        await audit.AppendAsync(nameof(AgreePreventiveDocument), document.ClientId, cancel);
        return saved;
    }
}
