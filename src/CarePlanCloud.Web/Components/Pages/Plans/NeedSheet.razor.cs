using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Plans;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>第2表 on the screen.</summary>
public sealed partial class NeedSheet : CellGrid
{
    // 277 mm of the paper on 1260 points of the screen.
    private static readonly int[] Widths = [170, 150, 92, 150, 92, 196, 36, 112, 116, 66, 92];

    private static readonly (NeedColumn Column, string Word)[] Levels =
        [(NeedColumn.Need, "課題"), (NeedColumn.LongGoal, "長期目標"), (NeedColumn.ShortGoal, "短期目標"), (NeedColumn.Support, "援助内容")];

    private NeedCell? _here;

    [Parameter, EditorRequired] public PlanDraft Draft { get; set; } = default!;

    [Parameter] public IReadOnlyList<PlanOffice> Offices { get; set; } = [];

    [Parameter] public EventCallback OnChanged { get; set; }

    [Parameter] public EventCallback<PhraseTarget> OnPlace { get; set; }

    [Parameter] public EventCallback<PhraseTarget> OnPhrases { get; set; }

    [Parameter] public EventCallback OnUndo { get; set; }

    [Parameter] public EventCallback OnRedo { get; set; }

    private string LevelName => Levels.First(level => level.Column.Level() == (_here?.Column.Level() ?? NeedLevel.Need)).Word;

    /// <summary>Puts the keys on a cell (after a phrase was taken).</summary>
    public Task FocusAsync(NeedCell cell) => FocusAsync(Spot(cell));

    protected override Task WriteAsync(IReadOnlyList<CellText> texts)
    {
        var needs = Draft.Forms.Needs;
        foreach (var text in texts)
        {
            if (Draft.CanWrite && Cell(text.Place, text.Column) is { } cell)
            {
                needs = Write(needs, cell.Place, cell.Column, text.Text);
            }
        }

        return ChangeAsync(needs);
    }

    protected override async Task<CellSpot?> RunAsync(CellCommand command)
    {
        if (Cell(command.Place, command.Column) is not { } at)
        {
            return null;
        }

        switch (command.Name)
        {
            case "Insert": return await InsertAsync(at);
            case "Delete": return await DeleteAsync(at);
            case "Move": return await MoveAsync(at, command.Step);
            case "Undo": await OnUndo.InvokeAsync(); return null;
            case "Redo": await OnRedo.InvokeAsync(); return null;
            default: return null;
        }
    }

    protected override Task ShowAsync(CellSpot spot)
    {
        _here = Cell(spot.Place, spot.Column);
        StateHasChanged();
        return _here is { } here ? OnPlace.InvokeAsync(PhraseTargets.Of(here)) : Task.CompletedTask;
    }

    protected override Task OpenPhrasesAsync(CellSpot spot) =>
        Cell(spot.Place, spot.Column) is { } cell ? OnPhrases.InvokeAsync(PhraseTargets.Of(cell)) : Task.CompletedTask;

    // Periods are written one way; an office that is known by its name gets its number.
    private IReadOnlyList<Need> Write(IReadOnlyList<Need> needs, NeedPlace place, NeedColumn column, string text)
    {
        var written = column.IsPeriod() ? PeriodText.Tidy(text) : text.TrimEnd();
        return column == NeedColumn.ServiceOffice && Offices.FirstOrDefault(office => office.Name == written) is { } known
            ? NeedTable.WriteOffice(needs, place, known.Number, known.Name)
            : NeedTable.Write(needs, place, column, written);
    }

    private async Task<CellSpot?> InsertAsync(NeedCell at)
    {
        var level = at.Column.Level();
        await ChangeAsync(NeedTable.InsertAfter(Draft.Forms.Needs, at.Place, level));
        return Spot(new NeedCell(at.Place.With(level, at.Place.At(level) + 1), Levels.First(own => own.Column.Level() == level).Column));
    }

    private async Task<CellSpot?> DeleteAsync(NeedCell at)
    {
        var level = at.Column.Level();
        await ChangeAsync(NeedTable.Delete(Draft.Forms.Needs, at.Place, level));
        return Spot(at with { Place = at.Place.With(level, Math.Max(0, at.Place.At(level) - 1)) });
    }

    private async Task<CellSpot?> MoveAsync(NeedCell at, int step)
    {
        var level = at.Column.Level();
        await ChangeAsync(NeedTable.Move(Draft.Forms.Needs, at.Place, level, step));
        var target = at.Place.With(level, at.Place.At(level) + step);
        return Spot(NeedTable.Rows(Draft.Forms.Needs).Any(row => row.Place == target) ? at with { Place = target } : at);
    }

    private async Task ChangeAsync(IReadOnlyList<Need> needs)
    {
        if (Draft.CanWrite)
        {
            Draft.WriteNeeds(needs);
            StateHasChanged();
            await OnChanged.InvokeAsync();
        }
    }

    private string TextAt(NeedCell cell) => NeedTable.Rows(Draft.Forms.Needs).FirstOrDefault(row => row.Place == cell.Place)?.Text(cell.Column) ?? "";

    private static CellSpot Spot(NeedCell cell) => new(cell.Place.ToString(), (int)cell.Column);

    private static NeedCell? Cell(string place, int column) =>
        NeedPlace.TryParse(place, out var at) && Enum.IsDefined((NeedColumn)column) ? new NeedCell(at, (NeedColumn)column) : null;
}
