using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Plans;

/// <summary>Takes a phrase out of the book. Plans that used it keep their words.</summary>
[Requires(Permission.WritePlans)]
public sealed class DeletePhrase(CareDb db, Phrases phrases, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        if (await phrases.FindAsync(id, cancel) is not { } phrase)
        {
            return PlanRefusals.PhraseNotFound;
        }

        db.Phrases.Remove(phrase);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(DeletePhrase), id, cancel);
        return default(Done);
    }
}
