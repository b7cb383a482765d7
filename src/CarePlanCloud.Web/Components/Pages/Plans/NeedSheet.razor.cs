using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Plans;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>One cell as the browser names it.</summary>
public sealed record NeedCommit(string Place, int Column, string Text);

/// <summary>第2表 on the screen. Moving about and typing happen in the browser; a finished cell or a command is one message.</summary>
public sealed partial class NeedSheet : ComponentBase
{
    // 277 mm of the paper on 1260 points of the screen.
    private static readonly int[] Widths = [170, 150, 92, 150, 92, 196, 36, 112, 116, 66, 92];

    private ElementReference _frame;
    private DotNetObjectReference<NeedSheet>? _self;
    private IJSObjectReference? _keys;
    private NeedCell? _here;
    private NeedCell? _goTo;

    [Parameter, EditorRequired] public PlanDraft Draft { get; set; } = default!;

    [Parameter] public IReadOnlyList<PlanOffice> Offices { get; set; } = [];

    [Parameter] public EventCallback OnChanged { get; set; }

    [Parameter] public EventCallback<PhraseTarget> OnPlace { get; set; }

    [Parameter] public EventCallback<PhraseTarget> OnPhrases { get; set; }

    [Parameter] public EventCallback OnUndo { get; set; }

    [Parameter] public EventCallback OnRedo { get; set; }

    [Inject] private IJSRuntime Js { get; set; } = default!;

    private string LevelName => (_here?.Column.Level() ?? NeedLevel.Need) switch
    {
        NeedLevel.Need => "課題",
        NeedLevel.LongGoal => "長期目標",
        NeedLevel.ShortGoal => "短期目標",
        _ => "援助内容",
    };

    [JSInvokable]
    public async Task Commit(NeedCommit[] cells)
    {
        var needs = Draft.Forms.Needs;
        foreach (var cell in cells)
        {
            if (Draft.CanWrite && NeedPlace.TryParse(cell.Place, out var place) && Enum.IsDefined((NeedColumn)cell.Column))
            {
                needs = Write(needs, place, (NeedColumn)cell.Column, cell.Text);
            }
        }

        await ChangeAsync(needs, null);
    }

    [JSInvokable]
    public Task Focused(string place, int column)
    {
        _here = NeedPlace.TryParse(place, out var at) ? new NeedCell(at, (NeedColumn)column) : null;
        StateHasChanged();
        return _here is { } here ? OnPlace.InvokeAsync(PhraseTargets.Of(here)) : Task.CompletedTask;
    }

    [JSInvokable] public Task Insert(string place, int column) => InsertAsync(Of(Cell(place, column)), ((NeedColumn)column).Level());

    [JSInvokable] public Task Delete(string place, int column) => DeleteAsync(Of(Cell(place, column)));

    [JSInvokable] public Task Move(string place, int column, int step) => MoveAsync(Of(Cell(place, column)), step);

    [JSInvokable] public Task Phrases(string place, int column) => OnPhrases.InvokeAsync(PhraseTargets.Of(Of(Cell(place, column))));

    [JSInvokable] public Task Undo() => OnUndo.InvokeAsync();

    [JSInvokable] public Task Redo() => OnRedo.InvokeAsync();

    /// <summary>Puts the keys on a cell (after a phrase was taken, or a row added).</summary>
    public async Task FocusAsync(NeedCell cell)
    {
        if (_keys is not null)
        {
            await _keys.InvokeVoidAsync("focus", cell.Place.ToString(), (int)cell.Column);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Plans/NeedSheet.razor.js");
            _self = DotNetObjectReference.Create(this);
            _keys = await module.InvokeAsync<IJSObjectReference>("attach", _frame, _self);
        }

        if (_goTo is { } cell)
        {
            _goTo = null;
            await FocusAsync(cell);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("detach");
                await _keys.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has left; nothing is attached any more.
        }

        _self?.Dispose();
    }

    // Periods are written one way; an office that is known by its name gets its number.
    private IReadOnlyList<Need> Write(IReadOnlyList<Need> needs, NeedPlace place, NeedColumn column, string text)
    {
        var written = column.IsPeriod() ? PeriodText.Tidy(text) : text.TrimEnd();
        return column == NeedColumn.ServiceOffice && Offices.FirstOrDefault(office => office.Name == written) is { } known
            ? NeedTable.WriteOffice(needs, place, known.Number, known.Name)
            : NeedTable.Write(needs, place, column, written);
    }

    private async Task InsertAsync(NeedCell at, NeedLevel level)
    {
        var column = level switch
        {
            NeedLevel.Need => NeedColumn.Need,
            NeedLevel.LongGoal => NeedColumn.LongGoal,
            NeedLevel.ShortGoal => NeedColumn.ShortGoal,
            _ => NeedColumn.Support,
        };
        await ChangeAsync(NeedTable.InsertAfter(Draft.Forms.Needs, at.Place, level), new NeedCell(at.Place.With(level, at.Place.At(level) + 1), column));
    }

    private Task DeleteAsync(NeedCell at)
    {
        var level = at.Column.Level();
        return ChangeAsync(NeedTable.Delete(Draft.Forms.Needs, at.Place, level), at with { Place = at.Place.With(level, Math.Max(0, at.Place.At(level) - 1)) });
    }

    private Task MoveAsync(NeedCell at, int step)
    {
        var level = at.Column.Level();
        var moved = NeedTable.Move(Draft.Forms.Needs, at.Place, level, step);
        var target = at.Place.With(level, at.Place.At(level) + step);
        return ChangeAsync(moved, NeedTable.Rows(moved).Any(row => row.Place == target) ? at with { Place = target } : at);
    }

    private async Task ChangeAsync(IReadOnlyList<Need> needs, NeedCell? goTo)
    {
        if (Draft.CanWrite)
        {
            Draft.WriteNeeds(needs);
            _goTo = goTo;
            StateHasChanged();
            await OnChanged.InvokeAsync();
        }
    }

    private string TextAt(NeedCell cell) => NeedTable.Rows(Draft.Forms.Needs).FirstOrDefault(row => row.Place == cell.Place)?.Text(cell.Column) ?? "";

    private static NeedCell? Cell(string place, int column) => NeedPlace.TryParse(place, out var at) ? new NeedCell(at, (NeedColumn)column) : null;

    private static NeedCell Of(NeedCell? cell) => cell ?? new NeedCell(default, NeedColumn.Need);
}
