using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Tenancy;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CarePlanCloud.Application.Data;

/// <summary>Brings a database to the present shape. The only code that runs as the owner (<c>careplan_owner</c>).</summary>
public static class Migrator
{
    public static async Task RunAsync(string ownerConnectionString, CancellationToken cancel)
    {
        var options = new DbContextOptionsBuilder<CareDb>().UseNpgsql(ownerConnectionString).UseSnakeCaseNamingConvention().Options;
        await using var db = new CareDb(options, new CurrentTenant());
        await db.Database.MigrateAsync(cancel);
        await LoadServiceCodesAsync(ownerConnectionString, cancel);
    }

    // The master is a reference table: new rows are added and corrected rows replaced, in one statement.
    private static async Task LoadServiceCodesAsync(string connectionString, CancellationToken cancel)
    {
        var entries = ServiceCodeMaster.Read();
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(
            """
            insert into masters.service_code (code, valid_from, valid_to, name, search_key, units, unit_of_count, rate_per_thousand, inside_limit, limit_units)
            select * from unnest(@code, @valid_from, @valid_to, @name, @search_key, @units, @unit_of_count, @rate, @inside_limit, @limit_units)
            on conflict (code, valid_from) do update set
                valid_to = excluded.valid_to, name = excluded.name, search_key = excluded.search_key, units = excluded.units,
                unit_of_count = excluded.unit_of_count, rate_per_thousand = excluded.rate_per_thousand,
                inside_limit = excluded.inside_limit, limit_units = excluded.limit_units
            """,
            connection);
        command.Parameters.AddWithValue("code", entries.Select(entry => entry.Code).ToArray());
        command.Parameters.AddWithValue("valid_from", entries.Select(entry => entry.ValidFrom).ToArray());
        command.Parameters.AddWithValue("valid_to", entries.Select(entry => entry.ValidTo).ToArray());
        command.Parameters.AddWithValue("name", entries.Select(entry => entry.Name).ToArray());
        command.Parameters.AddWithValue("search_key", entries.Select(entry => entry.SearchKey).ToArray());
        command.Parameters.AddWithValue("units", entries.Select(entry => entry.Units).ToArray());
        command.Parameters.AddWithValue("unit_of_count", entries.Select(entry => entry.UnitOfCount).ToArray());
        command.Parameters.AddWithValue("inside_limit", entries.Select(entry => entry.InsideLimit).ToArray());
        command.Parameters.AddWithValue("limit_units", entries.Select(entry => entry.LimitUnits).ToArray());
        command.Parameters.AddWithValue("rate", entries.Select(entry => entry.RatePerThousand).ToArray());
        await command.ExecuteNonQueryAsync(cancel);
    }
}
