using CarePlanCloud.Testing;
using Npgsql;

namespace CarePlanCloud.Faults.Tests;

/// <summary>
/// Named points of the work, made by triggers of this test in the database: whoever comes by while a point is armed stands still in the
/// middle of its transaction. The product knows nothing of them.
/// </summary>
internal sealed class Points(string database)
{
    /// <summary>Where a worker is killed, and what has been committed by then.</summary>
    public static readonly (string Name, string Trigger)[] OfWorker =
    [
        ("claimed, not handed out", "before insert on hangfire.job for each row"),
        ("writing, nothing committed", "before insert on exchange.outgoing_file for each row"),
        ("written, not validated", "before update on exchange.outgoing for each row when (old.state = 'generating')"),
        ("accepting, the receiver has nothing", "before insert on exchange.receipt for each row when (new.is_issuer)"),
        ("delivered, the sender does not know", "before update on exchange.outgoing for each row when (new.state = 'delivered')"),
        ("recorded, not settled", "before delete on ops.outbox for each row"),
        ("begun to check", "before update on exchange.incoming for each row when (new.state = 'checked')"),
        ("opened, the sender has not heard", "before insert on exchange.received_signal for each row"),
    ];

    /// <summary>The act is committed, its answer is not given.</summary>
    public static readonly (string Name, string Trigger) OfWeb = ("answering", "before update on ops.idempotent_request for each row");

    public async Task CreateAsync()
    {
        await RunAsync(
            """
            create schema faults;
            create table faults.armed (name text);
            create function faults.hold() returns trigger language plpgsql as $$ begin
                if exists (select from faults.armed where name = tg_argv[0]) then perform pg_sleep(60); end if;
                return coalesce(new, old);
            end $$;
            grant usage on schema faults to careplan_app;
            grant select on faults.armed to careplan_app;
            """);
        foreach (var (name, trigger) in OfWorker.Append(OfWeb))
        {
            await RunAsync($"create trigger \"a_{name}\" {trigger} execute function faults.hold('{name}')");
        }
    }

    /// <summary>Arms a point, waits until somebody stands at it, and does something to them; then the point is harmless again.</summary>
    /// <param name="begin">What brings somebody there, when nobody comes by anyway.</param>
    public async Task AtAsync(string name, Func<Task> act, Action? begin = null)
    {
        await RunAsync($"insert into faults.armed values ('{name}')");
        begin?.Invoke();
        for (var times = 0; await ScalarAsync("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") == 0; times++)
        {
            Assert.True(times < 600, $"Nobody came by '{name}' within a minute.");
            await Task.Delay(100);
        }

        await act();
        await RunAsync("delete from faults.armed");
        await RunAsync("select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'");
    }

    public async Task RunAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> ScalarAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<List<string>> WordsAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var words = new List<string>();
        while (await reader.ReadAsync())
        {
            words.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        }

        return words;
    }

    // Not of the pool: a server that was killed leaves broken connections in it.
    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(TestPostgres.AsAdmin(database)) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
