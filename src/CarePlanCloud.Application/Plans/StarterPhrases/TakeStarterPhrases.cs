using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans.StarterPhrases;

/// <summary>Puts the phrases that ship with the product into the office's book, as its own: to change and to delete. What is there stays and is not put in twice.</summary>
[Requires(Permission.WritePlans)]
public sealed class TakeStarterPhrases(CareDb db, AuditTrail audit)
{
    /// <returns>How many were put in.</returns>
    public async Task<Outcome<int>> RunAsync(CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        var there = await db.Phrases.Where(row => row.OwnerId == null).Select(row => new StarterPhrase(row.Place, row.Text)).ToListAsync(cancel);
        var fresh = StarterPhraseBook.All.Except(there).ToList();
        db.Phrases.AddRange(fresh.Select(phrase => new Phrase { TenantId = db.TenantId, Place = phrase.Place, Text = phrase.Text }));
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(TakeStarterPhrases), office.Id, cancel);
        return fresh.Count;
    }
}
