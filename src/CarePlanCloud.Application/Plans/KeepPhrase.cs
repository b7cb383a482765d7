using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans;

/// <summary>Puts a text into the book: one's own, or the office's. A text that is there already is not kept twice.</summary>
[Requires(Permission.WritePlans)]
public sealed class KeepPhrase(CareDb db, Phrases phrases, AuditTrail audit)
{
    public async Task<Outcome<PhraseView>> RunAsync(string place, string text, bool forOffice, CancellationToken cancel)
    {
        if (Phrases.Refuse(text) is not null || !PhrasePlaces.Names.ContainsKey(place))
        {
            return PlanRefusals.PhraseNotFit;
        }

        var kept = text.Trim();
        var owner = forOffice ? null : phrases.Owner;
        var phrase = await db.Phrases.FirstOrDefaultAsync(row => row.Place == place && row.Text == kept && row.OwnerId == owner, cancel);
        if (phrase is null)
        {
            phrase = db.Phrases.Add(new Phrase { TenantId = db.TenantId, OwnerId = owner, Place = place, Text = kept }).Entity;
            await db.SaveChangesAsync(cancel);
        }

        await audit.AppendAsync(nameof(KeepPhrase), phrase.Id, cancel);
        return Phrases.View(phrase);
    }
}
