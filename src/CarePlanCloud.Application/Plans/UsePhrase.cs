using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans;

/// <summary>Counts that a phrase was taken, so that the useful ones stand first.</summary>
[Requires(Permission.WritePlans)]
public sealed class UsePhrase(Phrases phrases, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        // In the database: two people may take the same one at once.
        var counted = await phrases.Visible.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(phrase => phrase.Uses, phrase => phrase.Uses + 1), cancel);
        if (counted == 0)
        {
            return PlanRefusals.PhraseNotFound;
        }

        await audit.AppendAsync(nameof(UsePhrase), id, cancel);
        return default(Done);
    }
}
