using CarePlanCloud.Application;
using CarePlanCloud.Application.Claims;
using CarePlanCloud.Domain;
using CarePlanCloud.Web.Components.Pages.Clients;
using CarePlanCloud.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Reconciliation;

/// <summary>給付管理: what goes to 国保連 for a closed month, as files that are kept, and what became of them.</summary>
public sealed partial class ClaimsPage : OfficePage
{
    private ClaimMonth? _view;
    private IReadOnlyList<ClaimFindingGroup> _groups = [];
    private string? _problem;
    private string _said = "";
    private bool _busy;

    [Inject] private IDialogService Dialogs { get; set; } = default!;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    private bool CanWrite => Place.May(Permission.ClaimMonths);

    protected override async Task LoadAsync()
    {
        _said = "";
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var opened = await AskAsync<OpenClaimMonth, ClaimMonth>(use => use.RunAsync(Place.ServiceMonth, null, Leaving));
        (_problem, _view) = (opened.Refusal?.Message, opened.IsDone ? opened.Value : null);
        _groups = _view is { IsClosed: true } closed ? ClaimFindingGroup.Of(closed) : [];
    }

    private string Api(string file) => $"api/v1/offices/{OfficeNumber}/months/{Place.ServiceMonth}/{file}";

    private Task MakeAsync(ClaimSort sort) => ActAsync(async () =>
    {
        var made = await DoAsync<MakeClaimFile, MadeClaimFile>(use => use.RunAsync(Place.ServiceMonth, sort, null, CancellationToken.None));
        if (made.IsDone)
        {
            await Js.SaveAsync(made.Value.File);
            _said = $"{made.Value.File.Name} を作り、保存しました。伝送したら「伝送した」を押してください。";
        }

        return made.Refusal;
    });

    private Task SentAsync(Guid id) => ActAsync(async () =>
    {
        var done = await DoAsync<RecordClaimSent, Done>(use => use.RunAsync(id, CancellationToken.None));
        _said = done.IsDone ? "伝送したと記録しました。このあと変わった分は、修正として作れます。" : "";
        return done.Refusal;
    });

    private Task DiscardAsync(Guid id) => ActAsync(async () =>
    {
        var done = await DoAsync<DiscardClaimFile, Done>(use => use.RunAsync(id, CancellationToken.None));
        _said = done.IsDone ? "ファイルを捨てました。" : "";
        return done.Refusal;
    });

    private async Task ChooseAsync(FeeProposal fee)
    {
        var asked = await Dialogs.ShowAsync<FeesDialog>(
            "居宅介護支援費の加算", new DialogParameters<FeesDialog> { { dialog => dialog.Place, Place }, { dialog => dialog.Fee, fee } },
            new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true });
        if ((await asked.Result) is { Canceled: false, Data: IReadOnlyList<string> codes })
        {
            await ActAsync(async () =>
            {
                var done = await DoAsync<ChooseFees, Done>(use => use.RunAsync(Place.ServiceMonth, fee.ClientId, codes, CancellationToken.None));
                _said = done.IsDone ? $"{fee.ClientName} 様の居宅介護支援費を決めました。" : "";
                return done.Refusal;
            });
        }
    }

    private async Task ReturnedAsync(SheetProposal sheet)
    {
        var asked = await Dialogs.ShowAsync<ReturnedDialog>("返戻", new DialogParameters<ReturnedDialog>
        {
            { dialog => dialog.Name, sheet.ClientName },
            { dialog => dialog.SheetIsHeld, sheet.Kind is null },
            { dialog => dialog.FeeIsHeld, _view?.Fees.Any(fee => fee.ClientId == sheet.ClientId && fee.IsHeld) == true },
        });
        if ((await asked.Result) is { Canceled: false, Data: IReadOnlyList<ClaimSort> sorts })
        {
            await ActAsync(async () =>
            {
                foreach (var sort in sorts)
                {
                    if ((await DoAsync<RecordReturned, Done>(use => use.RunAsync(Place.ServiceMonth, sheet.ClientId, sort, CancellationToken.None))).Refusal is { } refused)
                    {
                        return refused;
                    }
                }

                _said = $"{sheet.ClientName} 様の返戻を記録しました。次に作るファイルに、もう一度載ります。";
                return null;
            });
        }
    }

    // One at a time; what was refused stays on the screen beside what stands there now.
    private async Task ActAsync(Func<Task<Refusal?>> act)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _said) = (true, "");
        try
        {
            var refused = await act();
            await ReadAsync();
            _problem = refused?.Message ?? _problem;
        }
        finally
        {
            _busy = false;
        }
    }
}
