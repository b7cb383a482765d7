using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

/// <summary>A community support center with one client, on 10 November 2026, and the acts on its documents under plain names.</summary>
public abstract class PreventiveTest : CareTest
{
    protected const string CenterNumber = "9900000060";

    protected static readonly DateOnly Today = new(2026, 11, 10);

    private readonly SettableClock clock = new() { Now = new DateTimeOffset(2026, 11, 10, 1, 0, 0, TimeSpan.Zero) };

    protected Caller Center { get; private set; } = new Caller.Nobody();

    protected Guid ClientId { get; private set; }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    protected override async Task ArrangeAsync()
    {
        Center = await Care.AdminAsync(CenterNumber);
        ClientId = await AddClientAsync(CenterNumber);
    }

    /// <summary>A client with two certifications and an emergency contact.</summary>
    protected async Task<Guid> AddClientAsync(string officeNumber, string careLevel = "13")
    {
        var tenant = await Care.TenantIdAsync(officeNumber);
        await using var scope = Care.Scope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        var client = new Client
        {
            TenantId = tenant, InsurerNumber = "990011", InsuredNumber = "9900000004", Name = "例示 春子", Kana = "レイジ ハルコ", Sex = "2",
            BirthDate = new(1945, 3, 3), Address1 = "見本県例示市架空町", Address2 = "四丁目４番４号", Phone = "000-0000-0004",
            Contacts = [new Contact("例示 夏夫", "長男", "見本県例示市架空町五丁目５番５号", "000-0000-0005")],
        };
        db.Clients.Add(client);
        db.Certifications.AddRange(
            Certified(client, tenant, "12", new(2025, 10, 1), new(2026, 9, 30)),
            Certified(client, tenant, careLevel, new(2026, 10, 1), new(2028, 9, 30)),
            Certified(client, tenant, "21", new(2028, 10, 1), null));
        await db.SaveChangesAsync();
        return client.Id;
    }

    protected Task<Outcome<Guid>> StartAsync(Caller caller, PreventiveDocumentKind kind, Guid? copyOf = null, Guid? client = null) =>
        Care.Door.RunAsync<StartPreventiveDocument, Guid>(caller, use => use.RunAsync(client ?? ClientId, kind, copyOf, CancellationToken.None));

    protected async Task<PreventiveView> StartedAsync(PreventiveDocumentKind kind) => await DocumentAsync(Center, (await StartAsync(Center, kind)).Value);

    protected Task<Outcome<PreventiveView>> OpenDocumentAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<OpenPreventiveDocument, PreventiveView>(caller, use => use.RunAsync(id, CancellationToken.None));

    protected async Task<PreventiveView> DocumentAsync(Caller caller, Guid id) => (await OpenDocumentAsync(caller, id)).Value;

    protected Task<Outcome<SavedPreventive>> SaveAsync(Caller caller, PreventiveView view, params (string Item, string Value)[] items) =>
        SaveAsync(caller, view.Id, view.Version, With(view.Content, items));

    protected Task<Outcome<SavedPreventive>> SaveAsync(Caller caller, Guid id, uint version, PreventiveContent content) =>
        Care.Door.RunAsync<SavePreventiveDocument, SavedPreventive>(caller, use => use.RunAsync(id, version, content, CancellationToken.None));

    protected Task<Outcome<SavedPreventive>> AgreeAsync(Caller caller, PreventiveView view, DateOnly? on = null, string by = "例示 春子") =>
        Care.Door.RunAsync<AgreePreventiveDocument, SavedPreventive>(
            caller, use => use.RunAsync(view.Id, view.Version, new Consent(on ?? Today, by, "見本 包子"), CancellationToken.None));

    protected Task<Outcome<SavedPreventive>> HandOverAsync(Caller caller, Guid id, DateOnly? on = null, string by = "見本 包子") =>
        Care.Door.RunAsync<HandOverPreventiveDocument, SavedPreventive>(caller, use => use.RunAsync(id, on ?? Today, by, CancellationToken.None));

    protected Task<Outcome<SavedPreventive>> DelegateAsync(Caller caller, PreventiveView view, DelegationPartner? partner) =>
        Care.Door.RunAsync<SetPreventiveDelegation, SavedPreventive>(caller, use => use.RunAsync(view.Id, view.Version, partner, CancellationToken.None));

    protected Task<Outcome<SavedPreventive>> PictureAsync(Caller caller, PreventiveView view, byte[]? picture) =>
        Care.Door.RunAsync<PutFamilyChart, SavedPreventive>(caller, use => use.RunAsync(view.Id, view.Version, picture, CancellationToken.None));

    protected async Task<IReadOnlyList<PreventiveSummary>> ListAsync(Caller caller, Guid? client) =>
        (await Care.Door.RunAsync<ListPreventiveDocuments, PreventiveList>(caller, use => use.RunAsync(client, CancellationToken.None))).Value.Documents;

    protected static PreventiveContent With(PreventiveContent content, params (string Item, string Value)[] items)
    {
        var changed = new Dictionary<string, string>(content.Items);
        foreach (var (item, value) in items)
        {
            changed[item] = value;
        }

        return content with { Items = changed };
    }

    protected static void Refused(string code, Refusal? refusal) => Assert.Equal(code, refusal?.Code);

    private static Certification Certified(Client client, Guid tenant, string level, DateOnly from, DateOnly? to) => new()
    {
        TenantId = tenant, ClientId = client.Id, InsurerNumber = client.InsurerNumber, InsuredNumber = client.InsuredNumber,
        Status = CertificationStatus.Certified, CertifiedOn = from.AddDays(-6), CareLevel = level, ValidFrom = from, ValidTo = to,
    };
}
