using CarePlanCloud.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Pages.Plans;

/// <summary>A cell as the browser names it.</summary>
public sealed record CellSpot(string Place, int Column);

/// <summary>What stands in a cell now.</summary>
public sealed record CellText(string Place, int Column, string Text);

/// <summary>Insert, Delete, Move (by Step), Undo or Redo, at a cell.</summary>
public sealed record CellCommand(string Name, string Place, int Column, int Step);

/// <summary>One message of the browser: finished cells, or a command.</summary>
/// <param name="Number">Counts up from 1; after a broken line the same number may come twice.</param>
public sealed record CellMessage(int Number, IReadOnlyList<CellText>? Texts, CellCommand? Command);

/// <summary>
/// A grid of texts with merged cells. Moving about and typing happen in the browser (js/cell-grid.js); a finished cell or a command is one
/// message. A command answers where the keys go, and what is typed meanwhile goes there.
/// </summary>
public abstract class CellGrid : ComponentBase, IAsyncDisposable
{
    private DotNetObjectReference<CellGrid>? _self;
    private IJSObjectReference? _keys;
    private int _taken;
    private CellSpot? _answer;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    protected ElementReference Frame { get; set; }

    /// <returns>Where the keys go now; null where they stay.</returns>
    [JSInvokable]
    public async Task<CellSpot?> Take(CellMessage message)
    {
        if (message.Number <= _taken)
        {
            return message.Number == _taken ? _answer : null;
        }

        (_taken, _answer) = (message.Number, null);
        if (message.Texts is { Count: > 0 } texts)
        {
            await WriteAsync(texts);
        }

        if (message.Command is { } command)
        {
            _answer = await RunAsync(command);
        }

        return _answer;
    }

    /// <summary>The keys have come to a cell.</summary>
    [JSInvokable]
    public Task Focused(string place, int column) => ShowAsync(new CellSpot(place, column));

    /// <summary>The phrase book is wanted for a cell.</summary>
    [JSInvokable]
    public Task Phrases(string place, int column) => OpenPhrasesAsync(new CellSpot(place, column));

    /// <summary>Puts the keys on a cell.</summary>
    public async Task FocusAsync(CellSpot spot)
    {
        if (_keys is not null)
        {
            await _keys.InvokeVoidAsync("focus", spot.Place, spot.Column);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _keys.LetGoAsync("detach");
        _self?.Dispose();
    }

    protected abstract Task WriteAsync(IReadOnlyList<CellText> texts);

    protected abstract Task<CellSpot?> RunAsync(CellCommand command);

    protected abstract Task ShowAsync(CellSpot spot);

    protected abstract Task OpenPhrasesAsync(CellSpot spot);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/cell-grid.js");
            _self = DotNetObjectReference.Create(this);
            _keys = await module.InvokeAsync<IJSObjectReference>("attach", Frame, _self);
        }
    }
}
