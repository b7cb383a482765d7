using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

internal static class ClientTables
{
    public static void Configure(ModelBuilder builder)
    {
        var client = builder.Entity<Client>();
        client.ToTable("client", "clients");
        client.HasKey(row => new { row.TenantId, row.Id });
        client.HasIndex(row => new { row.TenantId, row.InsurerNumber, row.InsuredNumber }).IsUnique();
        client.HasIndex(row => new { row.TenantId, row.SearchKey });
        client.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        client.HasOne<Satellite>().WithMany().HasForeignKey(row => new { row.TenantId, row.SatelliteId }).OnDelete(DeleteBehavior.Restrict);
        client.Property(row => row.InsurerNumber).HasMaxLength(6);
        client.Property(row => row.InsuredNumber).HasMaxLength(10);
        client.Property(row => row.Status).AsWord();
        client.Property(row => row.Contacts).AsJson();
        client.Property(row => row.Version).IsRowVersion();

        var supplement = builder.Entity<ClientSupplement>();
        supplement.ToTable("client_supplement", "clients");
        supplement.HasKey(row => new { row.TenantId, row.Id });
        supplement.HasIndex(row => new { row.TenantId, row.ClientId, row.ServiceMonth, row.PlanDate, row.SenderOfficeNumber })
            .IsUnique().AreNullsDistinct(false);
        supplement.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        supplement.Property(row => row.Items).AsJson();

        var certification = builder.Entity<Certification>();
        certification.ToTable("certification", "clients");
        certification.HasKey(row => new { row.TenantId, row.Id });
        certification.HasIndex(row => new { row.TenantId, row.ClientId, row.ValidFrom }).IsUnique();
        certification.HasIndex(row => new { row.TenantId, row.ValidTo });
        certification.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        certification.Property(row => row.Status).AsWord();
        certification.Property(row => row.KindLimits).AsJson();

        var rate = builder.Entity<BenefitRatePeriod>();
        rate.ToTable("benefit_rate_period", "clients");
        rate.HasKey(row => new { row.TenantId, row.Id });
        rate.HasIndex(row => new { row.TenantId, row.ClientId, row.ValidFrom }).IsUnique();
        rate.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        rate.Property(row => row.Reason).AsWord();

        var expense = builder.Entity<PublicExpensePeriod>();
        expense.ToTable("public_expense_period", "clients");
        expense.HasKey(row => new { row.TenantId, row.Id });
        expense.HasIndex(row => new { row.TenantId, row.ClientId, row.ValidFrom });
        expense.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });

        var insurer = builder.Entity<Insurer>();
        insurer.ToTable("insurer", "clients");
        insurer.HasKey(row => new { row.TenantId, row.InsurerNumber });
        insurer.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
    }
}
