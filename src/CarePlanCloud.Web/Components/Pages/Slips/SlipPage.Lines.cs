using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CarePlanCloud.Web.Components.Pages.Slips;

/// <summary>Adding, moving and taking away lines.</summary>
public sealed partial class SlipPage
{
    private static readonly DialogOptions Wide = new() { MaxWidth = MaxWidth.Small, FullWidth = true };

    private Task CommandAsync(LineCommand command) => command.Act switch
    {
        LineAct.All => FillAsync(command.Place, weekdaysOnly: false),
        LineAct.Weekdays => FillAsync(command.Place, weekdaysOnly: true),
        LineAct.Clear => ClearAsync(command.Place),
        LineAct.Change => ChangeLineAsync(command.Place),
        LineAct.Remove => RemoveAsync(command.Place),
        LineAct.AsPlanned => AsPlannedAsync(command.Place.LineId),
        LineAct.Time => EditTimeAsync(command.Place),
        LineAct.Ask => AskAboutAsync(command.Place),
        LineAct.Up or LineAct.Down => MoveAsync(command.Place, command.Act == LineAct.Down),
        _ => Task.CompletedTask,
    };

    private Task AddLineAsync() => Plans ? AddPlannedAsync() : AddUnplannedAsync();

    private Task AddUnplannedAsync() => AskLineAsync<AddLineDialog>("行を足す", new DialogParameters<AddLineDialog>
    {
        { dialog => dialog.Place, Place },
        { dialog => dialog.View, _sheet!.View },
        { dialog => dialog.Write, WriteUnplannedAsync },
    });

    private Task AddPlannedAsync() => AskLineAsync<PlanLineDialog>("行を足す", new DialogParameters<PlanLineDialog>
    {
        { dialog => dialog.Place, Place },
        { dialog => dialog.View, _sheet!.View },
        { dialog => dialog.Write, WritePlannedAsync },
    });

    // The page writes what is asked for before the dialog closes, and says where the focus goes; a dialog given up gives it back.
    private async Task AskLineAsync<TDialog>(string title, DialogParameters<TDialog> parameters, CellPlace? from = null)
        where TDialog : ComponentBase
    {
        var dialog = await Dialogs.ShowAsync<TDialog>(title, parameters, Wide);
        if (await dialog.Result is null or { Canceled: true })
        {
            _goTo = (true, from);
            StateHasChanged();
        }
    }

    private Task<string?> WriteUnplannedAsync(UnplannedLine wanted) => WriteForDialogAsync<AddUnplannedLine, LineView>(
        (use, sheet) => use.RunAsync(sheet.View.Id, wanted, CancellationToken.None),
        (sheet, added) =>
        {
            sheet.Accept([added], undoable: false);
            _shown?.Add(added.Id);
            _saved = SavedNow("行を足しました");
            _goTo = (true, new CellPlace(added.Id, Place.Today is var today && sheet.View.Month.Contains(today) ? today.Day : 1, true));
            return Task.CompletedTask;
        });

    private Task<string?> WritePlannedAsync(PlannedService wanted) => WriteForDialogAsync<AddPlannedLine, ChangedLines>(
        (use, sheet) => use.RunAsync(sheet.View.Id, wanted, CancellationToken.None),
        async (sheet, added) =>
        {
            await TakeLinesAsync(sheet, added, "行を足しました");
            sheet.Remember(new UndoStep.TakeAway(added.Added));
            var first = sheet.Line(added.Added[0]);
            _goTo = (true, new CellPlace(added.Added[0], first?.Planned.Keys.DefaultIfEmpty(1).Min() ?? 1, false));
        });

    // In its turn, so that the lines read with it know every entry before. Returns what hinders it, for the dialog to say.
    private async Task<string?> WriteForDialogAsync<TUseCase, TResult>(
        Func<TUseCase, SlipSheet, Task<Outcome<TResult>>> write, Func<SlipSheet, TResult, Task> take)
        where TUseCase : class
    {
        var problem = (string?)NotSaved;
        await InTurnAsync(async sheet =>
        {
            var written = await DoAsync<TUseCase, TResult>(use => write(use, sheet));
            problem = written.Refusal?.Message;
            if (written.IsDone)
            {
                await take(sheet, written.Value);
            }
        });
        StateHasChanged();
        return problem;
    }

    private async Task RemoveAsync(CellPlace place)
    {
        if (_sheet?.Line(place.LineId) is not { CanEnterPlan: true })
        {
            return;
        }

        await InTurnAsync(async sheet =>
        {
            var at = sheet.View.Lines.Index().First(line => line.Item.Id == place.LineId).Index;
            if (await RemoveAsync(sheet, place.LineId) is { } removed)
            {
                sheet.Remember(new UndoStep.PutBack(removed));
                var next = sheet.View.Lines.ElementAtOrDefault(Math.Min(at, sheet.View.Lines.Count - 1));
                _goTo = (true, next is null ? null : place with { LineId = next.Id });
            }
            else
            {
                _goTo = (true, null);
            }
        });
    }

    private async Task<RemovedLine?> RemoveAsync(SlipSheet sheet, Guid lineId)
    {
        var removed = await DoAsync<RemoveLine, RemovedLine>(use => use.RunAsync(sheet.View.Id, lineId, CancellationToken.None));
        if (!removed.IsDone)
        {
            _problem = removed.Refusal!.Message;
            return null;
        }

        sheet.Replace(removed.Value.Left);
        _saved = SavedNow("行を取り除きました");
        return removed.Value;
    }

    private async Task MoveAsync(CellPlace place, bool down)
    {
        if (_sheet?.Line(place.LineId) is not { CanEnterPlan: true })
        {
            return;
        }

        await InTurnAsync(async sheet =>
        {
            var moved = await DoAsync<MoveLine, ChangedLines>(use => use.RunAsync(sheet.View.Id, place.LineId, down, CancellationToken.None));
            if (await TakeLinesAsync(sheet, moved, "行を移しました"))
            {
                sheet.Remember(new UndoStep.MoveBack(place.LineId, !down));
            }
        });
        _goTo = (true, place);
    }

    private async Task UndoLinesAsync(SlipSheet sheet, UndoStep step)
    {
        switch (step)
        {
            case UndoStep.PutBack back:
                await TakeLinesAsync(
                    sheet, await DoAsync<RestoreLine, ChangedLines>(use => use.RunAsync(sheet.View.Id, back.Line, CancellationToken.None)), "行を戻しました");
                break;
            case UndoStep.TakeAway away:
                foreach (var id in away.LineIds)
                {
                    await RemoveAsync(sheet, id);
                }

                break;
            case UndoStep.ChangeBack back:
                await ChangeAsync(sheet, back.LineId, back.Before);
                break;
            case UndoStep.MoveBack back:
                await TakeLinesAsync(
                    sheet, await DoAsync<MoveLine, ChangedLines>(use => use.RunAsync(sheet.View.Id, back.LineId, back.Down, CancellationToken.None)), "行を戻しました");
                break;
        }
    }

    private async Task<bool> TakeLinesAsync(SlipSheet sheet, Outcome<ChangedLines> changed, string what)
    {
        if (!changed.IsDone)
        {
            _problem = changed.Refusal!.Message;
            return false;
        }

        await TakeLinesAsync(sheet, changed.Value, what);
        return true;
    }

    // Other codes and offices may stand there now, so what the sheet is computed from is read again.
    private async Task TakeLinesAsync(SlipSheet sheet, ChangedLines changed, string what)
    {
        sheet.Replace(changed.Lines);
        _shown?.UnionWith(changed.Added);
        await OpenBenefitsAsync(sheet);
        _saved = SavedNow(what);
    }
}
