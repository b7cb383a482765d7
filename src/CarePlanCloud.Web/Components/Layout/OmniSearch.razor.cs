using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CarePlanCloud.Web.Components.Layout;

/// <summary>The search of the top bar. Waits for a pause in typing: a look at clients leaves a trace.</summary>
public sealed partial class OmniSearch : ComponentBase, IDisposable
{
    private const int Most = 8;

    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _leaving = new();
    private string _text = "";
    private List<Hit> _hits = [];
    private int _at;

    [Parameter, EditorRequired] public OfficePlace Place { get; set; } = default!;

    [Inject] private UseCases Door { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    private bool Open => _hits.Count > 0;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task SearchAsync()
    {
        var typed = _text;
        var wanted = SearchKeys.Fold(typed);
        if (wanted.Length == 0)
        {
            _hits = [];
            return;
        }

        try
        {
            await Task.Delay(TypingPause, Clock, _leaving.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (typed != _text)
        {
            return;
        }

        var found = await Door.RunAsync<ListClients, ClientListing>(
            Place.Caller, use => use.RunAsync(new ClientQuery { Text = typed, PageSize = Most }, CancellationToken.None));
        if (typed == _text)
        {
            var rooms = Room.Of(Place.Frame.OfficeKind).Where(room => SearchKeys.Fold(room.Name).Contains(wanted, StringComparison.Ordinal))
                .Select(room => new Hit(room.Path, room.Icon, room.Name, "画面"));
            var clients = (found.IsDone ? found.Value.Rows : []).Select(client => new Hit(
                $"clients/{client.Id}", "client", client.Name, $"{client.Kana}　{client.InsuredNumber}"));
            (_hits, _at) = ([.. clients.Concat(rooms).Take(Most)], 0);
        }
    }

    private async Task PressAsync(KeyboardEventArgs key)
    {
        // Enter that ends a conversion from kana chooses nothing.
        switch (key.IsComposing ? "" : key.Code)
        {
            case "ArrowDown" when Open:
                _at = (_at + 1) % _hits.Count;
                break;
            case "ArrowUp" when Open:
                _at = (_at + _hits.Count - 1) % _hits.Count;
                break;
            case "Escape":
                Close();
                break;
            case "Enter" or "NumpadEnter":
                if (!Open)
                {
                    await SearchAsync();
                }

                if (Open)
                {
                    Go(_hits[_at]);
                }

                break;
        }
    }

    private void Go(Hit hit)
    {
        Close();
        Navigation.NavigateTo(Place.Link(hit.Path));
    }

    private void Close() => (_text, _hits) = ("", []);

    // A click on a hit moves the focus too; it has been taken by then.
    private async Task LeaveAsync()
    {
        await Task.Yield();
        _hits = [];
    }

    private sealed record Hit(string Path, string Icon, string Name, string More);
}
