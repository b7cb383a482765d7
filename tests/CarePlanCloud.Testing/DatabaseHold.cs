using Npgsql;

namespace CarePlanCloud.Testing;

/// <summary>A server that takes its time: whoever needs what is locked waits until this is disposed.</summary>
public sealed class DatabaseHold : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;

    private DatabaseHold(NpgsqlConnection connection) => this.connection = connection;

    /// <param name="database">Of the test.</param>
    /// <param name="locks">A statement that locks: lock table … or select … for update.</param>
    public static async Task<DatabaseHold> TakeAsync(string database, string locks)
    {
        var connection = new NpgsqlConnection(TestPostgres.AsAdmin(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"begin; {locks}", connection);
        await command.ExecuteNonQueryAsync();
        return new DatabaseHold(connection);
    }

    /// <summary>Until somebody waits for it, or for anything else in the database.</summary>
    public async Task SomebodyWaitsAsync(CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()", connection);
        while ((long)(await command.ExecuteScalarAsync(cancel))! == 0)
        {
            await Task.Delay(50, cancel);
        }
    }

    /// <summary>Whoever waits by now loses the connection, as when the server is restarted.</summary>
    public async Task CutOffAsync(CancellationToken cancel)
    {
        await SomebodyWaitsAsync(cancel);
        await using var command = new NpgsqlCommand(
            "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
