using CarePlanCloud.Application;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Grid = CarePlanCloud.Web.Components.Shared.MonthGrid.MonthGrid;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>The month of one client. Every entry is saved at once; one write at a time, so each knows what the one before left.</summary>
public sealed partial class SlipPage : LivePage
{
    private const string NotSaved = "保存できませんでした。最後に入れた値は残っていません。少し待って、もう一度入れてください。";

    // Never disposed: an entry under way when the page is left gives its turn back afterwards.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly List<Guid> _entering = [];
    private SlipSheet? _sheet;
    private MonthGridModel? _model;
    private IReadOnlyList<MonthDay> _days = [];
    private Grid? _grid;
    private CellPlace? _focus;
    private (bool Wanted, CellPlace? Place) _goTo;
    private StateWord? _saved;
    private string? _problem;
    private string? _behind;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ILogger<SlipPage> Log { get; set; } = default!;

    protected override object? Subject => Id;

    private string Label => $"{_sheet!.View.Client.Name} {_sheet.View.Month.Month}月の予定と実績";

    private string SendLink => $"{Place.Link("outgoing")}&client={_sheet!.View.Client.Id}";

    private bool CanEdit => _sheet!.View.Lines.Any(line => line.CanEnterActuals);

    private bool Plans => _sheet!.View.IsOwnPlan && Place.May(Permission.WritePlans);

    // Until a month is over it is planned; then it is what was done that is entered.
    private bool BeginsWithPlan => Plans && _sheet!.View.Month.LastDay >= Place.Today;

    private LineView? Here => _focus is { } place ? _sheet?.Line(place.LineId) : null;

    private bool CanEditHere => Here is { CanEnterActuals: true };

    private bool CanPlanHere => Here is { CanEnterPlan: true };

    private bool CanClearHere => _focus is { } place && _sheet!.CanEnter(place.LineId, SideOf(place.IsActual));

    private bool CanTimeHere => _focus is { IsActual: false } ? Here is { CanEnterPlan: true, IsEquipment: false } : Here is { CanEnterActuals: true, Time: not null };

    protected override async Task LoadAsync()
    {
        _behind = null;
        if (_entering.Contains(Id))
        {
            // Back again while what was typed here is still being saved: behind it in the row.
            await _turn.WaitAsync(Leaving);
            _turn.Release();
        }

        var opened = await AskAsync<OpenSlip, SlipView>(use => use.RunAsync(Id, Leaving));
        _problem = opened.Refusal?.Message;
        _saved = null;
        _focus = null;
        _effect = null;
        _planned = null;
        _sheet = opened.IsDone ? new SlipSheet(opened.Value) : null;
        if (_sheet is null)
        {
            return;
        }

        var month = _sheet.View.Month;
        if (month != Place.ServiceMonth)
        {
            // The month switch of the top bar: this client's slip belongs to another month, so the list of the wanted one opens.
            Navigation.NavigateTo(Place.Link("slips"));
            return;
        }

        _days = MonthDay.Of(month.FirstDay, _sheet.View.Holidays.Contains, Place.Today);
        await OpenBenefitsAsync(_sheet);
        await ReadAskedAsync(_sheet);
        _shown = _shown is null ? null : [];
        Draw();
        _goTo = (true, null);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_goTo.Wanted && _grid is not null && _model is { Lines.Count: > 0 })
        {
            var place = _goTo.Place;
            _goTo = default;
            await _grid.FocusAsync(place);
        }
    }

    private void Draw()
    {
        Compute();
        _shown?.UnionWith(_sheet!.Differing());
        _model = SlipGrid.Of(_sheet!, _days, _shown);
    }

    private void Focused(CellPlace place)
    {
        _effect = place == _focus ? _effect : null;
        _focus = place;
    }

    private void Go(Guid? other)
    {
        if (other is { } id)
        {
            Navigation.NavigateTo(Place.Link($"slips/{id}"));
        }
    }

    private static Phase SideOf(bool isActual) => isActual ? Phase.Actual : Phase.Planned;

    // What waits for its turn is carried through on the slip it was entered on, also when the next client is open by then or the page is left.
    private async Task InTurnAsync(Func<SlipSheet, Task> act)
    {
        if (_sheet is not { } sheet)
        {
            return;
        }

        _entering.Add(sheet.View.Id);
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            _problem = null;
            _saved = new StateWord("保存中", "clock", "wait");
            await act(sheet);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.LogError(fault, "An entry could not be saved");
            _problem = NotSaved;
        }
        finally
        {
            _entering.Remove(sheet.View.Id);
            SayWhatStayedBehind(sheet);
            _saved = _problem is not null ? new StateWord("保存できません", "stop", "stop") : _saved is { Tone: "wait" } ? null : _saved;
            if (_sheet is not null)
            {
                Draw();
            }

            _turn.Release();
        }
    }

    private void SayWhatStayedBehind(SlipSheet sheet)
    {
        if (sheet.View.Id == Id)
        {
            return;
        }

        var said = _problem ?? (sheet.Conflicts.Count > 0 ? $"{sheet.Conflicts.Count}か所をほかの人も変えていました。開いて入れ直してください。" : null);
        _behind = said is null ? _behind : $"{sheet.View.Client.Name} 様：{said}";
        _problem = null;
    }

    private StateWord SavedNow(string what = "保存しました") => new($"{what} {Said.Clock(Clock.GetUtcNow())}", "okc", "ok");
}
