using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans;

public sealed class PhraseTests : PlanTest
{
    private Caller colleague = new Caller.Nobody();

    [Fact]
    public async Task Ones_own_phrases_and_the_offices_are_found_by_any_part_of_the_text()
    {
        await KeepAsync(Planner, "ｼｬﾜｰ浴を続けたい", forOffice: false);
        await KeepAsync(Planner, "外に出たい", forOffice: true);
        Assert.Equal(["ｼｬﾜｰ浴を続けたい"], await TextsAsync(Planner, "シャワー"));
        Assert.Equal(2, (await TextsAsync(Planner)).Count);
        Assert.Equal(["外に出たい"], await TextsAsync(colleague));
        Assert.Empty(await TextsAsync(Planner, place: "support"));
    }

    [Fact]
    public async Task A_colleagues_own_phrase_can_neither_be_changed_nor_deleted_nor_counted()
    {
        var own = await KeepAsync(Planner, "私の言い方", forOffice: false);
        Assert.Equal("phrase_not_found", (await ChangeAsync(colleague, own.Id, "別の言い方")).Refusal?.Code);
        Assert.Equal("phrase_not_found", (await DeleteAsync(colleague, own.Id)).Refusal?.Code);
        Assert.Equal("phrase_not_found", (await UseAsync(colleague, own.Id)).Refusal?.Code);
        Assert.Equal("phrase_not_found", (await DeleteAsync(HomeHelp, own.Id)).Refusal?.Code);
        Assert.Equal(["私の言い方"], await TextsAsync(Planner));
    }

    [Fact]
    public async Task The_most_used_stands_first()
    {
        await KeepAsync(Planner, "あ", forOffice: true);
        var second = await KeepAsync(Planner, "い", forOffice: true);
        await Task.WhenAll(UseAsync(Planner, second.Id), UseAsync(colleague, second.Id));
        Assert.Equal(["い", "あ"], await TextsAsync(Planner));
        Assert.Equal(2, (await ListAsync(Planner, "", "need"))[0].Uses);
    }

    [Fact]
    public async Task A_phrase_is_kept_once_changed_and_deleted()
    {
        var phrase = await KeepAsync(Planner, " 家で暮らしたい ", forOffice: true);
        Assert.Equal(phrase.Id, (await KeepAsync(Planner, "家で暮らしたい", forOffice: true)).Id);
        Assert.Equal("家で暮らし続けたい", (await ChangeAsync(Planner, phrase.Id, "家で暮らし続けたい")).Value.Text);
        Assert.True((await DeleteAsync(Planner, phrase.Id)).IsDone);
        Assert.Empty(await TextsAsync(Planner));
    }

    [Theory]
    [InlineData("need", " ")]
    [InlineData("nowhere", "家で暮らしたい")]
    public async Task What_is_no_phrase_is_not_kept(string place, string text) =>
        Assert.Equal("phrase_not_fit", (await Care.Door.RunAsync<KeepPhrase, PhraseView>(Planner, use => use.RunAsync(place, text, false, CancellationToken.None))).Refusal?.Code);

    protected override async Task ArrangeAsync() => colleague = new Caller.Member(
        await Care.ScalarAsync<Guid>("select user_id from offices.membership where login_name = 'kenmu' limit 1"), TestCare.Planner);

    private async Task<PhraseView> KeepAsync(Caller caller, string text, bool forOffice) =>
        (await Care.Door.RunAsync<KeepPhrase, PhraseView>(caller, use => use.RunAsync("need", text, forOffice, CancellationToken.None))).Value;

    private Task<Outcome<PhraseView>> ChangeAsync(Caller caller, Guid id, string text) =>
        Care.Door.RunAsync<ChangePhrase, PhraseView>(caller, use => use.RunAsync(id, text, CancellationToken.None));

    private Task<Outcome<Done>> DeleteAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<DeletePhrase, Done>(caller, use => use.RunAsync(id, CancellationToken.None));

    private Task<Outcome<Done>> UseAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<UsePhrase, Done>(caller, use => use.RunAsync(id, CancellationToken.None));

    private async Task<IReadOnlyList<PhraseView>> ListAsync(Caller caller, string text, string place) =>
        (await Care.Door.RunAsync<ListPhrases, IReadOnlyList<PhraseView>>(caller, use => use.RunAsync(place, text, CancellationToken.None))).Value;

    private async Task<IReadOnlyList<string>> TextsAsync(Caller caller, string text = "", string place = "need") =>
        [.. (await ListAsync(caller, text, place)).Select(phrase => phrase.Text)];
}
