using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans;

/// <summary>文例 for a place or, without one, the whole book, the most used first, narrowed by any part of the text.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListPhrases(Phrases phrases)
{
    private const int Shown = 200;

    public async Task<Outcome<IReadOnlyList<PhraseView>>> RunAsync(string? place, string text, CancellationToken cancel)
    {
        var all = await phrases.Visible.AsNoTracking().Where(row => place == null || row.Place == place).OrderByDescending(row => row.Uses).ThenBy(row => row.Text).ToListAsync(cancel);
        var wanted = SearchKeys.Fold(text);
        return Outcomes.Of<IReadOnlyList<PhraseView>>([.. all
            .Where(row => SearchKeys.Fold(row.Text).Contains(wanted, StringComparison.Ordinal)).Take(place is null ? int.MaxValue : Shown).Select(Phrases.View)]);
    }
}
