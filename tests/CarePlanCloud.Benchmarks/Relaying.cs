using System.Diagnostics;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Npgsql;

namespace CarePlanCloud.Benchmarks;

/// <summary>
/// P10: the real worker relays what is queued, from sent to delivered with receipts on both sides; the checks of what arrives run beside it. What
/// the product costs when nothing happens. What it costs to hand out work when a thousand wait and when a million do.
/// </summary>
internal sealed class Relaying : IBenchmark
{
    private const int Queued = 5_000;
    private const int IdleSeconds = 20;
    private const double GoalPerSecond = 500;
    private const double GoalIdle = 5;
    private const double GoalGrowth = 1.5;

    public string Id => "P10";

    public IEnumerable<BenchResult> Run()
    {
        yield return RelayAsync().GetAwaiter().GetResult();
        yield return IdleAsync().GetAwaiter().GetResult();
        yield return GrowthAsync().GetAwaiter().GetResult();
    }

    private async Task<BenchResult> RelayAsync()
    {
        await using var care = await TestCare.StartAsync();
        await QueueAsync(care, Queued);
        await using var host = await TestHost.StartOnAsync(care.Database, "worker");
        await UntilAsync(care, 500);
        var (watch, from) = (Stopwatch.StartNew(), await DeliveredAsync(care));
        await UntilAsync(care, Queued);
        var rate = (Queued - from) / watch.Elapsed.TotalSeconds;
        return new BenchResult(
            Id,
            FormattableString.Invariant($"relay, {Queued} queued units of four offices, sent → delivered with receipts"),
            FormattableString.Invariant($"{rate:0} units/s"),
            FormattableString.Invariant($"load of the machine {Board.Load()}"),
            null,
            FormattableString.Invariant($"≥ {GoalPerSecond:0}/s"),
            rate >= GoalPerSecond);
    }

    private async Task<BenchResult> IdleAsync()
    {
        await using var host = await TestHost.StartAsync("all");
        await Task.Delay(TimeSpan.FromSeconds(10));
        var before = await TransactionsAsync(host.Database);
        await Task.Delay(TimeSpan.FromSeconds(IdleSeconds));
        var rate = (await TransactionsAsync(host.Database) - before) / (double)IdleSeconds;
        return new BenchResult(
            Id, "the product with nobody there and nothing to do", FormattableString.Invariant($"{rate:0.0} transactions/s"), null, null,
            FormattableString.Invariant($"≤ {GoalIdle:0} tps"), rate <= GoalIdle);
    }

    private async Task<BenchResult> GrowthAsync()
    {
        await using var care = await TestCare.StartAsync();
        var (few, many) = (await ClaimAsync(care, 1_000), await ClaimAsync(care, 1_000_000));
        return new BenchResult(
            Id, "claiming and settling fifty of what waits: a million in the queue", FormattableString.Invariant($"{many:0.00} ms"),
            FormattableString.Invariant($"a thousand in the queue {few:0.00} ms"), many / few, FormattableString.Invariant($"≤ {GoalGrowth} × (flat)"), many / few <= GoalGrowth);
    }

    // Claims, settles as done, over and over; the median of it.
    private static async Task<double> ClaimAsync(TestCare care, int waiting)
    {
        await RunAsync(care, "truncate ops.outbox");
        await RunAsync(care, $"""
            insert into ops.outbox (office_id, kind, subject_id, created_at, due_at, attempts, faults, deaths, last_fault)
            select o.id, 'relay_outgoing', gen_random_uuid(), now(), now() - interval '1 day' + n * interval '1 millisecond', 0, 0, 0, ''
            from generate_series(1, {waiting / 4}) n cross join (select id from offices.office order by id limit 4) o
            """);
        await RunAsync(care, "vacuum analyze ops.outbox");
        var times = new List<double>();
        for (var round = 0; round < 15; round++)
        {
            var watch = Stopwatch.StartNew();
            var claimed = await care.Door.RunAsync<ClaimWork, ClaimedWork>(
                new Caller.Nobody(), use => use.RunAsync(Enum.GetValues<OutboxKind>(), 1, CancellationToken.None));
            var claim = claimed.Value.Claims[0];
            var entries = await care.Door.RunAsync<OpenClaim, IReadOnlyList<OutboxEntry>>(new Caller.Nobody(), use => use.RunAsync(claim.Id, CancellationToken.None));
            await care.Door.RunAsync<SettleWork, Done>(new Caller.Job(claim.OfficeId), use => use.RunAsync(
                claim.Id, [.. entries.Value.Select(entry => new WorkResult(entry.Id, WorkEnd.Done))], CancellationToken.None));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Skip(5).Order().ElementAt(5);
    }

    // Four offices to the planner, a small file each. Straight into the tables: what is measured is what comes after.
    private static Task QueueAsync(TestCare care, int units) => RunAsync(care, $"""
        create temp table unit on commit drop as
            select gen_random_uuid() as id, o.id as office, o.office_number as number, n, (20261001000000 + n)::text as serial
            from generate_series(1, {units}) n join (select id, office_number, row_number() over (order by office_number) as turn from offices.office where office_number like '99700000%' and office_number <> '{TestCare.Planner}') o on o.turn = 1 + n % 4;
        insert into exchange.outgoing (tenant_id, id, kind, channel, service_month, sender_service_kind, receiver_office_number, receiver_service_kind, serial_number,
                                       created_on, state, state_since, send_when_valid, state_note, attempts, requested_at, sent_at, client_count, record_count, findings)
            select office, id, 'actuals', 'care_plan_cloud', '2026-11-01', '11', '{TestCare.Planner}', '43', serial, '2026-12-01', 'sent', now(), false, '', 0, now(), now(), 1, 3, '[]' from unit;
        insert into exchange.outgoing_file (tenant_id, outgoing_id, position, name, content)
            select office, id, 1, 'UPJSK_202611_' || number || '_11_{TestCare.Planner}_43_' || serial || '.CSV', convert_to(repeat('"a","b",' || n || E'\r\n', 20), 'UTF8') from unit;
        insert into ops.outbox (office_id, kind, subject_id, created_at, due_at, attempts, faults, deaths, last_fault) select office, 'relay_outgoing', id, now(), now(), 0, 0, 0, '' from unit;
        """);

    private static Task<long> DeliveredAsync(TestCare care) => care.ScalarAsync<long>("select count(*) from exchange.outgoing where state = 'delivered'");

    private static async Task UntilAsync(TestCare care, int delivered)
    {
        while (await DeliveredAsync(care) < delivered)
        {
            await Task.Delay(200);
        }
    }

    private static async Task<long> TransactionsAsync(string database)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"select xact_commit + xact_rollback from pg_stat_database where datname = '{database}'", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task RunAsync(TestCare care, string sql)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(care.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }
}
