namespace CarePlanCloud.Web.Components.Pages;

/// <summary>A page that shows background work: while any of it is under way the page asks again twice a second, and stops when it is left.</summary>
public abstract class LivePage : OfficePage
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    private bool _watching;

    protected abstract bool AnyUnderWay { get; }

    protected abstract Task RefreshAsync();

    /// <summary>After each load: begins to watch when there is something to watch.</summary>
    protected void Watch()
    {
        if (!_watching && AnyUnderWay)
        {
            _watching = true;
            _ = InvokeAsync(WatchAsync);
        }
    }

    private async Task WatchAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Tick, Clock);
            while (AnyUnderWay && await timer.WaitForNextTickAsync(Leaving))
            {
                await RefreshAsync();
                StateHasChanged();
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
            _watching = false;
        }
    }
}
