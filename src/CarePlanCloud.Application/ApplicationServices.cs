using System.Reflection;
using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Audit.Retention;
using CarePlanCloud.Application.Audit.Searching;
using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Application.Billing;
using CarePlanCloud.Application.Claims;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Clients.Changes;
using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Ending;
using CarePlanCloud.Application.Ending.Deleting;
using CarePlanCloud.Application.Ending.Exporting;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Passwords;
using CarePlanCloud.Application.Identity.SecondFactors;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Inquiries.Notices;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Application.Operating;
using CarePlanCloud.Application.Operating.Applications;
using CarePlanCloud.Application.Operating.Bulk;
using CarePlanCloud.Application.Operating.Looking;
using CarePlanCloud.Application.Operating.Offices;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Partners.Exchanging;
using CarePlanCloud.Application.Partners.Inviting;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Reconciliation.Evidence;
using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Application.Transfers.Checking;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Matching;
using CarePlanCloud.Application.Transfers.Outside;
using CarePlanCloud.Application.Transfers.Relaying;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Application.Transfers.Signals;
using CarePlanCloud.Application.Transfers.Undoing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace CarePlanCloud.Application;

public static class ApplicationServices
{
    /// <summary>
    /// Everything of this room: the database as the role of <paramref name="connectionString"/>, the door, and every use case (each class
    /// with [Requires] or [Anonymous] is found by itself).
    /// </summary>
    public static IServiceCollection AddCarePlanApplication(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => DataSourceOf(connectionString));
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<CurrentTenant>();
        services.AddScoped<CurrentActor>();
        // A connection, not the data source: EF Core would build its model and compile every query once more for each data source.
        services.AddDbContext<CareDb>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>().CreateConnection(), contextOwnsConnection: true)
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new TenantConnectionInterceptor(provider.GetRequiredService<CurrentTenant>())));
        services.AddSingleton<Admission>();
        services.AddSingleton<UseCases>();
        services.AddSingleton<KnownApiKeys>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditSearch>();
        services.AddSingleton<VerificationWork>();
        services.AddOptions<RetentionOptions>();
        services.AddScoped<OutboxWriter>();
        services.AddWork();
        services.AddScoped<ClientIndex>();
        services.AddScoped<ClientNamesakes>();
        services.AddScoped<ClientShelf>();
        services.AddScoped<ClientChangeDesk>();
        services.AddScoped<ServiceCodeBook>();
        services.AddScoped<CareCalendar>();
        services.AddScoped<UnitPriceBook>();
        services.AddScoped(provider => MasterReading.Of(provider.GetRequiredService<CareDb>()));
        services.AddScoped<SlipReader>();
        services.AddScoped<LineViews>();
        services.AddScoped<SlipCells>();
        services.AddScoped<BenefitBases>();
        services.AddScoped<ShortStayBook>();
        services.AddScoped<PlannedSlipDesk>();
        services.AddScoped<MonthProposals>();
        services.AddScoped<ReconciliationReader>();
        services.AddScoped<ReconciliationFacts>();
        services.AddScoped<ReconciliationDesk>();
        services.AddScoped<ReceiptHabits>();
        services.AddScoped<DifferenceQuestions>();
        services.AddScoped<PlanChange>();
        services.AddScoped<ClosedMonths>();
        services.AddScoped<ClaimBook>();
        services.AddScoped<ManagementPapers>();
        services.AddScoped<FeeBook>();
        services.AddScoped<MemberDesk>();
        services.AddOptions<BillingOptions>();
        services.AddScoped<UsageBook>();
        services.AddOptions<CredentialOptions>();
        services.AddScoped<CredentialBook>();
        services.AddScoped<CertificateDesk>();
        services.AddScoped<EntryCodes>();
        services.AddScoped<SecondFactorDesk>();
        services.AddSingleton<SessionGate>();
        services.AddPasswords();
        services.AddScoped<EvidenceBook>();
        services.AddScoped<ReceiptReader>();
        services.AddScoped<MirrorDesk>();
        services.AddScoped<MirrorReader>();
        services.AddScoped<PlanWriter>();
        services.AddScoped<PlanReader>();
        services.AddScoped<PlanDesk>();
        services.AddScoped<Phrases>();
        services.AddScoped<IncomingDesk>();
        services.AddScoped<ClientBook>();
        services.AddScoped<CertificationBook>();
        services.AddScoped<ClientMonthBook>();
        services.AddScoped<Serials>();
        services.AddScoped<Withdrawals>();
        services.AddScoped<DeletionDesk>();
        services.AddScoped<MarkWriter>();
        services.AddScoped<IUnitImport, PlanImport>();
        services.AddScoped<IUnitImport, SlipImport>();
        services.AddScoped<IUnitImport, ActualsImport>();
        services.AddScoped<PreventiveShelves>();
        services.AddScoped<IUnitImport, PreventivePlanImport>();
        services.AddScoped<IUnitImport, PlanDeletionImport>();
        services.AddScoped<IUnitImport, ClientProfileDeletionImport>();
        services.AddScoped<IUnitImport, PreventivePlanDeletionImport>();
        services.AddScoped<IUnitImport, SlipDeletionImport>();
        services.AddScoped<IUnitImport, ActualsDeletionImport>();
        services.AddScoped(provider => new UnitImports(provider.GetServices<IUnitImport>()));
        services.AddScoped<UnitJudge>();
        services.AddScoped<IncomingClients>();
        services.AddScoped<IncomingQueue>();
        services.AddScoped<ImportRecords>();
        services.AddScoped<ImportSnapshots>();
        services.AddScoped<BuiltOnImport>();
        services.AddScoped<IncomingPeople>();
        services.AddSingleton<ImportInOrder>();
        services.AddScoped<OwnMonths>();
        services.AddScoped<ChannelBook>();
        services.AddScoped<PartnerStandings>();
        services.AddScoped<Invitations>();
        services.AddScoped<ExchangeBook>();
        services.AddScoped<SentBook>();
        services.AddScoped<DueBook>();
        services.AddScoped<BoardReader>();
        services.AddScoped<BoardArrivals>();
        services.AddScoped<BoardMonths>();
        services.AddScoped<OutgoingDeparture>();
        services.AddScoped<ConfirmationLinks>();
        services.AddScoped<FaxPapers>();
        services.AddScoped<SentFiles>();
        services.AddScoped<OutgoingDesk>();
        services.AddScoped<Receivers>();
        services.AddScoped<SerialDesk>();
        services.AddScoped<TransferStory>();
        services.AddScoped<SlipBook>();
        services.AddScoped<ActualsBook>();
        services.AddScoped<IOutgoingBook>(provider => provider.GetRequiredService<SlipBook>());
        services.AddScoped<IOutgoingBook>(provider => provider.GetRequiredService<ActualsBook>());
        services.AddScoped<IOutgoingBook, PlanBook>();
        services.AddScoped<IOutgoingBook, PreventivePlanBook>();
        services.AddScoped<IOutgoingBook, SlipDeletionBook>();
        services.AddScoped<IOutgoingBook, ActualsDeletionBook>();
        services.AddScoped<IOutgoingBook, PlanDeletionBook>();
        services.AddScoped<IOutgoingBook, PreventivePlanDeletionBook>();
        services.AddScoped(provider => new OutgoingBooks(provider.GetServices<IOutgoingBook>()));
        services.AddDataProtection().PersistKeysToDbContext<CareDb>().SetApplicationName("CarePlanCloud")
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddScoped<ReceiptKeys>();
        services.AddScoped<ReceiptDesk>();
        services.AddScoped<SignalDesk>();
        services.AddScoped<ISignalHandler, TransferSignals>();
        services.AddScoped<ISignalHandler, InquirySignals>();
        services.AddScoped<ISignalHandler, MirrorSignals>();
        services.AddScoped(provider => new SignalHandlers(provider.GetServices<ISignalHandler>()));
        services.AddSingleton<SignalCarrier>();
        services.AddScoped<InquiryDesk>();
        services.AddScoped<InquiryReader>();
        services.AddScoped<NoticeDesk>();
        services.TryAddSingleton<IMailPost, NoMailPost>();
        services.AddScoped<LetterDesk>();
        services.AddOptions<OnboardingOptions>();
        services.AddScoped<ApplicationDesk>();
        services.AddOptions<EndingOptions>();
        services.AddSingleton<ExportWork>();
        services.AddSingleton<DeletionWork>();
        services.AddScoped<DeletionCertificates>();
        services.AddScoped<OperatorTrail>();
        services.AddScoped<OperatorActs>();
        services.AddScoped<ApplicationReader>();
        services.AddScoped<ApplicationTurns>();
        services.AddScoped<OfficeFounder>();
        services.AddSingleton<OfficeOpening>();
        services.AddSingleton<BulkOpening>();
        services.AddSingleton<BreakGlassDesk>();
        services.AddScoped<OfficeRows>();
        services.AddScoped<LicenceBook>();
        services.AddSingleton<InquiryNotices>();
        services.AddScoped<PreventiveDesk>();
        services.AddSingleton<IncomingCheck>();
        services.AddSingleton<OutgoingWriting>();
        services.AddSingleton<Relay>();
        services.AddReports();
        foreach (var useCase in typeof(ApplicationServices).Assembly.GetTypes().Where(IsUseCase))
        {
            services.AddScoped(useCase);
        }

        return services;
    }

    /// <summary>A class that asks for a permission, or says why it needs none.</summary>
    public static bool IsUseCase(Type type) =>
        type.GetCustomAttribute<RequiresAttribute>() is not null || type.GetCustomAttribute<AnonymousAttribute>() is not null;

    // Statements stay prepared. A process that stands still in the middle of a transaction keeps what it has locked for a minute, as long as
    // its work: then the others go on, and it finds its transaction gone.
    private static NpgsqlDataSource DataSourceOf(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString) { ConnectionStringBuilder = { MaxAutoPrepare = 200 } };
        builder.ConnectionStringBuilder.Options = $"{builder.ConnectionStringBuilder.Options} -c idle_in_transaction_session_timeout=60s".Trim();
        return builder.Build();
    }
}
