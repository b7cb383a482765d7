using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

internal static class PlanTables
{
    private const string Schema = "plans";

    public static void Configure(ModelBuilder builder)
    {
        var plan = builder.Entity<CarePlan>();
        plan.ToTable("care_plan", Schema);
        plan.HasKey(row => new { row.TenantId, row.Id });
        plan.HasIndex(row => new { row.TenantId, row.ClientId, row.PlanDate, row.SenderOfficeNumber }).IsUnique();
        plan.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        plan.Property(row => row.Overview).AsJson();
        plan.Property(row => row.Needs).AsJson();
        plan.Property(row => row.Week).AsJson();

        var version = builder.Entity<PlanVersion>();
        version.ToTable("plan_version", Schema);
        version.HasKey(row => new { row.TenantId, row.Id });
        version.HasIndex(row => new { row.TenantId, row.ClientId, row.Number }).IsUnique();
        version.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        version.Property(row => row.State).AsWord();
        version.Property(row => row.Forms).AsJson();
        version.Property(row => row.Version).IsRowVersion();

        var phrase = builder.Entity<Phrase>();
        phrase.ToTable("phrase", Schema);
        phrase.HasKey(row => new { row.TenantId, row.Id });
        phrase.HasIndex(row => new { row.TenantId, row.Place, row.OwnerId });
        phrase.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);

        var document = builder.Entity<PreventiveDocument>();
        document.ToTable("preventive_document", Schema);
        document.HasKey(row => new { row.TenantId, row.Id });
        document.HasIndex(row => new { row.TenantId, row.ClientId, row.Kind, row.Number }).IsUnique();
        document.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        document.Property(row => row.Kind).AsWord();
        document.Property(row => row.State).AsWord();
        document.Property(row => row.Items).AsJson();
        document.Property(row => row.Rows).AsJson();
        document.Property(row => row.Illnesses).AsJson();
        document.Property(row => row.Version).IsRowVersion();
    }
}
