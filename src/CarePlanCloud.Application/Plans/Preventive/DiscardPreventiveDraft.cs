using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>Throws a draft away. What was agreed stays for good.</summary>
[Requires(Permission.WritePlans)]
public sealed class DiscardPreventiveDraft(CareDb db, PreventiveDesk desk, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, uint version, CancellationToken cancel)
    {
        var found = await desk.DraftAsync(id, version, cancel);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        db.PreventiveDocuments.Remove(found.Value);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(DiscardPreventiveDraft), found.Value.ClientId, cancel);
        return default(Done);
    }
}
