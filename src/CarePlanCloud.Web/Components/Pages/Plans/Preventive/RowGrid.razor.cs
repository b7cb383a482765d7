using System.Globalization;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Plans.Preventive.Rows;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Plans.Preventive;

/// <summary>Rows of an appendix on the screen.</summary>
public sealed partial class RowGrid : CellGrid
{
    private RowTree? _blank;
    private int _column;
    private string? _problem;

    [Parameter, EditorRequired] public PreventiveDraft Draft { get; set; } = default!;

    [Parameter, EditorRequired] public FormPart.Grid Part { get; set; } = default!;

    [Parameter] public EventCallback OnChanged { get; set; }

    [Parameter] public EventCallback<RowCell> OnPlace { get; set; }

    [Parameter] public EventCallback<RowCell> OnPhrases { get; set; }

    private string Prefix => $"g-{Part.Schema.RecordKind}-{Part.Items[0].Name}";

    // The deepest level of which this part shows a column.
    private int Depth => Part.Items.Max(LevelOf);

    // An empty list offers a row to write on; it is none until something stands on it.
    private RowTree Tree => Draft.Tree(Part.Schema) is { Nodes.Count: > 0 } tree ? tree : _blank ??= new RowTree(Part.Schema, []).Add();

    public string TextAt(RowCell cell) =>
        Tree.LinesTo(Depth).FirstOrDefault(line => line.Path.SequenceEqual(At(cell.Spot.Place)))?.Nodes[LevelOf(cell.Item)].Text(cell.Item.Name) ?? "";

    /// <summary>Writes a cell as if somebody had typed it.</summary>
    public Task PutAsync(RowCell cell, string text) => WriteAsync([new CellText(cell.Spot.Place, cell.Spot.Column, text)]);

    protected override Task WriteAsync(IReadOnlyList<CellText> texts)
    {
        _problem = null;
        var tree = Tree;
        foreach (var cell in texts.Where(cell => cell.Column >= 0 && cell.Column < Part.Items.Count))
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

        return ChangeAsync(tree);
    }

    protected override async Task<CellSpot?> RunAsync(CellCommand command)
    {
        var (at, column) = (At(command.Place), Math.Clamp(command.Column, 0, Part.Items.Count - 1));
        var level = LevelOf(column);
        switch (command.Name)
        {
            case "Insert": return new CellSpot(Place(await InsertAsync(at, level)), FirstColumn(level));
            case "Delete": return new CellSpot(Place(await DeleteAsync(at, level)), column);
            case "Move": return new CellSpot(Place(await MoveAsync(at, level, command.Step)), column);
            case "Undo": Draft.Undo(); break;
            case "Redo": Draft.Redo(); break;
        }

        await OnChanged.InvokeAsync();
        return null;
    }

    protected override Task ShowAsync(CellSpot spot)
    {
        _column = Math.Clamp(spot.Column, 0, Part.Items.Count - 1);
        StateHasChanged();
        return OnPlace.InvokeAsync(Cell(spot));
    }

    protected override Task OpenPhrasesAsync(CellSpot spot) => OnPhrases.InvokeAsync(Cell(spot));

    private async Task<IReadOnlyList<int>> InsertAsync(IReadOnlyList<int> at, int level)
    {
        IReadOnlyList<int> path = [.. at.Take(level + 1)];
        await ChangeAsync(Tree.AddBehind(path));
        return FirstOf([.. path.Take(level), path[level] + 1]);
    }

    private async Task<IReadOnlyList<int>> DeleteAsync(IReadOnlyList<int> at, int level)
    {
        IReadOnlyList<int> path = [.. at.Take(level + 1)];
        await ChangeAsync(Tree.Remove(path));
        return FirstOf([.. path.Take(level), Math.Max(0, path[level] - 1)]);
    }

    private async Task<IReadOnlyList<int>> MoveAsync(IReadOnlyList<int> at, int level, int step)
    {
        IReadOnlyList<int> path = [.. at.Take(level + 1)];
        var target = FirstOf([.. path.Take(level), path[level] + step]);
        var canMove = Exists(target);
        await ChangeAsync(Tree.Move(path, step));
        return canMove ? target : at;
    }

    private async Task ChangeAsync(RowTree tree)
    {
        if (Draft.CanWrite && !ReferenceEquals(tree, Tree))
        {
            Draft.Write(tree);
            _blank = null;
            await OnChanged.InvokeAsync();
        }

        StateHasChanged();
    }

    private int LevelOf(int column) => LevelOf(Part.Items[column]);

    private int LevelOf(FormItem item) => Part.Schema.Levels.Select((level, place) => (level, place)).First(pair => pair.level.Items.Contains(item.Name)).place;

    private int FirstColumn(int level) => Part.Items.Select((item, column) => (item, column)).First(pair => LevelOf(pair.item) == level).column;

    private IReadOnlyList<int> FirstOf(IReadOnlyList<int> path) => [.. path, .. Enumerable.Repeat(0, Depth + 1 - path.Count)];

    private IReadOnlyList<int> At(string place) => Path(place) is { } path && Exists(path) ? path : Tree.LinesTo(Depth)[0].Path;

    private bool Exists(IReadOnlyList<int> path) => path.Count == Depth + 1 && Tree.LinesTo(Depth).Any(line => line.Path.SequenceEqual(path));

    private RowCell Cell(CellSpot spot) => new(this, spot, Part.Items[Math.Clamp(spot.Column, 0, Part.Items.Count - 1)]);

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
