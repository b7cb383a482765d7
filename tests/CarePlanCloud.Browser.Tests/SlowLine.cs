using System.Threading.Channels;
using Microsoft.Playwright;

namespace CarePlanCloud.Browser.Tests;

/// <summary>The line between browser and server, as slow as a test wants it: every message of the circuit waits, in both directions, in its order.</summary>
public sealed class SlowLine
{
    private long delay;
    private long upwards;

    /// <summary>How long a message is under way, one way.</summary>
    public TimeSpan Delay
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref delay));
        set => Interlocked.Exchange(ref delay, value.Ticks);
    }

    /// <summary>How much longer what the browser sends is under way.</summary>
    public TimeSpan Upwards
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref upwards));
        set => Interlocked.Exchange(ref upwards, value.Ticks);
    }

    /// <summary>Before the page is opened.</summary>
    public static async Task<SlowLine> OnAsync(IPage page)
    {
        var line = new SlowLine();
        await page.RouteWebSocketAsync(new System.Text.RegularExpressions.Regex("/_blazor"), browser =>
        {
            var server = browser.ConnectToServer();
            Carry(browser, server, () => line.Delay + line.Upwards);
            Carry(server, browser, () => line.Delay);
        });
        return line;
    }

    private static void Carry(IWebSocketRoute from, IWebSocketRoute to, Func<TimeSpan> delay)
    {
        var way = Channel.CreateUnbounded<(IWebSocketFrame Frame, DateTime Due)>();
        from.OnMessage(frame => way.Writer.TryWrite((frame, DateTime.UtcNow + delay())));
        _ = Task.Run(async () =>
        {
            await foreach (var (frame, due) in way.Reader.ReadAllAsync())
            {
                if (due - DateTime.UtcNow is { Ticks: > 0 } rest)
                {
                    await Task.Delay(rest);
                }

                if (frame.Binary is { Length: > 0 } bytes)
                {
                    to.Send(bytes);
                }
                else
                {
                    to.Send(frame.Text ?? "");
                }
            }
        });
    }
}
