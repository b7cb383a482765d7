using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.StarterPhrases;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>設定 › 文例: the phrase book of the office and one's own, by field.</summary>
public sealed partial class PhrasesPage : OfficePage
{
    private static readonly (bool? Owner, string Word)[] Owners = [(null, "すべて"), (true, "事業所"), (false, "自分")];

    private static readonly List<string> Order = [.. PhrasePlaces.Names.Keys];

    private IReadOnlyList<PhraseView>? _all;
    private string _text = "";
    private string _narrow = "";
    private bool? _owner;
    private PhraseView? _changing;
    private PhraseView? _deleted;
    private ElementReference _field;
    private string _place = "need";
    private string _draft = "";
    private string _whose = "office";
    private string? _said;
    private string? _problem;

    private List<PhraseView> Shown
    {
        get
        {
            var wanted = SearchKeys.Fold(_text);
            return [.. _all!.Where(phrase => (_narrow.Length == 0 || phrase.Place == _narrow)
                && (_owner is null || phrase.IsOffices == _owner)
                && SearchKeys.Fold(phrase.Text).Contains(wanted, StringComparison.Ordinal))];
        }
    }

    protected override async Task LoadAsync()
    {
        var listed = await AskAsync<ListPhrases, IReadOnlyList<PhraseView>>(use => use.RunAsync(null, "", Leaving));
        _problem = listed.Refusal?.Message;
        _all = listed.IsDone ? [.. listed.Value.OrderBy(phrase => Order.IndexOf(phrase.Place))] : null;
    }

    private static string NameOf(PhraseView phrase) => PhrasePlaces.Names.GetValueOrDefault(phrase.Place, phrase.Place);

    private async Task BeginAsync(PhraseView phrase)
    {
        (_changing, _place, _draft, _whose, _said) = (phrase, phrase.Place, phrase.Text, phrase.IsOffices ? "office" : "own", null);
        await _field.FocusAsync();
    }

    private void Stop() => (_changing, _draft) = (null, "");

    private async Task SaveAsync()
    {
        var saved = _changing is { } phrase
            ? await DoAsync<ChangePhrase, PhraseView>(use => use.RunAsync(phrase.Id, _draft, CancellationToken.None))
            : await DoAsync<KeepPhrase, PhraseView>(use => use.RunAsync(_place, _draft, _whose == "office", CancellationToken.None));
        if (saved.IsDone)
        {
            Say(_changing is null ? "足しました。" : "直しました。");
            Stop();
            await LoadAsync();
        }

        _problem = saved.Refusal?.Message ?? _problem;
    }

    private async Task DeleteAsync(PhraseView phrase)
    {
        var deleted = await DoAsync<DeletePhrase, Done>(use => use.RunAsync(phrase.Id, CancellationToken.None));
        if (deleted.IsDone)
        {
            Say($"「{(phrase.Text.Length > 20 ? phrase.Text[..20] + "…" : phrase.Text)}」を消しました。", phrase);
            if (_changing?.Id == phrase.Id)
            {
                Stop();
            }
        }

        await LoadAsync();
        _problem = deleted.Refusal?.Message ?? _problem;
    }

    private async Task RestoreAsync(PhraseView phrase)
    {
        var kept = await DoAsync<KeepPhrase, PhraseView>(use => use.RunAsync(phrase.Place, phrase.Text, phrase.IsOffices, CancellationToken.None));
        if (kept.IsDone)
        {
            Say("元に戻しました。");
        }

        await LoadAsync();
        _problem = kept.Refusal?.Message ?? _problem;
    }

    private async Task TakeStarterAsync()
    {
        var taken = await DoAsync<TakeStarterPhrases, int>(use => use.RunAsync(CancellationToken.None));
        if (taken.IsDone)
        {
            Say(taken.Value == 0 ? "はじめの文例はすべて入っています。" : $"{taken.Value}件入れました。");
        }

        await LoadAsync();
        _problem = taken.Refusal?.Message ?? _problem;
    }

    private void Say(string text, PhraseView? deleted = null) => (_said, _deleted) = (text, deleted);

    private void ShowAll() => (_text, _narrow, _owner) = ("", "", null);
}
