using CarePlanCloud.Testing;
using CarePlanCloud.Web.Startup;
using Npgsql;

namespace CarePlanCloud.Web.Tests.Startup;

/// <summary>Releases are started by machines, and machines start them twice.</summary>
public sealed class MigrateTests
{
    [Fact]
    public async Task Migrating_an_empty_database_from_several_places_at_once_and_once_more_does_it_once()
    {
        var name = $"careplan_migrate_{Guid.NewGuid():N}";
        await RunAsync($"create database {name} owner careplan_owner");
        try
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateVerb.MigrateAsync(TestPostgres.AsOwner(name), CancellationToken.None))));
            await MigrateVerb.MigrateAsync(TestPostgres.AsOwner(name), CancellationToken.None);
        }
        finally
        {
            await RunAsync($"drop database {name} with (force)");
        }
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
