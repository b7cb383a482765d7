using CarePlanCloud.Application;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain;
using CarePlanCloud.Web.Components.Pages.Clients;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Reconciliation;

/// <summary>予実突合: the month of the office, and one client's month to decide. One act at a time, in the order of the keys.</summary>
public sealed partial class ReconciliationPage : LivePage
{
    // Never disposed: a decision under way when the page is left gives its turn back afterwards.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private DeskList? _list;
    private DeskMonth? _at;
    private IReadOnlyList<MonthDay> _days = [];
    private bool _allLines;
    private string? _problem;
    private string? _said;

    /// <summary>Whose month to open first.</summary>
    [Parameter] public Guid? ClientId { get; set; }

    [Inject] private ILogger<ReconciliationPage> Log { get; set; } = default!;

    [Inject] private IDialogService Dialogs { get; set; } = default!;

    private bool MayWrite => Place.May(Permission.WritePlans);

    private bool CanWrite => MayWrite && _list?.Month.Closing is null;

    private bool AllSettled => _list?.Month.CanClose == true;

    private string WhyReadOnly => _list?.Month.Closing is null ? "閲覧の権限では決められません。" : "この月は締めてあります。変えるときは、理由を書いて再開してください。";

    private bool NothingYet => _list!.Month is { Closing: null } month && month.Clients.All(row => row.NotReceived > 0 && row.Open + row.Asked + row.Decided == 0);

    protected override object? Subject => ClientId;

    protected override bool AnyUnderWay => false;

    protected override async Task LoadAsync()
    {
        (_list, _at, _problem, _said) = (null, null, null, null);
        _undo.Clear();
        var month = Place.ServiceMonth;
        var read = await AskAsync<ListReconciliation, ReconciliationMonth>(use => use.RunAsync(month, Leaving));
        _problem = read.Refusal?.Message;
        if (!read.IsDone)
        {
            return;
        }

        _list = new DeskList(read.Value);
        if (_list.Shown is [var first, ..])
        {
            await OpenAsync(ClientId ?? first.ClientId);
        }
    }

    private async Task OpenAsync(Guid clientId)
    {
        var month = Place.ServiceMonth;
        var opened = await AskAsync<OpenReconciliation, ClientReconciliation>(use => use.RunAsync(clientId, month, Leaving));
        _problem = opened.Refusal?.Message;
        if (opened.IsDone)
        {
            Show(opened.Value);
        }
    }

    // The same client keeps the place in the list; another one begins at what is undecided.
    private void Show(ClientReconciliation view)
    {
        _list!.Take(view);
        if (_at?.View.ClientId == view.ClientId)
        {
            _at.Take(view);
            return;
        }

        _at = new DeskMonth(view);
        (_reason, _shown) = ("", false);
        _days = _days.Count > 0 && _daysOf == view.Month ? _days : MonthDay.Of(view.Month.FirstDay, view.Holidays.Contains, Place.Today);
        _daysOf = view.Month;
    }

    private async Task InTurnAsync(Func<Task> act)
    {
        await _turn.WaitAsync(Leaving);
        try
        {
            (_problem, _shown) = (null, false);
            await act();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.LogError(fault, "A decision could not be saved");
            _problem = "保存できませんでした。最後の決定は残っていません。少し待って、もう一度押してください。";
        }
        finally
        {
            _turn.Release();
        }

        StateHasChanged();
    }
}
