using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Shared.MonthGrid;

/// <summary>
/// The month grid. Moving about happens in the browser; only a committed value, a paste or a command travels, as one message.
/// Keys: arrows, Home/End, 1–9, 0, Space, Del/Backspace, Enter, Tab, PageUp/PageDown, +, Ctrl+Enter, *, A, W, C, F2, E, M, Q, Shift+F10, Shift+Del, Alt+↑↓,
/// Ctrl+Z, Ctrl+C/V.
/// </summary>
public sealed partial class MonthGrid : ComponentBase, IAsyncDisposable
{
    private readonly Dictionary<Guid, MonthGridRow> _rows = [];
    private (MonthGridModel Model, string Label)? _drawn;
    private bool _redraw = true;
    private ElementReference _frame;
    private DotNetObjectReference<MonthGrid>? _self;
    private IJSObjectReference? _keys;
    private (bool Asked, CellPlace? Place) _focusFirst;

    [Parameter, EditorRequired] public MonthGridModel Model { get; set; } = default!;

    /// <summary>What the table is, for screen readers: 架空 千代 11月の予定と実績.</summary>
    [Parameter] public string Label { get; set; } = "予定と実績";

    /// <summary>Values a person entered: one for a key, many for a paste.</summary>
    [Parameter] public EventCallback<IReadOnlyList<CellCommit>> OnCommit { get; set; }

    /// <summary>予定どおり for one line, or for the whole client when null.</summary>
    [Parameter] public EventCallback<Guid?> OnAsPlanned { get; set; }

    [Parameter] public EventCallback<CellPlace> OnEditTime { get; set; }

    /// <summary>The focus has come to rest on a cell.</summary>
    [Parameter] public EventCallback<CellPlace> OnFocus { get; set; }

    /// <summary>Something to do with the whole row or line of a cell.</summary>
    [Parameter] public EventCallback<LineCommand> OnCommand { get; set; }

    /// <summary>Somebody asks what can be done with the line of a cell.</summary>
    [Parameter] public EventCallback<CellPlace> OnMenu { get; set; }

    /// <summary>Whether the focus begins on the planned side, where somebody plans.</summary>
    [Parameter] public bool BeginsWithPlan { get; set; }

    [Parameter] public EventCallback OnUndo { get; set; }

    [Parameter] public EventCallback OnNextClient { get; set; }

    [Parameter] public EventCallback OnPreviousClient { get; set; }

    [JSInvokable] public Task Commit(CellCommit[] cells) => OnCommit.InvokeAsync(cells);

    [JSInvokable] public Task AsPlanned(Guid? lineId) => OnAsPlanned.InvokeAsync(lineId);

    [JSInvokable] public Task EditTime(CellPlace place) => OnEditTime.InvokeAsync(place);

    [JSInvokable] public Task Focused(CellPlace place) => OnFocus.InvokeAsync(place);

    [JSInvokable] public Task Command(string act, CellPlace place) => OnCommand.InvokeAsync(new LineCommand(Enum.Parse<LineAct>(act), place));

    [JSInvokable] public Task Menu(CellPlace place) => OnMenu.InvokeAsync(place);

    [JSInvokable] public Task Undo() => OnUndo.InvokeAsync();

    [JSInvokable] public Task NextClient() => OnNextClient.InvokeAsync();

    [JSInvokable] public Task PreviousClient() => OnPreviousClient.InvokeAsync();

    /// <summary>Puts the focus on a cell, or back where it was when no place is given (after a dialog).</summary>
    public async Task FocusAsync(CellPlace? place = null)
    {
        if (_keys is not null)
        {
            await _keys.InvokeVoidAsync("focus", place);
        }
        else
        {
            _focusFirst = (true, place);
        }
    }

    /// <summary>No dialog comes of what was asked: what is typed on belongs to the grid again.</summary>
    public async Task LetGoAsync()
    {
        if (_keys is not null)
        {
            await _keys.InvokeVoidAsync("letGo");
        }
    }

    /// <summary>Goes to the next difference, like the * key.</summary>
    public async Task NextDifferenceAsync()
    {
        if (_keys is not null)
        {
            await _keys.InvokeVoidAsync("nextDifference");
        }
    }

    internal void Enter(MonthGridRow row) => _rows[row.Line.Id] = row;

    internal void Leave(MonthGridRow row) => _rows.Remove(row.Line.Id);

    /// <summary>A keystroke changes one of forty lines: while the lines stay the same ones, only the rows are told, not drawn anew one by one.</summary>
    protected override void OnParametersSet()
    {
        _redraw = _drawn is not { } drawn || drawn.Label != Label || !SameFrame(drawn.Model, Model) || _rows.Count != Model.Lines.Count;
        _drawn = (Model, Label);
        if (!_redraw)
        {
            foreach (var line in Model.Lines)
            {
                _rows[line.Id].Show(line);
            }
        }
    }

    protected override bool ShouldRender() => _redraw;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Shared/MonthGrid/MonthGrid.razor.js");
        _self = DotNetObjectReference.Create(this);
        _keys = await module.InvokeAsync<IJSObjectReference>("attach", _frame, _self);
        if (_focusFirst.Asked)
        {
            await FocusAsync(_focusFirst.Place);
        }
    }

    public async ValueTask DisposeAsync()
    {
        var keys = _keys;
        _keys = null;
        await keys.LetGoAsync("detach");
        _self?.Dispose();
    }

    private static bool SameFrame(MonthGridModel before, MonthGridModel now)
    {
        if (before.Month != now.Month || before.Days != now.Days || before.Lines.Count != now.Lines.Count)
        {
            return false;
        }

        for (var i = 0; i < now.Lines.Count; i++)
        {
            if (before.Lines[i].Id != now.Lines[i].Id || before.Lines[i].IsAddOn != now.Lines[i].IsAddOn)
            {
                return false;
            }
        }

        return true;
    }
}
