using Npgsql;

namespace CarePlanCloud.Application.Audit.Verifying;

/// <summary>One office's trail and its verdict.</summary>
/// <param name="HeadNumber">The newest entry as the head says; null for a trail that has none yet.</param>
public sealed record OfficeTrail(string OfficeNumber, string OfficeName, TrailVerdict Verdict, long? HeadNumber);

/// <summary>
/// Walks the trails of all offices, for whoever runs the product: as the application's own role, each office behind its wall, reading only.
/// </summary>
public static class TrailVerifier
{
    /// <param name="progress">Office number and entries so far, every 50,000.</param>
    public static async IAsyncEnumerable<OfficeTrail> RunAsync(
        string connectionString, IProgress<(string OfficeNumber, long Entries)>? progress,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        foreach (var (id, number, name) in await OfficesAsync(connection, cancel))
        {
            await using var office = new NpgsqlCommand("select set_config('app.tenant_id', $1, false)", connection) { Parameters = { new() { Value = id.ToString() } } };
            await office.ExecuteNonQueryAsync(cancel);
            yield return await OfOfficeAsync(connection, id, number, name, progress, cancel);
        }
    }

    private static async Task<OfficeTrail> OfOfficeAsync(
        NpgsqlConnection connection, Guid id, string number, string name, IProgress<(string OfficeNumber, long Entries)>? progress, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var walk = new TrailWalk();
        var reader = new TrailReader(connection, id);
        var counted = progress is null ? null : new Told(entries => progress.Report((number, entries)));
        var (fault, _) = await reader.WalkAsync(walk, int.MaxValue, counted, cancel);
        return new OfficeTrail(number, name, new TrailVerdict(walk.Entries, fault), (await reader.HeadAsync(cancel))?.Number);
    }

    private static async Task<List<(Guid Id, string Number, string Name)>> OfficesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select id, office_number, name from offices.office order by office_number", connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var offices = new List<(Guid Id, string Number, string Name)>();
        while (await rows.ReadAsync(cancel))
        {
            offices.Add((rows.GetGuid(0), rows.GetString(1), rows.GetString(2)));
        }

        return offices;
    }

    // At once, unlike Progress<T>: a line that comes after the verdict would be wrong.
    private sealed class Told(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
