namespace CarePlanCloud.Web.Tests.Hosting;

internal static class Waiting
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <summary>Asks until the answer is the one awaited; after the limit the test fails and says what was answered last.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> enough, int seconds = 60)
    {
        using var timer = new PeriodicTimer(Pause);
        var end = DateTime.UtcNow.AddSeconds(seconds);
        while (true)
        {
            var answer = await ask();
            if (enough(answer))
            {
                return answer;
            }

            Assert.True(DateTime.UtcNow < end, $"Not reached within {seconds} s. Last: {answer}");
            await timer.WaitForNextTickAsync();
        }
    }
}
