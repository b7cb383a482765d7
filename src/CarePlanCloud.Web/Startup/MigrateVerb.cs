using CarePlanCloud.Application;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Web.Startup.Demo;
using Hangfire.PostgreSql;
using Npgsql;

namespace CarePlanCloud.Web.Startup;

/// <summary>
/// <c>migrate [--demo[=people]]</c>: as the owner, tables and Hangfire's schema; with --demo (Development only) the demonstration offices,
/// with =people their people without the plans and months of the desk, for tests that write their own.
/// </summary>
internal static class MigrateVerb
{
    private const string Demo = "--demo";

    private const string DemoPeople = "--demo=people";

    public static async Task<int> RunAsync(string[] args)
    {
        var demo = args.Contains(Demo) || args.Contains(DemoPeople);
        var builder = WebApplication.CreateBuilder([.. args.Where(arg => arg is not (Demo or DemoPeople))]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var owner = builder.Configuration.GetConnectionString("CarePlanOwner");
        if (owner is null)
        {
            await Console.Error.WriteLineAsync("ConnectionStrings__CarePlanOwner is not set: only the owner may migrate.");
            return 2;
        }

        if (demo && !builder.Environment.IsDevelopment())
        {
            await Console.Error.WriteLineAsync("--demo is for Development only: its passwords are public.");
            return 2;
        }

        await MigrateAsync(owner, CancellationToken.None);
        if (demo)
        {
            await DemoDirectory.PutAsync(owner, TimeProvider.System, CancellationToken.None);
            await DemoOperator.PutAsync(owner, CancellationToken.None);
            builder.AddCareServices();
            await using var app = builder.Build();
            await using var scope = app.Services.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<DemoData>(scope.ServiceProvider).PutAsync(withMonths: args.Contains(Demo), CancellationToken.None);
        }

        return 0;
    }

    /// <summary>Everything the owner does; also for tests.</summary>
    public static async Task MigrateAsync(string ownerConnection, CancellationToken cancel)
    {
        // Two releases started at once take turns. The lock goes with the connection, so that is not one of the pool.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using (var turn = new NpgsqlCommand("select pg_advisory_lock(hashtextextended('migrate', 0))", connection) { CommandTimeout = 0 })
        {
            await turn.ExecuteNonQueryAsync(cancel);
        }

        await Migrator.RunAsync(ownerConnection, cancel);
        PostgreSqlObjectsInstaller.Install(connection, BackgroundWork.Schema);
        await using var grants = new NpgsqlCommand(
            $"""
            grant usage on schema {BackgroundWork.Schema} to careplan_app;
            grant select, insert, update, delete on all tables in schema {BackgroundWork.Schema} to careplan_app;
            grant usage, select, update on all sequences in schema {BackgroundWork.Schema} to careplan_app;
            """,
            connection);
        await grants.ExecuteNonQueryAsync(cancel);
    }
}
