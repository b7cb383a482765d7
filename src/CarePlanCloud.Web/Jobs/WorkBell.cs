namespace CarePlanCloud.Web.Jobs;

/// <summary>Wakes the dispatcher of this process: a worker is free, or the database has rung. Ringing twice is ringing once.</summary>
public sealed class WorkBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    internal void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    internal Task WaitAsync(TimeSpan longest, CancellationToken stop) => rung.WaitAsync(longest, stop);

    public void Dispose() => rung.Dispose();
}
