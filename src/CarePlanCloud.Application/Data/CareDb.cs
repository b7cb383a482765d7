using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Application.Billing;
using CarePlanCloud.Application.Claims;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Application.Directory;
using CarePlanCloud.Application.Ending;
using CarePlanCloud.Application.Ending.Deleting;
using CarePlanCloud.Application.Ending.Exporting;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Delays;
using CarePlanCloud.Application.Identity.SecondFactors;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Inquiries.Notices;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Licences;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Application.Operating;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Partners.Inviting;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Outside;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Application.Transfers.Signals;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

/// <summary>
/// The one database. Lives for one operation. Every <see cref="ITenantOwned"/> set is filtered to the office of the operation; row-level
/// security behind it would show nothing else anyway.
/// </summary>
public sealed class CareDb(DbContextOptions<CareDb> options, CurrentTenant tenant)
    : IdentityUserContext<User, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Name of the query filter; switching it off is banned (an architecture test looks).</summary>
    public const string TenantFilter = "tenant";

    /// <summary>The office whose rows are visible, and under which new rows are written.</summary>
    public Guid TenantId => tenant.Id;

    // The filter runs in the few tenant-less scopes as well: there it matches nothing.
    internal Guid TenantOrNone => tenant.IdOrNull ?? Guid.Empty;

    /// <summary>The offices there are. One whose contract is over is here no more: nothing is sent to it, and its numbers are free.</summary>
    public IQueryable<Office> Offices => Set<Office>().Where(office => office.EndedAt == null);

    /// <summary>With those whose contract is over: for whoever adds one, and for the lists of operators.</summary>
    public DbSet<Office> AllOffices => Set<Office>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<EntryCode> EntryCodes => Set<EntryCode>();

    public DbSet<AuthenticatorKey> AuthenticatorKeys => Set<AuthenticatorKey>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<SignInDelay> SignInDelays => Set<SignInDelay>();

    public DbSet<Licence> Licences => Set<Licence>();

    public DbSet<OfficeCertificate> OfficeCertificates => Set<OfficeCertificate>();

    public DbSet<NationalPassword> NationalPasswords => Set<NationalPassword>();

    public DbSet<NationalLicence> NationalLicences => Set<NationalLicence>();

    public DbSet<CredentialNotice> CredentialNotices => Set<CredentialNotice>();

    public DbSet<Tariff> Tariffs => Set<Tariff>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<WaitingLetter> WaitingLetters => Set<WaitingLetter>();

    public DbSet<OfficeApplication> OfficeApplications => Set<OfficeApplication>();

    public DbSet<Operator> Operators => Set<Operator>();

    public DbSet<OperatorAct> OperatorActs => Set<OperatorAct>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<StoppedWorkCount> StoppedWork => Set<StoppedWorkCount>();

    public DbSet<BreakGlass> BreakGlasses => Set<BreakGlass>();

    public DbSet<ServiceCodeEntry> ServiceCodes => Set<ServiceCodeEntry>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<ClientSupplement> ClientSupplements => Set<ClientSupplement>();

    public DbSet<CarePlan> CarePlans => Set<CarePlan>();

    public DbSet<ServiceSlip> ServiceSlips => Set<ServiceSlip>();

    public DbSet<SlipSource> SlipSources => Set<SlipSource>();

    public DbSet<ServiceLine> ServiceLines => Set<ServiceLine>();

    public DbSet<DayMarkRow> DayMarks => Set<DayMarkRow>();

    public DbSet<BenefitSheetRow> BenefitSheetRows => Set<BenefitSheetRow>();

    public DbSet<Certification> Certifications => Set<Certification>();

    public DbSet<BenefitRatePeriod> BenefitRatePeriods => Set<BenefitRatePeriod>();

    public DbSet<PublicExpensePeriod> PublicExpensePeriods => Set<PublicExpensePeriod>();

    public DbSet<Insurer> Insurers => Set<Insurer>();

    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();

    public DbSet<Phrase> Phrases => Set<Phrase>();

    public DbSet<PreventiveDocument> PreventiveDocuments => Set<PreventiveDocument>();

    public DbSet<Partner> Partners => Set<Partner>();

    public DbSet<OfficeProfile> OfficeProfiles => Set<OfficeProfile>();

    public DbSet<Satellite> Satellites => Set<Satellite>();

    public DbSet<OfficeServiceCode> OfficeServiceCodes => Set<OfficeServiceCode>();

    public DbSet<MasterImport> MasterImports => Set<MasterImport>();

    public DbSet<OfficeUnitPrice> OfficeUnitPrices => Set<OfficeUnitPrice>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<OverrunAllotment> OverrunAllotments => Set<OverrunAllotment>();

    public DbSet<PrintRun> PrintRuns => Set<PrintRun>();

    public DbSet<Incoming> Incoming => Set<Incoming>();

    public DbSet<IncomingFile> IncomingFiles => Set<IncomingFile>();

    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();

    public DbSet<Outgoing> Outgoing => Set<Outgoing>();

    public DbSet<OutgoingFile> OutgoingFiles => Set<OutgoingFile>();

    public DbSet<OutgoingClient> OutgoingClients => Set<OutgoingClient>();

    public DbSet<TransferEvent> TransferEvents => Set<TransferEvent>();

    public DbSet<Signal> Signals => Set<Signal>();

    public DbSet<ReceivedSignal> ReceivedSignals => Set<ReceivedSignal>();

    public DbSet<Receipt> Receipts => Set<Receipt>();

    public DbSet<ConfirmationLink> ConfirmationLinks => Set<ConfirmationLink>();

    public DbSet<IncomingClient> IncomingClients => Set<IncomingClient>();

    public DbSet<ClientMatch> ClientMatches => Set<ClientMatch>();

    public DbSet<Inquiry> Inquiries => Set<Inquiry>();

    public DbSet<InquiryPost> InquiryPosts => Set<InquiryPost>();

    public DbSet<InquiryMailSetting> InquiryMailSettings => Set<InquiryMailSetting>();

    public DbSet<ChannelPeriod> ChannelPeriods => Set<ChannelPeriod>();

    public DbSet<DirectoryOffice> DirectoryOffices => Set<DirectoryOffice>();

    public DbSet<DirectoryImport> DirectoryImports => Set<DirectoryImport>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<DifferenceDecision> DifferenceDecisions => Set<DifferenceDecision>();

    public DbSet<MatchConfirmation> MatchConfirmations => Set<MatchConfirmation>();

    public DbSet<MonthClosing> MonthClosings => Set<MonthClosing>();

    public DbSet<ClosedClient> ClosedClients => Set<ClosedClient>();

    public DbSet<ClaimSending> ClaimSendings => Set<ClaimSending>();

    public DbSet<ClaimDocumentRow> ClaimDocuments => Set<ClaimDocumentRow>();

    public DbSet<FeeChoice> FeeChoices => Set<FeeChoice>();

    public DbSet<MirroredMonth> MirroredMonths => Set<MirroredMonth>();

    public DbSet<OutboxEntry> Outbox => Set<OutboxEntry>();

    public DbSet<DeadLetter> DeadLetters => Set<DeadLetter>();

    public DbSet<IdempotentRequest> IdempotentRequests => Set<IdempotentRequest>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<AuditRemoval> AuditRemovals => Set<AuditRemoval>();

    public DbSet<AuditHold> AuditHolds => Set<AuditHold>();

    public DbSet<AuditVerification> AuditVerifications => Set<AuditVerification>();

    public DbSet<Termination> Terminations => Set<Termination>();

    public DbSet<OfficeExport> OfficeExports => Set<OfficeExport>();

    public DbSet<OfficeExportPart> OfficeExportParts => Set<OfficeExportPart>();

    public DbSet<DeletionCertificate> DeletionCertificates => Set<DeletionCertificate>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>With passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        IdentityTables.Configure(builder);
        CredentialTables.Configure(builder);
        BillingTables.Configure(builder);
        OnboardingTables.Configure(builder);
        ClientTables.Configure(builder);
        PlanTables.Configure(builder);
        ScheduleTables.Configure(builder);
        MasterTables.Configure(builder);
        PartnerTables.Configure(builder);
        ExchangeTables.Configure(builder);
        InquiryTables.Configure(builder);
        ReconciliationTables.Configure(builder);
        OperationTables.Configure(builder);
        AuditTables.Configure(builder);
        EndingTables.Configure(builder);
        builder.Entity<EntryCode>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Client>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<ClientSupplement>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<CarePlan>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<ServiceSlip>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<SlipSource>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<ServiceLine>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<DayMarkRow>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<BenefitSheetRow>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Certification>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<BenefitRatePeriod>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<PublicExpensePeriod>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Insurer>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<PlanVersion>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Phrase>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<PreventiveDocument>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Invitation>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Partner>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<OfficeProfile>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Satellite>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<OfficeServiceCode>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<MasterImport>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<OfficeUnitPrice>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<CalendarDay>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<OverrunAllotment>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<PrintRun>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Incoming>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<IncomingFile>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Withdrawal>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Outgoing>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<OutgoingFile>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<OutgoingClient>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<TransferEvent>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Signal>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<ReceivedSignal>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Receipt>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<ConfirmationLink>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<IncomingClient>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<ClientMatch>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Inquiry>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<InquiryPost>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<InquiryMailSetting>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<ClaimDocumentRow>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<ClaimSending>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<ClosedClient>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<FeeChoice>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<DifferenceDecision>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<MatchConfirmation>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<MirroredMonth>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<MonthClosing>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<ChannelPeriod>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<DeadLetter>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<IdempotentRequest>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<OfficeCertificate>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<NationalPassword>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<NationalLicence>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<CredentialNotice>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<Invoice>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<OfficeExport>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<OfficeExportPart>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<AuditEntry>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<AuditHead>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<AuditRemoval>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<AuditHold>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
        builder.Entity<AuditVerification>().HasQueryFilter(TenantFilter, row => row.TenantId == TenantOrNone);
    }
}
