using CarePlanCloud.Application.Ending;
using CarePlanCloud.Application.Ending.Deleting;
using CarePlanCloud.Application.Ending.Exporting;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Receipts;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

/// <summary>What the end of a contract needs.</summary>
internal static class EndingTables
{
    public static void Configure(ModelBuilder builder)
    {
        var termination = builder.Entity<Termination>();
        termination.ToTable("termination", "offices");
        termination.HasKey(row => row.Id);

        // One at a time; whoever takes it back may ask again.
        termination.HasIndex(row => row.OfficeId).IsUnique().HasFilter("withdrawn_at is null");
        termination.HasOne<Office>().WithMany().HasForeignKey(row => row.OfficeId).OnDelete(DeleteBehavior.Restrict);
        termination.Ignore(row => row.State);

        var export = builder.Entity<OfficeExport>();
        export.ToTable("export", "offices");
        export.HasKey(row => new { row.TenantId, row.Id });
        export.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        export.Property(row => row.State).AsWord();

        var part = builder.Entity<OfficeExportPart>();
        part.ToTable("export_part", "offices");
        part.HasKey(row => new { row.TenantId, row.ExportId, row.Number });
        part.HasOne<OfficeExport>().WithMany().HasForeignKey(row => new { row.TenantId, row.ExportId });

        var certificate = builder.Entity<DeletionCertificate>();
        certificate.ToTable("deletion_certificate", "ops");
        certificate.HasKey(row => row.Id);
        certificate.HasIndex(row => row.Number).IsUnique();
        certificate.HasIndex(row => row.SecretHash).IsUnique();
        certificate.HasOne<Office>().WithMany().HasForeignKey(row => row.OfficeId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<Termination>().WithOne().HasForeignKey<DeletionCertificate>(row => row.TerminationId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<SigningKey>().WithMany().HasForeignKey(row => row.KeyId).OnDelete(DeleteBehavior.Restrict);
        certificate.Ignore(row => row.Name);
    }
}
