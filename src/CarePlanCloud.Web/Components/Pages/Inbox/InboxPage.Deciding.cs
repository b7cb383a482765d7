using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Matching;
using CarePlanCloud.Application.Transfers.Undoing;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Inbox;

/// <summary>What a person decides about a unit beside taking it in: who is meant, back to its sender, back to before the import.</summary>
public sealed partial class InboxPage
{
    private static readonly DialogOptions Wide = new() { MaxWidth = MaxWidth.Medium, FullWidth = true };

    [Inject] private ImportInOrder InOrder { get; set; } = default!;

    private async Task ChooseAsync(IncomingPerson person)
    {
        var parameters = new DialogParameters<MatchDialog> { { dialog => dialog.Person, person }, { dialog => dialog.Place, Place } };
        var dialog = await Dialogs.ShowAsync<MatchDialog>("利用者を選ぶ", parameters, Wide);
        if (await dialog.Result is { Canceled: false, Data: ClientDecision decision })
        {
            await DecideAsync(decision);
        }
    }

    private Task ForgetAsync(IncomingPerson person) =>
        DecideAsync(new ClientDecision(person.InsurerNumber, person.InsuredNumber, ClientDecisionKind.Wait));

    private Task DecideAsync(ClientDecision decision) =>
        ActAsync(id => DoAsync<DecideClient, Done>(use => use.RunAsync(id, decision, CancellationToken.None)));

    private async Task ReturnAsync()
    {
        if (_open is not { } open)
        {
            return;
        }

        var parameters = new DialogParameters<ReturnDialog>
        {
            { dialog => dialog.Sender, open.Summary.SenderOfficeName },
            { dialog => dialog.What, Said.Paper(open.Summary.Kind, Place.Frame.OfficeKind) },
            { dialog => dialog.Here, open.Summary.Channel == IncomingChannel.Relayed },
        };
        var dialog = await Dialogs.ShowAsync<ReturnDialog>("差し戻す", parameters, Wide);
        if (await dialog.Result is { Canceled: false, Data: ReturnNote note })
        {
            await ActAsync(id => DoAsync<ReturnIncoming, Done>(use => use.RunAsync(id, note.Reasons, note.Words, CancellationToken.None)));
        }
    }

    private Task UndoAsync() => ActAsync(id => DoAsync<UndoImport, int>(use => use.RunAsync(id, CancellationToken.None)));

    private async Task ImportAllAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var all = await InOrder.ImportAllAsync(Place.Caller, CancellationToken.None);
            _notice = all.IsDone ? Notice.Of(all.Value) : null;
            _problem = all.Refusal?.Message;
            _preview = null;
            await RefreshAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task TurnAsync(int page)
    {
        _page = page;
        await RefreshAsync();
    }

    private async Task ActAsync<TResult>(Func<Guid, Task<Outcome<TResult>>> act)
    {
        if (_busy || _open is not { } open)
        {
            return;
        }

        _busy = true;
        try
        {
            var done = await act(open.Summary.Id);
            _importProblem = done.Refusal?.Message;
            if (done.IsDone)
            {
                (_preview, _result) = (null, null);
            }

            await RefreshAsync();
        }
        finally
        {
            _busy = false;
        }
    }
}
