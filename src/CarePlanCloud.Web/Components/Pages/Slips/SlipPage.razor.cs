using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Grid = CarePlanCloud.Web.Components.Shared.MonthGrid.MonthGrid;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>The month of one client. Every entry is saved at once; one write at a time, so each knows what the one before left.</summary>
public sealed partial class SlipPage : OfficePage
{
    // Never disposed: an entry under way when the page is left gives its turn back afterwards.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private SlipSheet? _sheet;
    private MonthGridModel? _model;
    private IReadOnlyList<MonthDay> _days = [];
    private Grid? _grid;
    private CellPlace? _focus;
    private (bool Wanted, CellPlace? Place) _goTo;
    private StateWord? _saved;
    private string? _problem;

    [Parameter] public Guid Id { get; set; }

    [Inject] private ILogger<SlipPage> Log { get; set; } = default!;

    protected override object? Subject => Id;

    private string Label => $"{_sheet!.View.Client.Name} {_sheet.View.Month.Month}月の予定と実績";

    private bool CanEdit => _sheet!.View.Lines.Any(line => line.CanEnterActuals);

    private LineView? Here => _focus is { } place ? _sheet?.Line(place.LineId) : null;

    private bool CanEditHere => Here is { CanEnterActuals: true };

    private bool CanTimeHere => Here is { CanEnterActuals: true, Time: not null };

    protected override async Task LoadAsync()
    {
        var opened = await AskAsync<OpenSlip, SlipView>(use => use.RunAsync(Id, Leaving));
        _problem = opened.Refusal?.Message;
        _saved = null;
        _focus = null;
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

        _days = MonthDay.Of(month.FirstDay, JapaneseHolidays.IsHoliday, Place.Today);
        Draw();
        _goTo = (true, null);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_goTo.Wanted && _grid is not null)
        {
            var place = _goTo.Place;
            _goTo = default;
            await _grid.FocusAsync(place);
        }
    }

    private void Draw() => _model = SlipGrid.Of(_sheet!, _days);

    private void Focused(CellPlace place) => _focus = place;

    private void Go(Guid? other)
    {
        if (other is { } id)
        {
            Navigation.NavigateTo(Place.Link($"slips/{id}"));
        }
    }

    private Task CommitAsync(IReadOnlyList<CellCommit> cells) =>
        InTurnAsync(sheet => WriteAsync(sheet, [.. cells.Select(cell => sheet.Typed(cell.LineId, cell.Day, cell.Count)).OfType<CellChange>()]));

    private async Task ClearAsync(Guid lineId)
    {
        await InTurnAsync(sheet => WriteAsync(sheet, sheet.Cleared(lineId)));
        _goTo = (true, null);
    }

    private async Task AsPlannedAsync(Guid? lineId)
    {
        if (lineId is null || _sheet?.Line(lineId.Value) is { CanEnterActuals: true })
        {
            await InTurnAsync(async sheet =>
            {
                var written = await DoAsync<EnterAsPlanned, IReadOnlyList<LineView>>(
                    use => use.RunAsync(sheet.View.Id, lineId, CancellationToken.None));
                await TakeAsync(sheet, written, [], undoable: true);
            });
        }

        _goTo = (true, null);
    }

    private async Task UndoAsync()
    {
        await InTurnAsync(sheet => sheet.TakeUndo() is { } back ? WriteAsync(sheet, back, undoable: false) : Task.CompletedTask);
        _goTo = (true, null);
    }

    private async Task EditTimeAsync(CellPlace place)
    {
        if (_sheet?.Line(place.LineId) is { CanEnterActuals: true, Time: { } planned } line)
        {
            var shown = line.Actual.GetValueOrDefault(place.Day)?.Time ?? planned;
            var parameters = new DialogParameters<TimeDialog>
            {
                { dialog => dialog.Time, shown },
                { dialog => dialog.Planned, planned },
                { dialog => dialog.What, $"{Said.DayOf(_sheet.View.Month, place.Day)}　{line.ServiceName}" },
            };
            var dialog = await Dialogs.ShowAsync<TimeDialog>("時刻", parameters);
            if ((await dialog.Result)?.Data is ServiceTime time)
            {
                await InTurnAsync(sheet => WriteAsync(sheet, sheet.Timed(place.LineId, place.Day, time) is { } change ? [change] : []));
            }
        }

        _goTo = (true, place with { IsActual = true });
        StateHasChanged();
    }

    private async Task AddLineAsync()
    {
        var parameters = new DialogParameters<AddLineDialog> { { dialog => dialog.Place, Place }, { dialog => dialog.View, _sheet!.View } };
        var dialog = await Dialogs.ShowAsync<AddLineDialog>("行を足す", parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true });
        _goTo = (true, null);
        if ((await dialog.Result)?.Data is LineView added)
        {
            _sheet!.Accept([added], undoable: false);
            _saved = new StateWord($"行を足しました {Said.Clock(Clock.GetUtcNow())}", "okc", "ok");
            Draw();
            _goTo = (true, new CellPlace(added.Id, Place.Today is var today && _sheet.View.Month.Contains(today) ? today.Day : 1, true));
        }
    }

    private void TakeTheirs(CellConflict conflict)
    {
        _sheet!.Settle(conflict);
        Draw();
        _goTo = (true, new CellPlace(conflict.LineId, conflict.Day, true));
    }

    private async Task TakeMineAsync(CellConflict conflict)
    {
        await InTurnAsync(async sheet =>
        {
            sheet.Settle(conflict);
            await WriteAsync(sheet, [new CellChange(conflict.LineId, conflict.Day, conflict.Theirs, conflict.Yours, AnyBefore: true)]);
        });
        _goTo = (true, new CellPlace(conflict.LineId, conflict.Day, true));
    }

    private async Task InTurnAsync(Func<SlipSheet, Task> act)
    {
        var sheet = _sheet;
        await _turn.WaitAsync(Leaving);
        try
        {
            if (sheet is null || sheet != _sheet)
            {
                return;
            }

            _problem = null;
            _saved = new StateWord("保存中", "clock", "wait");
            await act(sheet);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.LogError(fault, "An entry could not be saved");
            _problem = "保存できませんでした。最後に入れた値は残っていません。少し待って、もう一度入れてください。";
        }
        finally
        {
            _saved = _problem is not null ? new StateWord("保存できません", "stop", "stop") : _saved is { Tone: "wait" } ? null : _saved;
            if (_sheet is not null)
            {
                Draw();
            }

            _turn.Release();
        }
    }

    // All on the slip the entry was made on: by the time it is saved the next client may be open.
    private async Task WriteAsync(SlipSheet sheet, IReadOnlyList<CellChange> changes, bool undoable = true)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var written = await DoAsync<EnterActuals, IReadOnlyList<LineView>>(use => use.RunAsync(sheet.View.Id, changes, CancellationToken.None));
        await TakeAsync(sheet, written, changes, undoable);
    }

    private async Task TakeAsync(
        SlipSheet sheet, Outcome<IReadOnlyList<LineView>> written, IReadOnlyList<CellChange> changes, bool undoable)
    {
        if (written.IsDone)
        {
            sheet.Accept(written.Value, undoable);
            _saved = new StateWord($"保存しました {Said.Clock(Clock.GetUtcNow())}", "okc", "ok");
            return;
        }

        if (written.Refusal!.Detail is not IReadOnlyList<CellConflict> conflicts)
        {
            _problem = written.Refusal.Message;
            return;
        }

        // Nothing is lost: the cells nobody else touched are written, the others wait for a decision.
        sheet.Mark(conflicts);
        var rest = changes.Where(change => !conflicts.Any(conflict => conflict.LineId == change.LineId && conflict.Day == change.Day)).ToList();
        if (rest.Count > 0)
        {
            await WriteAsync(sheet, rest, undoable);
        }

        var opened = await DoAsync<OpenSlip, SlipView>(use => use.RunAsync(sheet.View.Id, CancellationToken.None));
        if (opened.IsDone)
        {
            sheet.Reload(opened.Value);
        }

        _saved = new StateWord($"{sheet.Conflicts.Count}か所が重なっています", "stop", "stop");
    }
}
