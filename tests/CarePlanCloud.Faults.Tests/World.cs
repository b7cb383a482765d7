using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CarePlanCloud.Testing;
using Npgsql;

namespace CarePlanCloud.Faults.Tests;

/// <summary>The product as it runs in production (web and worker apart, PostgreSQL behind them), two offices that work with it, and a ledger.</summary>
public sealed class World : IAsyncLifetime
{
    // Nobody wants to wait a minute for each of fifty dead workers.
    private static readonly Dictionary<string, string> Settings = new() { ["Work__Lease"] = "00:00:05" };
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(60);

    private const int MostWaiting = 15;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private TestHost web = default!;
    private TestHost worker = default!;
    private int serials;

    internal PrivateServer Server { get; } = new();

    internal Points Points { get; private set; } = default!;

    internal Ledger Ledger { get; } = new();

    internal Office Helper { get; private set; } = default!;

    internal Office Planner { get; private set; } = default!;

    internal TestHost Worker => worker;

    internal string Database => web.Database;

    public async ValueTask InitializeAsync()
    {
        web = await TestHost.StartAsync("web", settings: Settings);
        worker = await web.StartAgainAsync("worker", Settings);
        (Helper, Planner) = (new Office(() => web, TestCare.HomeHelp), new Office(() => web, TestCare.Planner));
        Points = new Points(Database);
        await Points.CreateAsync();
        var slips = await Helper.UploadAsync(Samples.Of(Samples.Slips));
        Assert.Equal("checked", await Helper.SettledAsync($"/inbox/{slips[0]}"));
        await Helper.PostAsync($"/inbox/{slips[0]}/import");
        var files = Samples.Of(Samples.Slips);
        foreach (var id in slips)
        {
            Ledger.Uploads[id] = files;
        }

        foreach (var slip in (await Helper.GetAsync($"/service-slips?month={Office.Month}")).EnumerateArray())
        {
            await Helper.AskAsync(
                HttpMethod.Put, $"/service-slips/{slip.GetProperty("id").GetString()}/actuals", () => Office.JsonContent(new { asPlanned = true }));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await worker.LeaveAsync();
        await web.LeaveAsync();
        Server.Dispose();
    }

    internal async Task KillWorkerAsync() => await worker.KillAsync();

    internal async Task StartWorkerAsync() => worker = await web.StartAgainAsync("worker", Settings);

    internal async Task RestartWebAsync()
    {
        var database = web;
        await web.KillAsync();
        web = await database.StartAgainAsync("web", Settings);
    }

    internal Task<TestHost> SecondWorkerAsync() => web.StartAgainAsync("worker", Settings);

    /// <summary>Files under a serial number nobody has used.</summary>
    internal CarePlanCloud.Exchange.RawFile[] NewSlips() =>
        Samples.Of(Samples.Slips).WithSerial(
            new DateTime(2026, 11, 10).AddSeconds(Interlocked.Increment(ref serials)).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture));

    /// <summary>What both offices do all day, until they are told to stop.</summary>
    internal async Task WorkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await SendAsync();
            var files = NewSlips();
            foreach (var id in await Helper.UploadAsync(files, Guid.NewGuid().ToString()))
            {
                Ledger.Uploads[id] = files;
            }

            await LookAsync();
            await Task.Delay(Pause, CancellationToken.None);
            while (!stop.IsCancellationRequested && await WaitingAsync() is null or > MostWaiting)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    // What waits while the workers are dead has to be done afterwards: not more of it than shows what happens to it.
    private async Task<long?> WaitingAsync()
    {
        try
        {
            return await Points.ScalarAsync("select count(*) from ops.outbox");
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    internal async Task<string> SendAsync()
    {
        var asked = await Helper.PostAsync(
            "/outgoing/actuals", new { month = Office.Month, destination = TestCare.Planner, send = true }, Guid.NewGuid().ToString());
        var id = Assert.Single(asked.EnumerateArray()).GetProperty("id").GetString()!;
        Ledger.Sent[id] = Helper.Number;
        return id;
    }

    // The planner looks into one of the units that have come.
    private async Task LookAsync()
    {
        var inbox = await Planner.GetAsync("/inbox");
        foreach (var id in inbox.EnumerateArray().Where(entry => entry.GetProperty("state").GetString() == "checked")
            .Select(entry => entry.GetProperty("id").GetString()!).Where(id => !Ledger.Opened.ContainsKey(id)).Take(1))
        {
            if (Ledger.Opened.TryAdd(id, true) && await Planner.TryAsync(HttpMethod.Get, $"/inbox/{id}/preview") is not { Status: System.Net.HttpStatusCode.OK })
            {
                Ledger.Opened.TryRemove(id, out _);
            }
        }
    }

    /// <summary>I9: the product answers again.</summary>
    internal async Task ReadyAsync()
    {
        var since = Stopwatch.StartNew();
        using var client = web.Client();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            Assert.True(since.Elapsed < ReadyLimit, $"Not ready {since.Elapsed} after the fault.");
            await Task.Delay(200);
        }
    }

    /// <summary>
    /// Waits until nothing is to be done any more. Pauses between attempts are cut short (their length has tests of its own); leases are
    /// waited for.
    /// </summary>
    internal async Task QuietAsync()
    {
        var since = Stopwatch.StartNew();
        while (await Points.ScalarAsync("select count(*) from ops.outbox") > 0)
        {
            await Points.RunAsync("update ops.outbox set due_at = now() where claim is null and due_at > now() + interval '1 second'");
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(3), "Still to be done: " + string.Join('\n', await Points.WordsAsync(
                "select kind, attempts, faults, last_fault, coalesce(claim::text, '-'), due_at - now() from ops.outbox limit 20")) + "\n" + string.Join('\n', await Points.WordsAsync(
                "select pid, state, coalesce(wait_event_type, ''), coalesce(wait_event, ''), pg_blocking_pids(pid)::text, left(query, 200), now() - xact_start from pg_stat_activity where datname = current_database()"))
                + "\n" + LastFault());
            await Task.Delay(300);
        }
    }

    // What the worker said of the last attempt that came to nothing, else the end of what it said.
    private string LastFault()
    {
        var log = worker.Log;
        var at = log.LastIndexOf("came to nothing", StringComparison.Ordinal);
        return at < 0 ? log[^Math.Min(log.Length, 3000)..] : log[at..Math.Min(log.Length, at + 4000)];
    }
}
