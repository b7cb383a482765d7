using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
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
        client.Property(row => row.InsurerNumber).HasMaxLength(6);
        client.Property(row => row.InsuredNumber).HasMaxLength(10);

        var supplement = builder.Entity<ClientSupplement>();
        supplement.ToTable("client_supplement", "clients");
        supplement.HasKey(row => new { row.TenantId, row.Id });
        supplement.HasIndex(row => new { row.TenantId, row.ClientId, row.ServiceMonth, row.PlanDate, row.SenderOfficeNumber })
            .IsUnique().AreNullsDistinct(false);
        supplement.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        supplement.Property(row => row.Items).AsJson();

        var plan = builder.Entity<CarePlan>();
        plan.ToTable("care_plan", "plans");
        plan.HasKey(row => new { row.TenantId, row.Id });
        plan.HasIndex(row => new { row.TenantId, row.ClientId, row.PlanDate, row.SenderOfficeNumber }).IsUnique();
        plan.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        plan.Property(row => row.Overview).AsJson();
        plan.Property(row => row.Needs).AsJson();
        plan.Property(row => row.Week).AsJson();
    }
}
