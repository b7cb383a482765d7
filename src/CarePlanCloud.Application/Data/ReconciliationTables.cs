using CarePlanCloud.Application.Claims;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Reconciliation.Mirror;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

internal static class ReconciliationTables
{
    private const string Schema = "reconciliation";

    public static void Configure(ModelBuilder builder)
    {
        var decision = builder.Entity<DifferenceDecision>();
        decision.ToTable("difference_decision", Schema);
        decision.HasKey(row => new { row.TenantId, row.Id });
        decision.HasIndex(row => new { row.TenantId, row.ServiceMonth, row.ClientId, row.Key }).IsUnique().HasFilter("withdrawn_at is null")
            .HasDatabaseName("ix_difference_decision_in_force");
        decision.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        decision.HasOne<Inquiry>().WithMany().HasForeignKey(row => new { row.TenantId, row.InquiryId });
        decision.Property(row => row.Kind).AsWord();
        decision.Property(row => row.Resolution).AsWord();
        decision.Property(row => row.About).AsJson();
        decision.Property(row => row.PlanBefore).AsJson();
        decision.Property(row => row.PlanAfter).AsJson();

        var confirmation = builder.Entity<MatchConfirmation>();
        confirmation.ToTable("match_confirmation", Schema);
        confirmation.HasKey(row => new { row.TenantId, row.ServiceMonth, row.ClientId, row.OfficeNumber });
        confirmation.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });

        var closing = builder.Entity<MonthClosing>();
        closing.ToTable("month_closing", Schema);
        closing.HasKey(row => new { row.TenantId, row.Id });
        closing.HasIndex(row => new { row.TenantId, row.ServiceMonth }).IsUnique().HasFilter("reopened_at is null").HasDatabaseName("ix_month_closing_in_force");
        closing.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);

        var client = builder.Entity<ClosedClient>();
        client.ToTable("closed_client", Schema);
        client.HasKey(row => new { row.TenantId, row.ClosingId, row.ClientId });
        client.HasOne<MonthClosing>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClosingId });
        client.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        client.Property(row => row.Month).AsJson();

        var sending = builder.Entity<ClaimSending>();
        sending.ToTable("claim_sending", Schema);
        sending.HasKey(row => new { row.TenantId, row.Id });
        sending.HasIndex(row => new { row.TenantId, row.Sort, row.SubmissionMonth, row.Serial }).IsUnique();
        sending.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        sending.Property(row => row.Sort).AsWord();

        var document = builder.Entity<ClaimDocumentRow>();
        document.ToTable("claim_document", Schema);
        document.HasKey(row => new { row.TenantId, row.SendingId, row.ClientId, row.ServiceMonth });
        document.HasIndex(row => new { row.TenantId, row.ServiceMonth });
        document.HasOne<ClaimSending>().WithMany().HasForeignKey(row => new { row.TenantId, row.SendingId });
        document.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        document.Property(row => row.Kind).AsWord();

        var fees = builder.Entity<FeeChoice>();
        fees.ToTable("fee_choice", Schema);
        fees.HasKey(row => new { row.TenantId, row.ServiceMonth, row.ClientId });
        fees.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });

        var mirrored = builder.Entity<MirroredMonth>();
        mirrored.ToTable("mirrored_month", Schema);
        mirrored.HasKey(row => new { row.TenantId, row.PlannerOfficeNumber, row.ServiceMonth, row.InsurerNumber, row.InsuredNumber });
        mirrored.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        mirrored.Property(row => row.Decisions).AsJson();
    }
}
