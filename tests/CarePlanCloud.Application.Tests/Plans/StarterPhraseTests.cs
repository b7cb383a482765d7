using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.StarterPhrases;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans;

/// <summary>The phrases that ship: each fits a field, and an office takes them once, as its own.</summary>
public sealed class StarterPhraseTests : PlanTest
{
    [Fact]
    public void Every_shipped_phrase_stands_once_and_for_a_field_that_exists()
    {
        Assert.InRange(StarterPhraseBook.All.Count, 40, 100);
        Assert.DoesNotContain(StarterPhraseBook.All, phrase => !PhrasePlaces.Names.ContainsKey(phrase.Place) || string.IsNullOrWhiteSpace(phrase.Text));
        Assert.Equal(StarterPhraseBook.All.Count, StarterPhraseBook.All.Distinct().Count());
    }

    [Fact]
    public async Task They_become_the_offices_own_and_are_put_in_once()
    {
        var first = await TakeAsync(Planner);
        var book = await BookAsync(Planner);
        Assert.Equal((StarterPhraseBook.All.Count, StarterPhraseBook.All.Count), (first, book.Count));
        Assert.All(book, phrase => Assert.True(phrase.IsOffices));
        var changed = book[0];
        await Care.Door.RunAsync<ChangePhrase, PhraseView>(Planner, use => use.RunAsync(changed.Id, "言い換えた文", CancellationToken.None));
        Assert.Equal(1, await TakeAsync(Planner));
        Assert.Equal(0, await TakeAsync(Planner));
        Assert.Empty(await BookAsync(HomeHelp));
    }

    [Fact]
    public void Every_text_of_the_papers_of_prevention_has_its_place()
    {
        Assert.Equal("今までの生活", PhrasePlaces.Names["prevention_life_history"]);
        Assert.Equal("目標についての支援のポイント", PhrasePlaces.Names["prevention_support_point"]);
        Assert.Equal(PhrasePlaces.Names.Keys.Order(StringComparer.Ordinal), PhrasePlaces.Forms.SelectMany(form => form.Places).Order(StringComparer.Ordinal));
    }

    private async Task<int> TakeAsync(Caller caller) =>
        (await Care.Door.RunAsync<TakeStarterPhrases, int>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    private async Task<IReadOnlyList<PhraseView>> BookAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListPhrases, IReadOnlyList<PhraseView>>(caller, use => use.RunAsync(null, "", CancellationToken.None))).Value;
}
