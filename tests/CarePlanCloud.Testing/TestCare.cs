using CarePlanCloud.Application;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Inquiries.Notices;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Reports.Running;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Checking;
using CarePlanCloud.Application.Transfers.Relaying;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Application.Transfers.Signals;
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

    /// <summary>Does all waiting background work, and what that makes necessary, here and now.</summary>
    public async Task RunWorkAsync()
    {
        while (true)
        {
            var entries = new List<OutboxEntry>();
            await Door.RunAsync<OutboxDispatch, int>(new Caller.Nobody(), use => use.RunAsync(entries.Add, CancellationToken.None));
            if (entries.Count == 0)
            {
                return;
            }

            foreach (var entry in entries)
            {
                await RunAsync(entry);
            }
        }
    }

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

    private Task RunAsync(OutboxEntry entry) => entry.Kind switch
    {
        OutboxKind.CheckIncoming => services.GetRequiredService<IncomingCheck>().RunAsync(entry.OfficeId, entry.SubjectId, CancellationToken.None),
        OutboxKind.GenerateOutgoing => services.GetRequiredService<OutgoingWriting>().RunAsync(entry.OfficeId, entry.SubjectId, CancellationToken.None),
        OutboxKind.RelayOutgoing => services.GetRequiredService<Relay>().RunAsync(entry.OfficeId, entry.SubjectId, CancellationToken.None),
        OutboxKind.CarrySignal => services.GetRequiredService<SignalCarrier>().RunAsync(entry.OfficeId, entry.SubjectId, CancellationToken.None),
        OutboxKind.PrintForms => services.GetRequiredService<PrintRunWork>().RunAsync(entry.OfficeId, entry.SubjectId, CancellationToken.None),
        OutboxKind.NotifyOfInquiries => services.GetRequiredService<InquiryNotices>().RunAsync(entry.OfficeId, entry.SubjectId, CancellationToken.None),
        _ => throw new InvalidOperationException($"No work of kind {entry.Kind}."),
    };
}
