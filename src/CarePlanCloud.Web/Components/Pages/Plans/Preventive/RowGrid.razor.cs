using System.Globalization;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Plans.Preventive.Rows;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Pages.Plans.Preventive;

/// <summary>One cell as the browser names it.</summary>
public sealed record RowCommit(string Place, int Column, string Text);

/// <summary>Rows of an appendix on the screen. Moving about and typing happen in the browser; a finished cell or a command is one message.</summary>
public sealed partial class RowGrid : ComponentBase
{
    private ElementReference _frame;
    private DotNetObjectReference<RowGrid>? _self;
    private IJSObjectReference? _keys;
    private RowTree? _blank;
    private IReadOnlyList<int> _here = [];
    private int _column;
    private (string Place, int Column)? _goTo;
    private string? _problem;

    [Parameter, EditorRequired] public PreventiveDraft Draft { get; set; } = default!;

    [Parameter, EditorRequired] public FormPart.Grid Part { get; set; } = default!;

    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] private IJSRuntime Js { get; set; } = default!;

    private string Prefix => $"g-{Part.Schema.RecordKind}-{Part.Items[0].Name}";

    // The deepest level of which this part shows a column.
    private int Depth => Part.Items.Max(LevelOf);

    // An empty list offers a row to write on; it is none until something stands on it.
    private RowTree Tree => Draft.Tree(Part.Schema) is { Nodes.Count: > 0 } tree ? tree : _blank ??= new RowTree(Part.Schema, []).Add();

    private IReadOnlyList<int> Here => Exists(_here) ? _here : Tree.LinesTo(Depth)[0].Path;

    [JSInvokable]
    public async Task Commit(RowCommit[] cells)
    {
        if (!Draft.CanWrite)
        {
            return;
        }

        _problem = null;
        var tree = Tree;
        foreach (var cell in cells.Where(cell => cell.Column >= 0 && cell.Column < Part.Items.Count))
        {
            var item = Part.Items[cell.Column];
            var value = CellWords.Read(item, cell.Text);
            if (value is null || ItemChecks.Problem(item, value) is not null)
            {
                _problem = $"{item.FullName}に「{cell.Text}」は入れられません。{(value is null ? "Space で選んでください。" : ItemChecks.Problem(item, value))}";
            }
            else if (Path(cell.Place) is { } path && Exists(path))
            {
                tree = tree.Write([.. path.Take(LevelOf(cell.Column) + 1)], item.Name, value);
            }
        }

        await ChangeAsync(tree, null);
    }

    [JSInvokable]
    public void Focused(string place, int column)
    {
        (_here, _column) = (Path(place) ?? [], Math.Clamp(column, 0, Part.Items.Count - 1));
        StateHasChanged();
    }

    [JSInvokable] public Task Insert(string place, int column) => InsertAsync(At(place), LevelOf(column));

    [JSInvokable] public Task Delete(string place, int column) => DeleteAsync(At(place), LevelOf(column));

    [JSInvokable] public Task Move(string place, int column, int step) => MoveAsync(At(place), LevelOf(column), step);

    [JSInvokable]
    public Task Undo()
    {
        Draft.Undo();
        return OnChanged.InvokeAsync();
    }

    [JSInvokable]
    public Task Redo()
    {
        Draft.Redo();
        return OnChanged.InvokeAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/cell-grid.js");
            _self = DotNetObjectReference.Create(this);
            _keys = await module.InvokeAsync<IJSObjectReference>("attach", _frame, _self);
        }

        if (_goTo is { } cell && _keys is not null)
        {
            _goTo = null;
            await _keys.InvokeVoidAsync("focus", cell.Place, cell.Column);
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

    private Task InsertAsync(IReadOnlyList<int> at, int level)
    {
        IReadOnlyList<int> path = [.. at.Take(level + 1)];
        return ChangeAsync(Tree.AddBehind(path), FirstOf([.. path.Take(level), path[level] + 1]), FirstColumn(level));
    }

    private Task DeleteAsync(IReadOnlyList<int> at, int level)
    {
        IReadOnlyList<int> path = [.. at.Take(level + 1)];
        return ChangeAsync(Tree.Remove(path), FirstOf([.. path.Take(level), Math.Max(0, path[level] - 1)]));
    }

    private Task MoveAsync(IReadOnlyList<int> at, int level, int step)
    {
        IReadOnlyList<int> path = [.. at.Take(level + 1)];
        var target = FirstOf([.. path.Take(level), path[level] + step]);
        return ChangeAsync(Tree.Move(path, step), Exists(target) ? target : at);
    }

    private async Task ChangeAsync(RowTree tree, IReadOnlyList<int>? goTo, int? column = null)
    {
        if (Draft.CanWrite && !ReferenceEquals(tree, Tree))
        {
            Draft.Write(tree);
            _blank = null;
            _goTo = goTo is null ? _goTo : (Place(goTo), column ?? _column);
            StateHasChanged();
            await OnChanged.InvokeAsync();
        }
        else
        {
            StateHasChanged();
        }
    }

    private int LevelOf(int column) => LevelOf(Part.Items[column]);

    private int LevelOf(FormItem item) => Part.Schema.Levels.Select((level, place) => (level, place)).First(pair => pair.level.Items.Contains(item.Name)).place;

    private int FirstColumn(int level) => Part.Items.Select((item, column) => (item, column)).First(pair => LevelOf(pair.item) == level).column;

    private IReadOnlyList<int> FirstOf(IReadOnlyList<int> path) => [.. path, .. Enumerable.Repeat(0, Depth + 1 - path.Count)];

    private IReadOnlyList<int> At(string place) => Path(place) is { } path && Exists(path) ? path : Here;

    private bool Exists(IReadOnlyList<int> path) => path.Count == Depth + 1 && Tree.LinesTo(Depth).Any(line => line.Path.SequenceEqual(path));

    private static string Place(IReadOnlyList<int> path) => string.Join('-', path);

    private static int[]? Path(string place)
    {
        var parts = place.Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        return parts.Contains(-1) ? null : parts;
    }

    private static string? WidthOf(FormItem item) => item.Kind switch
    {
        EntryKind.Check => "width:40px",
        EntryKind.Choice => "width:84px",
        EntryKind.Line when item.Width > 0 => string.Create(CultureInfo.InvariantCulture, $"width:{(item.Width * 14) + 14}px"),
        _ => item.Name is "ServiceKindText" or "ServiceProviderName" or "ServicePeriod" ? "width:11%" : null,
    };
}
