using CarePlanCloud.Web.Live;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages;

/// <summary>
/// A page that shows what others and the background change: it reads again when the office's bell rings, at most twice a second. While
/// something is under way it also looks every few seconds, in case a ring was missed.
/// </summary>
public abstract class LivePage : OfficePage
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(3);

    private IDisposable? _bell;
    private string? _office;
    private bool _watching;
    private bool _reading;
    private bool _rung;

    [Inject] private OfficeBell Bell { get; set; } = default!;

    protected abstract bool AnyUnderWay { get; }

    protected abstract Task RefreshAsync();

    protected override async Task OnParametersSetAsync()
    {
        // Before the first reading: what changes while it runs is heard.
        var number = Place.Frame.Office.Number;
        if (_office != number)
        {
            _bell?.Dispose();
            _office = number;
            _bell = Bell.Listen(number, () => _ = InvokeAsync(ReadAgainAsync));
        }

        await base.OnParametersSetAsync();
    }

    /// <summary>After each load: begins to watch when there is something to watch.</summary>
    protected void Watch()
    {
        if (!_watching && AnyUnderWay)
        {
            _watching = true;
            _ = InvokeAsync(WatchAsync);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _bell?.Dispose();
        }

        base.Dispose(disposing);
    }

    // Rings while a reading runs are answered by one more reading.
    private async Task ReadAgainAsync()
    {
        _rung = true;
        if (_reading)
        {
            return;
        }

        _reading = true;
        try
        {
            while (_rung && !Leaving.IsCancellationRequested)
            {
                _rung = false;
                await RefreshAsync();
                StateHasChanged();
                await Task.Delay(Rest, Clock, Leaving);
            }
        }
        catch (OperationCanceledException)
        {
            // The person has gone elsewhere.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
        finally
        {
            _reading = false;
        }
    }

    private async Task WatchAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Tick, Clock);
            while (AnyUnderWay && await timer.WaitForNextTickAsync(Leaving))
            {
                await ReadAgainAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The person has gone elsewhere.
        }
        finally
        {
            _watching = false;
        }
    }
}
