using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>Entering cells, of the plan or of what was done.</summary>
public sealed partial class SlipPage
{
    private Task CommitAsync(IReadOnlyList<CellCommit> cells) => InTurnAsync(async sheet =>
    {
        foreach (var side in cells.GroupBy(cell => SideOf(cell.IsActual)))
        {
            await WriteAsync(sheet, side.Key, [.. side.Select(cell => sheet.Typed(cell.LineId, cell.Day, cell.Count, side.Key)).OfType<CellChange>()]);
        }
    });

    private async Task ClearAsync(CellPlace place)
    {
        var phase = SideOf(place.IsActual);
        await InTurnAsync(sheet => WriteAsync(sheet, phase, sheet.Cleared(place.LineId, phase)));
        _goTo = (true, null);
    }

    private async Task FillAsync(CellPlace place, bool weekdaysOnly)
    {
        await InTurnAsync(sheet =>
        {
            var month = sheet.View.Month;
            var days = weekdaysOnly
                ? DayPattern.Weekdays(month, day => _days[day.Day - 1].Kind == DayKind.Holiday)
                : DayPattern.All(month, [.. sheet.Line(place.LineId)?.Planned.Keys ?? []]);
            return WriteAsync(sheet, Phase.Planned, sheet.Filled(place.LineId, days));
        });
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
                await TakeAsync(sheet, Phase.Actual, written, [], undoable: true);
            });
        }

        _goTo = (true, null);
    }

    private async Task UndoAsync()
    {
        await InTurnAsync(sheet => sheet.TakeUndo() switch
        {
            UndoStep.Cells back => WriteAsync(sheet, back.Phase, back.Changes, undoable: false),
            { } step => UndoLinesAsync(sheet, step),
            null => Task.CompletedTask,
        });
        _goTo = (true, null);
    }

    private async Task EditTimeAsync(CellPlace place)
    {
        if (!place.IsActual && _sheet?.Line(place.LineId) is { CanEnterPlan: true, IsEquipment: false })
        {
            await EditLineTimeAsync(place);
            return;
        }

        if (_sheet?.Line(place.LineId) is not { CanEnterActuals: true, Time: { } planned } line)
        {
            await NoDialogAsync(place with { IsActual = true });
            return;
        }

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
            await InTurnAsync(sheet => WriteAsync(sheet, Phase.Actual, sheet.Timed(place.LineId, place.Day, time) is { } change ? [change] : []));
        }

        _goTo = (true, place with { IsActual = true });
        StateHasChanged();
    }

    private async Task NoDialogAsync(CellPlace place)
    {
        await (_grid?.LetGoAsync() ?? Task.CompletedTask);
        _goTo = (true, place);
    }

    private void TakeTheirs(CellConflict conflict)
    {
        _sheet!.Settle(conflict);
        Draw();
        _goTo = (true, PlaceOf(conflict));
    }

    private async Task TakeMineAsync(CellConflict conflict)
    {
        await InTurnAsync(async sheet =>
        {
            sheet.Settle(conflict);
            await WriteAsync(sheet, conflict.Phase, [new CellChange(conflict.LineId, conflict.Day, conflict.Theirs, conflict.Yours, AnyBefore: true)]);
        });
        _goTo = (true, PlaceOf(conflict));
    }

    private static CellPlace PlaceOf(CellConflict conflict) => new(conflict.LineId, conflict.Day, conflict.Phase == Phase.Actual);

    // All on the slip the entry was made on: by the time it is saved the next client may be open.
    private async Task WriteAsync(SlipSheet sheet, Phase phase, IReadOnlyList<CellChange> changes, bool undoable = true)
    {
        if (changes.Count == 0)
        {
            return;
        }

        if (phase == Phase.Actual)
        {
            var done = await DoAsync<EnterActuals, IReadOnlyList<LineView>>(use => use.RunAsync(sheet.View.Id, changes, CancellationToken.None));
            await TakeAsync(sheet, phase, done, changes, undoable);
            return;
        }

        // What is taken back names the add-ons itself.
        IReadOnlyList<CellChange> all = undoable ? sheet.WithAddOns(changes) : changes;
        var planned = await DoAsync<EnterPlan, IReadOnlyList<LineView>>(use => use.RunAsync(sheet.View.Id, all, CancellationToken.None));
        await TakeAsync(sheet, phase, planned, all, undoable);
    }

    private async Task TakeAsync(
        SlipSheet sheet, Phase phase, Outcome<IReadOnlyList<LineView>> written, IReadOnlyList<CellChange> changes, bool undoable)
    {
        if (written.IsDone)
        {
            sheet.Accept(written.Value, undoable);
            _saved = SavedNow();
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
            await WriteAsync(sheet, phase, rest, undoable);
        }

        var opened = await DoAsync<OpenSlip, SlipView>(use => use.RunAsync(sheet.View.Id, CancellationToken.None));
        if (opened.IsDone)
        {
            sheet.Reload(opened.Value);
        }

        _saved = new StateWord($"{sheet.Conflicts.Count}か所が重なっています", "stop", "stop");
    }
}
