using CarePlanCloud.Web.Jobs;
using Hangfire;
using Hangfire.PostgreSql;
using Npgsql;

namespace CarePlanCloud.Web.Startup;

/// <summary>Hangfire on the same PostgreSQL. Its schema is installed by the migrate verb.</summary>
internal static class BackgroundWork
{
    public const string Schema = "hangfire";

    public static void AddBackgroundWork(this IServiceCollection services, IConfiguration configuration, bool works)
    {
        // Hangfire refuses a connection that would join an ambient transaction which it is told to ignore.
        var connection = new NpgsqlConnectionStringBuilder(configuration.GetConnectionString(CareServices.ConnectionName)) { Enlist = false };
        services.AddHangfire(hangfire => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UsePostgreSqlStorage(storage => storage.UseNpgsqlConnection(connection.ConnectionString), Options));
        if (!works)
        {
            return;
        }

        services.AddTransient<OfficeJobs>();
        services.AddHangfireServer(server =>
        {
            server.Queues = Queues.All;
            server.WorkerCount = Math.Max(2, Environment.ProcessorCount);
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
        });
        services.AddHostedService<OutboxDispatcher>();
    }

    private static PostgreSqlStorageOptions Options => new()
    {
        SchemaName = Schema,
        PrepareSchemaIfNecessary = false,

        // A killed worker's job is taken over after two minutes, a living one's never.
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = TimeSpan.FromMinutes(2),
        EnableLongPolling = true,
        EnableTransactionScopeEnlistment = false,
        QueuePollInterval = TimeSpan.FromSeconds(1),
    };
}
