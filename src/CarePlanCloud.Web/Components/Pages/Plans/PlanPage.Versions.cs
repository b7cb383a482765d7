using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Plans;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>The versions bar: 原案 → 同意 → 交付, a new version, the others.</summary>
public sealed partial class PlanPage
{
    private static readonly DialogOptions Wide = new() { MaxWidth = MaxWidth.Small, FullWidth = true };

    private async Task ConsentAsync()
    {
        if (!await FlushAsync())
        {
            return;
        }

        var draft = _draft!;
        var parameters = new DialogParameters<ConsentDialog>
        {
            { dialog => dialog.Client, draft.View.Client.Name },
            { dialog => dialog.Author, draft.Forms.Overview.AuthorName },
            { dialog => dialog.Today, Place.Today },
            { dialog => dialog.Gaps, Gaps },
        };
        if (await AskInAsync<ConsentDialog, Consent>("同意を記録する", parameters) is { } consent)
        {
            Take(await DoAsync<AgreePlan, PlanView>(use => use.RunAsync(draft.View.Label.Id, draft.Version, consent, CancellationToken.None)));
        }
    }

    private async Task HandoverAsync()
    {
        var draft = _draft!;
        var parameters = new DialogParameters<HandoverDialog>
        {
            { dialog => dialog.Author, draft.Forms.Overview.AuthorName },
            { dialog => dialog.Today, Place.Today },
            { dialog => dialog.AgreedOn, draft.View.Label.AgreedOn },
        };
        if (await AskInAsync<HandoverDialog, Handover>("交付を記録する", parameters) is { } handover)
        {
            Take(await DoAsync<HandOverPlan, PlanView>(
                use => use.RunAsync(draft.View.Label.Id, draft.Version, handover.On, handover.By, CancellationToken.None)));
        }
    }

    private async Task NewVersionAsync()
    {
        var draft = _draft!;
        var parameters = new DialogParameters<NewPlanDialog>
        {
            { dialog => dialog.Client, draft.View.Client.Name },
            { dialog => dialog.History, draft.View.History },
            { dialog => dialog.First, draft.View.Label.Id },
            { dialog => dialog.Today, Place.Today },
        };
        if (await AskInAsync<NewPlanDialog, NewPlan>("新しい版をつくる", parameters) is not { } wanted)
        {
            return;
        }

        var started = await DoAsync<StartPlan, PlanView>(
            use => use.RunAsync(draft.View.Client.Id, wanted.CopyFrom, wanted.PlanDate, CancellationToken.None));
        if (started.IsDone || started.Refusal!.Detail is Guid)
        {
            Open(started.IsDone ? started.Value.Label.Id : (Guid)started.Refusal!.Detail!);
            return;
        }

        _problem = started.Refusal.Message;
    }

    private async Task DiscardAsync()
    {
        var draft = _draft!;
        var sure = await Dialogs.ShowMessageBoxAsync(
            "原案を捨てる", $"{draft.View.Client.Name}さんの第{draft.View.Label.Number}版の原案を捨てます。書いた内容は戻せません。", yesText: "捨てる", cancelText: "やめる");
        if (sure != true || !await FlushAsync())
        {
            return;
        }

        var discarded = await DoAsync<DiscardPlan, Done>(use => use.RunAsync(draft.View.Label.Id, draft.Version, CancellationToken.None));
        _problem = discarded.Refusal?.Message;
        if (discarded.IsDone)
        {
            _draft = null;
            Navigation.NavigateTo(Place.Link("plans"));
        }
    }

    // What was just written is compared too.
    private async Task CompareAsync(Guid earlier)
    {
        if (await FlushAsync())
        {
            Navigation.NavigateTo(Place.Link($"plans/{Id}/compare") + $"&with={earlier}");
        }
    }

    private void Open(Guid id) => Navigation.NavigateTo(Place.Link($"plans/{id}") + $"&sheet={(int)_sheet}");

    private void Take(Outcome<PlanView> outcome)
    {
        _problem = outcome.Refusal?.Message;
        if (outcome.IsDone)
        {
            _draft = new PlanDraft(outcome.Value);
            (_gaps, _phrases, _checks) = ((-1, []), null, false);
        }
    }

    private async Task<TResult?> AskInAsync<TDialog, TResult>(string title, DialogParameters<TDialog> parameters)
        where TDialog : Microsoft.AspNetCore.Components.IComponent
        where TResult : class
    {
        var dialog = await Dialogs.ShowAsync<TDialog>(title, parameters, Wide);
        return (await dialog.Result)?.Data as TResult;
    }
}
