using CarePlanCloud.Application;
using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Exchange;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CarePlanCloud.Testing;

/// <summary>
/// The application room on a database of its own, as <c>careplan_app</c>, with the seven demonstration offices. Speaks in intentions:
/// tests call what the product calls. Background work is run on demand by <see cref="RunWorkAsync"/>.
/// </summary>
public sealed class TestCare : IAsyncDisposable
{
    public const string Planner = "9970000011";
    public const string HomeHelp = "9970000029";
    public const string DayCare = "9970000037";
    public const string VisitingService = "99A0000078";

    private readonly ServiceProvider services;

    private TestCare(ServiceProvider services, string database) => (this.services, Database) = (services, database);

    public string Database { get; }

    public UseCases Door => services.GetRequiredService<UseCases>();

    public static async Task<TestCare> StartAsync(Action<IServiceCollection>? change = null)
    {
        var database = await TestPostgres.CreateDatabaseAsync();
        var services = new ServiceCollection().AddLogging().AddCarePlanApplication(TestPostgres.AsApp(database));
        change?.Invoke(services);
        return new TestCare(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }), database);
    }

    /// <summary>On the database of a product that runs: for looking at it from outside. Disposing it drops the database.</summary>
    public static TestCare On(string database) => new(
        new ServiceCollection().AddLogging().AddCarePlanApplication(TestPostgres.AsApp(database)).BuildServiceProvider(), database);

    /// <summary>The administrator of a demonstration office.</summary>
    public async Task<Caller> AdminAsync(string officeNumber) =>
        new Caller.Member(await ScalarAsync<Guid>(
            "select m.user_id from offices.membership m join offices.office o on o.id = m.office_id where o.office_number = $1 and m.login_name = 'admin'",
            officeNumber), officeNumber);

    public Task<Guid> TenantIdAsync(string officeNumber) =>
        ScalarAsync<Guid>("select id from offices.office where office_number = $1", officeNumber);

    /// <summary>Takes files in for an office and runs the check.</summary>
    public async Task<IReadOnlyList<ReceivedUnit>> ReceiveAsync(Caller caller, params RawFile[] files)
    {
        var received = await Door.RunAsync<ReceiveFiles, IReadOnlyList<ReceivedUnit>>(
            caller, use => use.RunAsync(files, IncomingChannel.Api, CancellationToken.None));
        await RunWorkAsync();
        return received.Value;
    }

    /// <summary>Does all waiting background work, and what that makes necessary, here and now. What comes to nothing is a failure of the test.</summary>
    public async Task RunWorkAsync()
    {
        await TryWorkAsync();
        var faults = await ScalarAsync<string>("select coalesce(string_agg(kind || ': ' || last_fault, E'\n'), '') from ops.outbox where last_fault <> ''");
        if (faults.Length > 0)
        {
            throw new InvalidOperationException(faults);
        }
    }

    /// <summary>Does what is due; some of it may come to nothing.</summary>
    public Task TryWorkAsync() => services.GetRequiredService<WorkRunner>().RunAllAsync(CancellationToken.None);

    /// <summary>Every office's trail with its verdict, as <c>audit verify</c> asks it.</summary>
    public async Task<IReadOnlyList<OfficeTrail>> TrailsAsync() =>
        await TrailVerifier.RunAsync(TestPostgres.AsApp(Database), null, CancellationToken.None).ToListAsync();

    /// <summary>What the product's host does when it starts: the keys that protect others are read, or made.</summary>
    public void ReadKeys() => services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(TestCare)).Protect([1]);

    /// <summary>A scope without an office, for looking at shared tables.</summary>
    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    /// <summary>As the superuser: what the database really holds, past every wall.</summary>
    public async Task<T> ScalarAsync<T>(string sql, params object[] parameters)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await TestPostgres.DropDatabaseAsync(Database);
    }
}
