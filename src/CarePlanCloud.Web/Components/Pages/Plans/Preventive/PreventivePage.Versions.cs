using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Domain;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Plans.Preventive;

/// <summary>The versions bar: 原案 → 同意 → 交付, a new version, the others; and 委託.</summary>
public sealed partial class PreventivePage
{
    private static readonly DialogOptions Wide = new() { MaxWidth = MaxWidth.Small, FullWidth = true };

    private PreventiveView View => _draft!.View;

    private string Author => new[] { "PlanAuthorName", "CareManagerName", "CommunitySupportCenterAuthorName" }
        .Select(_draft!.Item).FirstOrDefault(name => name.Length > 0, "");

    private async Task ConsentAsync()
    {
        if (!await FlushAsync())
        {
            return;
        }

        var parameters = new DialogParameters<ConsentDialog>
        {
            { dialog => dialog.Client, View.Client.Name },
            { dialog => dialog.Author, Author },
            { dialog => dialog.Today, Place.Today },
        };
        if (await AskInAsync<ConsentDialog, Consent>("同意を記録する", parameters) is { } consent)
        {
            await TakeAsync(await DoAsync<AgreePreventiveDocument, SavedPreventive>(use => use.RunAsync(View.Id, _draft!.Version, consent, CancellationToken.None)));
        }
    }

    private async Task HandoverAsync()
    {
        var parameters = new DialogParameters<HandoverDialog>
        {
            { dialog => dialog.Author, Author },
            { dialog => dialog.Today, Place.Today },
            { dialog => dialog.AgreedOn, View.AgreedOn },
        };
        if (await AskInAsync<HandoverDialog, Handover>("交付を記録する", parameters) is { } handover)
        {
            await TakeAsync(await DoAsync<HandOverPreventiveDocument, SavedPreventive>(use => use.RunAsync(View.Id, handover.On, handover.By, CancellationToken.None)));
        }
    }

    private async Task DelegateAsync()
    {
        if (!await FlushAsync())
        {
            return;
        }

        var partners = await AskAsync<ListDelegationPartners, IReadOnlyList<DelegationPartner>>(use => use.RunAsync(Leaving));
        var parameters = new DialogParameters<DelegationDialog>
        {
            { dialog => dialog.WritesForCenter, View.WritesForCenter },
            { dialog => dialog.Now, View.Delegation },
            { dialog => dialog.Partners, partners.IsDone ? partners.Value : [] },
        };
        if (await AskInAsync<DelegationDialog, DelegationDialog.Choice>("委託を決める", parameters) is { } choice)
        {
            await TakeAsync(await DoAsync<SetPreventiveDelegation, SavedPreventive>(
                use => use.RunAsync(View.Id, _draft!.Version, choice.Partner, CancellationToken.None)));
        }
    }

    private async Task NewVersionAsync()
    {
        var started = await DoAsync<StartPreventiveDocument, Guid>(use => use.RunAsync(View.Client.Id, View.Kind, View.Id, CancellationToken.None));
        _problem = started.Refusal?.Message;
        if (started.IsDone || started.Refusal!.Detail is Guid)
        {
            Open(started.IsDone ? started.Value : (Guid)started.Refusal!.Detail!);
        }
    }

    private async Task DiscardAsync()
    {
        var sure = await Dialogs.ShowMessageBoxAsync(
            "原案を捨てる", $"{View.Client.Name}さんの{_draft!.Form.Title} 第{View.Number}版の原案を捨てます。書いた内容は戻せません。", yesText: "捨てる", cancelText: "やめる");
        if (sure != true || !await FlushAsync())
        {
            return;
        }

        var (client, draft) = (View.Client.Id, _draft);
        var discarded = await DoAsync<DiscardPreventiveDraft, Done>(use => use.RunAsync(draft.View.Id, draft.Version, CancellationToken.None));
        _problem = discarded.Refusal?.Message;
        if (discarded.IsDone)
        {
            _draft = null;
            Navigation.NavigateTo(Place.Link("plans/preventive") + $"&client={client}");
        }
    }

    private void Open(Guid id) => Navigation.NavigateTo(Place.Link($"plans/preventive/{id}"));

    private async Task TakeAsync(Outcome<SavedPreventive> outcome)
    {
        if (outcome.IsDone)
        {
            await LoadAsync();
            return;
        }

        _problem = outcome.Refusal!.Message;
        _checks = outcome.Refusal.Detail is IReadOnlyList<ItemProblem>;
    }

    private async Task<TResult?> AskInAsync<TDialog, TResult>(string title, DialogParameters<TDialog> parameters)
        where TDialog : Microsoft.AspNetCore.Components.IComponent
        where TResult : class
    {
        var dialog = await Dialogs.ShowAsync<TDialog>(title, parameters, Wide);
        return (await dialog.Result)?.Data as TResult;
    }
}
