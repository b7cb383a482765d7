using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Pages.Reconciliation;

/// <summary>The keys, and what others change meanwhile.</summary>
public sealed partial class ReconciliationPage : IAsyncDisposable
{
    // While somebody decides, the list is not read over: the answers carry what changed.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);

    private ElementReference _page;
    private IJSObjectReference? _keys;
    private DotNetObjectReference<ReconciliationPage>? _self;
    private ServiceMonth? _daysOf;
    private long _pressed;
    private bool _shown;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    /// <param name="name">What the key means; a digit is a resolution.</param>
    /// <param name="client">Whose month was on the screen.</param>
    [JSInvokable]
    public Task Press(string name, string? client) => InTurnAsync(() =>
    {
        _pressed = Clock.GetTimestamp();
        return _at is { } at && client != at.View.ClientId.ToString() && name is not ("NextClient" or "PreviousClient") ? Task.CompletedTask : FollowAsync(name);
    });

    [JSInvokable]
    public Task Choose(string key) => InTurnAsync(() =>
    {
        _at?.Select(key);
        return Task.CompletedTask;
    });

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The list may have been read without having been drawn yet.
        if (_self is null && _page.Id is not null)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Reconciliation/ReconciliationPage.razor.js");
            _keys = await module.InvokeAsync<IJSObjectReference>("attach", _page, _self);
        }

        if (_keys is not null && !_shown)
        {
            _shown = true;
            await _keys.InvokeVoidAsync("show", _at is { } at ? Place.Link($"reconciliation/{at.View.ClientId}") : null);
        }
    }

    /// <summary>Waits until the hands rest; then the list and the client at hand are read, and the place in them stays.</summary>
    protected override async Task RefreshAsync()
    {
        while (Clock.GetElapsedTime(_pressed) < Calm)
        {
            await Task.Delay(Calm, Clock, Leaving);
        }

        var (month, pressed) = (Place.ServiceMonth, _pressed);
        var shown = _list?.Month.Clients.Select(row => row.ClientId).ToHashSet() ?? [];
        var read = await AskAsync<ListReconciliation, ReconciliationMonth>(use => use.RunAsync(month, shown, Leaving));
        await InTurnAsync(async () =>
        {
            // What was decided while the list was read counts more than the list; the bell has rung for it again.
            if (!read.IsDone || month != Place.ServiceMonth || pressed != _pressed || _list is null)
            {
                return;
            }

            _list.Take(read.Value);
            if (_at is { } at)
            {
                await OpenAsync(at.View.ClientId);
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        var keys = _keys;
        _keys = null;
        await keys.LetGoAsync("detach");
        _self?.Dispose();
    }

    private Task FollowAsync(string name)
    {
        switch (name)
        {
            case "Next": _at?.Step(1); return Task.CompletedTask;
            case "Previous": _at?.Step(-1); return Task.CompletedTask;
            case "NextOpen": return _at?.GoOn() == true ? Task.CompletedTask : GoToNextClientAsync();
            case "NextClient": return GoBesideAsync(1);
            case "PreviousClient": return GoBesideAsync(-1);
            case "Ask": return AskAboutAsync();
            default: return DecideHereAsync((Resolution)(name[0] - '0'));
        }
    }

    private Task ShowAsync(Guid clientId) => InTurnAsync(() => OpenAsync(clientId));

    private Task GoBesideAsync(int step) =>
        _list?.Beside(_at?.View.ClientId ?? Guid.Empty, step) is { } other ? OpenAsync(other) : Task.CompletedTask;

    private Task GoToNextClientAsync() => _list?.NextOpen(_at?.View.ClientId) is { } next && next != _at?.View.ClientId ? OpenAsync(next) : Task.CompletedTask;
}
