using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans;

/// <summary>The phrases the caller may see: the office's and their own. A colleague's own ones are not there.</summary>
public sealed class Phrases(CareDb db, CurrentActor actor)
{
    public const int MaxText = 2000;

    /// <summary>Null for a program, which has no book of its own.</summary>
    internal Guid? Owner => actor.Kind == "member" ? actor.Id : null;

    internal IQueryable<Phrase> Visible
    {
        get
        {
            var owner = Owner;
            return db.Phrases.Where(row => row.OwnerId == null || row.OwnerId == owner);
        }
    }

    internal Task<Phrase?> FindAsync(Guid id, CancellationToken cancel) => Visible.FirstOrDefaultAsync(row => row.Id == id, cancel);

    internal static Refusal? Refuse(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim().Length > MaxText ? PlanRefusals.PhraseNotFit : null;

    internal static PhraseView View(Phrase phrase) => new(phrase.Id, phrase.Place, phrase.Text, phrase.Uses, phrase.OwnerId is null);
}
