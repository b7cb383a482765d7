using CarePlanCloud.Application.Outbox;
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
        services.AddSingleton<WorkerList>();
        if (!works)
        {
            return;
        }

        // How long a silent worker keeps what it has; 60 s unless Work:Lease says otherwise.
        if (configuration.GetValue<TimeSpan?>("Work:Lease") is { } lease)
        {
            services.AddSingleton(new WorkLease(lease));
        }

        services.AddTransient<OfficeJobs>();
        services.AddSingleton<WorkBell>();
        foreach (var queue in Queues.All)
        {
            services.AddHangfireServer(server =>
            {
                server.Queues = [queue.Name];
                server.WorkerCount = queue.Workers;

                // Nothing is ever scheduled: the outbox knows what is due when.
                server.SchedulePollingInterval = TimeSpan.FromMinutes(5);
            });
        }

        services.AddHostedService<OutboxDispatcher>();
        services.AddHostedService<TrailRetention>();
        services.AddHostedService<ExpiryRound>();
        services.AddHostedService<InvoiceRound>();
        services.AddHostedService<CredentialRound>();
        services.AddHostedService<LicenceRound>();
        services.AddHostedService<LetterRound>();
    }

    private static PostgreSqlStorageOptions Options => new()
    {
        SchemaName = Schema,
        PrepareSchemaIfNecessary = false,

        // The outbox hands out anew what a dead worker had; a job found again after this finds its claim gone.
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = TimeSpan.FromMinutes(2),
        EnableTransactionScopeEnlistment = false,

        // The database rings when there is a job; asking is for a ring that was missed.
        EnableLongPolling = true,
        QueuePollInterval = TimeSpan.FromSeconds(15),
    };
}
