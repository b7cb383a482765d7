using System.Globalization;
using CarePlanCloud.Testing;

namespace CarePlanCloud.Faults.Tests;

/// <summary>
/// Faults on the real product, and what must hold after them. CAREPLAN_FAULT_KILLS says how many workers are killed at random (2; 50 for the
/// long form), CAREPLAN_FAULT_SEED makes a run like an earlier one.
/// </summary>
public sealed class FaultTests(World world, ITestOutputHelper output) : IClassFixture<World>
{
    [Fact]
    public async Task Workers_killed_at_named_points_and_at_random_lose_nothing_and_do_nothing_twice()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("CAREPLAN_FAULT_KILLS") ?? "2", CultureInfo.InvariantCulture);
        var seed = int.Parse(
            Environment.GetEnvironmentVariable("CAREPLAN_FAULT_SEED") ?? $"{Environment.TickCount & 0xFFFF}", CultureInfo.InvariantCulture);
        output.WriteLine($"CAREPLAN_FAULT_SEED={seed}");
        var random = new Random(seed);
        using var stop = new CancellationTokenSource();
        var working = world.WorkAsync(stop.Token);
        foreach (var (name, _) in Points.OfWorker)
        {
            await world.Points.AtAsync(name, world.KillWorkerAsync);
            await world.StartWorkerAsync();
        }

        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(random.Next(50, 2000), TestContext.Current.CancellationToken);
            await world.KillWorkerAsync();
            await world.StartWorkerAsync();
        }

        await stop.CancelAsync();
        await working;
        await world.QuietAsync();
        await Invariants.CheckAsync(world);
        output.WriteLine($"{world.Ledger.Sent.Count} units sent, {world.Ledger.Uploads.Count} uploaded, {world.Ledger.Opened.Count} opened.");

        // Fifty workers may be killed faster than two offices fill in their month.
        Assert.True(world.Ledger.Sent.Count > Math.Min(kills, 20) && !world.Ledger.Opened.IsEmpty, "The offices hardly worked.");
    }

    [Fact]
    public async Task The_database_may_die_and_its_connections_may_be_cut()
    {
        using var stop = new CancellationTokenSource();
        var working = world.WorkAsync(stop.Token);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        await Task.Run(world.Server.Crash, TestContext.Current.CancellationToken);
        await world.ReadyAsync();
        for (var burst = 0; burst < 15; burst++)
        {
            await world.Points.RunAsync("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'careplan_app'");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        await world.ReadyAsync();
        await stop.CancelAsync();
        await working;
        await world.QuietAsync();
        await Invariants.CheckAsync(world);
    }

    [Fact]
    public async Task A_web_process_killed_between_commit_and_answer_is_asked_again_and_acts_once()
    {
        var files = world.NewSlips();
        var key = Guid.NewGuid().ToString();
        var (asking, keyed) = (Task.FromResult<string[]>([]), Task.FromResult(default(System.Text.Json.JsonElement)));
        await world.Points.AtAsync(Points.OfWeb.Name, world.RestartWebAsync, begin: () =>
        {
            asking = world.Helper.UploadAsync(files);
            keyed = world.Helper.PostAsync("/outgoing/actuals", new { month = Office.Month, destination = TestCare.Planner, send = true }, key);
        });
        await world.ReadyAsync();

        // Two minutes is how long an unanswered key is held; the test does not wait for them.
        await world.Points.RunAsync("update ops.idempotent_request set started_at = started_at - interval '3 minutes' where status_code is null");
        foreach (var id in await asking)
        {
            world.Ledger.Uploads[id] = files;
        }

        foreach (var unit in (await keyed).EnumerateArray())
        {
            world.Ledger.Sent[unit.GetProperty("id").GetString()!] = world.Helper.Number;
        }

        await world.QuietAsync();
        await Invariants.CheckAsync(world);
    }

    [Fact]
    public async Task The_same_upload_a_hundred_times_at_once_is_one_entry_and_a_double_click_sends_once()
    {
        var files = world.NewSlips();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => world.Helper.UploadAsync(files)));
        var id = Assert.Single(answers.SelectMany(ids => ids).Distinct());
        world.Ledger.Uploads[id] = files;

        var made = await world.Helper.PostAsync("/outgoing/actuals", new { month = Office.Month, destination = TestCare.Planner });
        var unit = Assert.Single(made.EnumerateArray()).GetProperty("id").GetString()!;
        Assert.Equal("valid", await world.Helper.SettledAsync($"/outgoing/{unit}"));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => world.Helper.PostAsync($"/outgoing/{unit}/send")));
        world.Ledger.Sent[unit] = world.Helper.Number;
        await world.QuietAsync();
        await Invariants.CheckAsync(world);
    }

    [Fact]
    public async Task Out_of_order_the_newest_wins_and_the_older_is_filed_as_old()
    {
        var (older, newer) = (world.NewSlips(), world.NewSlips());
        var late = Assert.Single(await world.Helper.UploadAsync(newer));
        world.Ledger.Uploads[late] = newer;
        Assert.Equal("checked", await world.Helper.SettledAsync($"/inbox/{late}"));
        await world.Helper.PostAsync("/inbox/import");
        var early = Assert.Single(await world.Helper.UploadAsync(older));
        world.Ledger.Uploads[early] = older;
        Assert.Equal("outdated", await world.Helper.SettledAsync($"/inbox/{early}"));
        await world.QuietAsync();
        await Invariants.CheckAsync(world);
    }

    [Fact]
    public async Task A_worker_that_was_frozen_and_comes_back_does_no_harm()
    {
        var frozen = world.Worker;
        var sending = Task.FromResult("");
        await world.Points.AtAsync(
            "delivered, the sender does not know",
            () =>
            {
                frozen.Freeze(frozen: true);
                return Task.CompletedTask;
            },
            begin: () => sending = world.SendAsync());
        await sending;
        var second = await world.SecondWorkerAsync();
        await world.QuietAsync();
        frozen.Freeze(frozen: false);
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        await world.QuietAsync();
        await second.KillAsync();
        await Invariants.CheckAsync(world);
    }
}
