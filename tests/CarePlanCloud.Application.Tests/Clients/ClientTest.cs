using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Clients.Changes;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CarePlanCloud.Application.Tests.Clients;

/// <summary>The book of clients, on 22 November 2026.</summary>
public abstract class ClientTest : CareTest
{
    protected static readonly ClientDraft Hana = new()
    {
        InsurerNumber = "122192", InsuredNumber = "0000123456", Name = "架空 華", Kana = "カクウ ハナ", Sex = "2", BirthDate = new(1941, 5, 6),
        PostalCode = "999-0011", Address1 = "見本県例示市架空町1-1", Phone = "000-0000-0011",
        Contacts = [new("架空 夏夫", "長男", "同上", "000-0000-0012")], Note = "耳が遠い",
    };

    protected static CertificationDraft Certified(string level, string from, string? to) => new()
    {
        InsurerNumber = "122192", InsuredNumber = "0000123456", CareLevel = level, ValidFrom = Day(from), ValidTo = to is null ? null : Day(to),
    };

    protected static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    protected override void Change(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(new SettableClock { Now = new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero) });

    protected Task<Outcome<ClientSaved>> SaveAsync(ClientDraft draft, Guid? id = null, uint version = 0, bool confirmed = false, Caller? caller = null) =>
        Care.Door.RunAsync<SaveClient, ClientSaved>(caller ?? Planner, use => use.RunAsync(id, version, draft, confirmed, CancellationToken.None));

    protected async Task<ClientView> ReadAsync(Guid id) =>
        (await Care.Door.RunAsync<OpenClient, ClientView>(Planner, use => use.RunAsync(id, CancellationToken.None))).Value;

    protected async Task<ClientListing> ListAsync(ClientQuery query, Caller? caller = null) =>
        (await Care.Door.RunAsync<ListClients, ClientListing>(caller ?? Planner, use => use.RunAsync(query, CancellationToken.None))).Value;

    protected Task<Outcome<SpanSaved>> CertifyAsync(Guid id, CertificationDraft draft, Guid? certification = null, bool endsPrevious = false) =>
        Care.Door.RunAsync<SaveCertification, SpanSaved>(Planner, use => use.RunAsync(id, certification, draft, endsPrevious, CancellationToken.None));

    protected async Task<IReadOnlyList<ClientChange>> ChangesAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListClientChanges, IReadOnlyList<ClientChange>>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    protected Task<Outcome<Done>> DecideAsync(Caller caller, ClientChange change, params string[] take) =>
        Care.Door.RunAsync<DecideClientChange, Done>(caller, use => use.RunAsync(change.Id, change.SerialNumber, take, CancellationToken.None));
}
