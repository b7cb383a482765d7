namespace CarePlanCloud.Exchange.Tests.BadInput;

/// <summary>An answer within a second. A busy machine may be late once; what hangs is late each time.</summary>
internal static class Within
{
    private const int Tries = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <exception cref="TimeoutException">Late each time.</exception>
    public static async Task ASecond(Action work)
    {
        for (var tries = Tries; ; tries--)
        {
            try
            {
                // Not on the test's own thread: what hangs must fail, not wait.
                await Task.Run(work).WaitAsync(Limit);
                return;
            }
            catch (TimeoutException) when (tries > 1)
            {
            }
        }
    }
}
