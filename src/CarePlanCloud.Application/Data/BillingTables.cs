using CarePlanCloud.Application.Billing;
using CarePlanCloud.Application.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

/// <summary>What the product itself costs.</summary>
internal static class BillingTables
{
    private const string Schema = "billing";

    public static void Configure(ModelBuilder builder)
    {
        var tariff = builder.Entity<Tariff>();
        tariff.ToTable("tariff", Schema);
        tariff.HasKey(row => row.ValidFrom);

        var invoice = builder.Entity<Invoice>();
        invoice.ToTable("invoice", Schema);
        invoice.HasKey(row => new { row.TenantId, row.Number });
        invoice.HasIndex(row => new { row.TenantId, row.ServiceMonth }).IsUnique();
        invoice.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId).OnDelete(DeleteBehavior.Restrict);
        invoice.Ignore(row => row.Name);
        invoice.Ignore(row => row.Charge);
    }
}
