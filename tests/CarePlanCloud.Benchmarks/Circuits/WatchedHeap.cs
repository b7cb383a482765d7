using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CarePlanCloud.Benchmarks.Circuits;

/// <summary>What is alive on the managed heap of a process that was started with <see cref="StartupHook"/>.</summary>
internal static class WatchedHeap
{
    private const double Still = 0.002;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static Dictionary<string, string> Settings => new()
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,

        // One line per request would be kept by whoever reads the log.
        ["Logging__LogLevel__Default"] = "Warning",
        ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
    };

    /// <summary>Bytes, as soon as two looks agree: circuits finish what they began after the page is there.</summary>
    public static async Task<long> AtRestAsync(string log)
    {
        var at = log.IndexOf(StartupHook.Mark, StringComparison.Ordinal) + StartupHook.Mark.Length;
        var port = int.Parse(log.AsSpan(at, log.AsSpan(at).IndexOf('\n')).Trim(), CultureInfo.InvariantCulture);
        var before = await AskAsync(port);
        for (var look = 0; look < 40; look++)
        {
            await Task.Delay(Pause);
            var now = await AskAsync(port);
            if (Math.Abs(now - before) < Still * now)
            {
                return now;
            }

            before = now;
        }

        throw new InvalidOperationException("The heap does not come to rest.");
    }

    private static async Task<long> AskAsync(int port)
    {
        using var asking = new TcpClient();
        await asking.ConnectAsync(IPAddress.Loopback, port);
        using var reader = new StreamReader(asking.GetStream());
        return long.Parse(await reader.ReadToEndAsync(), CultureInfo.InvariantCulture);
    }
}
