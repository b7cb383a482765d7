using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>What differs between two versions of a document, item by item, in print order.</summary>
[Requires(Permission.ViewClients)]
public sealed class ComparePreventiveDocuments(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<IReadOnlyList<ItemDifference>>> RunAsync(Guid beforeId, Guid afterId, CancellationToken cancel)
    {
        var documents = await db.PreventiveDocuments.AsNoTracking().Where(row => row.Id == beforeId || row.Id == afterId).ToDictionaryAsync(row => row.Id, cancel);
        if (!documents.TryGetValue(beforeId, out var before) || !documents.TryGetValue(afterId, out var after))
        {
            return PreventiveRefusals.DocumentNotFound;
        }

        if (before.ClientId != after.ClientId || before.Kind != after.Kind)
        {
            return PreventiveRefusals.OtherDocument;
        }

        await audit.AppendAsync(nameof(ComparePreventiveDocuments), before.ClientId, cancel);
        return Outcomes.Of(Differences.Of(PreventiveForms.Of(before.Kind), PreventiveContent.Of(before), PreventiveContent.Of(after)));
    }
}
