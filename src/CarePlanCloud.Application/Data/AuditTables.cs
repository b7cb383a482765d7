using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Application.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

internal static class AuditTables
{
    public static void Configure(ModelBuilder builder)
    {
        // One index for each question of the search, each in the order in which it answers.
        var entry = builder.Entity<AuditEntry>();
        entry.ToTable("entry", "audit");
        entry.HasKey(row => new { row.TenantId, row.Number });
        entry.HasIndex(row => new { row.TenantId, row.SubjectId, row.At, row.Number });
        entry.HasIndex(row => new { row.TenantId, row.ActorId, row.At, row.Number });
        entry.HasIndex(row => new { row.TenantId, row.Act, row.At, row.Number });
        entry.HasIndex(row => new { row.TenantId, row.At, row.Number });
        entry.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);

        var head = builder.Entity<AuditHead>();
        head.ToTable("head", "audit");
        head.HasKey(row => row.TenantId);
        head.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);

        var removal = builder.Entity<AuditRemoval>();
        removal.ToTable("removal", "audit");
        removal.HasKey(row => new { row.TenantId, row.Number });
        removal.Ignore(row => row.Mark);
        removal.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);

        // One at a time.
        var hold = builder.Entity<AuditHold>();
        hold.ToTable("hold", "audit");
        hold.HasKey(row => new { row.TenantId, row.Id });
        hold.HasIndex(row => row.TenantId).IsUnique().HasFilter("lifted_at is null");
        hold.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);

        var verification = builder.Entity<AuditVerification>();
        verification.ToTable("verification", "audit");
        verification.HasKey(row => new { row.TenantId, row.Id });
        verification.HasIndex(row => new { row.TenantId, row.RequestedAt });
        verification.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        verification.Property(row => row.State).AsWord();
        verification.Property(row => row.Fault).HasConversion(
            fault => fault == null ? null : StableWords.Of(fault.Value), word => word == null ? null : StableWords.Parse<TrailFault>(word)).HasMaxLength(40);
    }
}
