using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Plans;

/// <summary>Another wording of a phrase.</summary>
[Requires(Permission.WritePlans)]
public sealed class ChangePhrase(CareDb db, Phrases phrases, AuditTrail audit)
{
    public async Task<Outcome<PhraseView>> RunAsync(Guid id, string text, CancellationToken cancel)
    {
        if (await phrases.FindAsync(id, cancel) is not { } phrase)
        {
            return PlanRefusals.PhraseNotFound;
        }

        if (Phrases.Refuse(text) is { } refusal)
        {
            return refusal;
        }

        phrase.Text = text.Trim();
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(ChangePhrase), id, cancel);
        return Phrases.View(phrase);
    }
}
