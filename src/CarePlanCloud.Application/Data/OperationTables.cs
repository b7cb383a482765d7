using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Transfers.Receipts;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

internal static class OperationTables
{
    public static void Configure(ModelBuilder builder)
    {
        var outbox = builder.Entity<OutboxEntry>();
        outbox.ToTable("outbox", "ops");
        outbox.HasKey(row => row.Id);
        outbox.HasIndex(row => row.Id, "ix_outbox_waiting").HasFilter("dispatched_at is null");
        outbox.Property(row => row.Kind).AsWord();

        var request = builder.Entity<IdempotentRequest>();
        request.ToTable("idempotent_request", "ops");
        request.HasKey(row => new { row.TenantId, row.Key });
        request.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        request.Property(row => row.Key).HasMaxLength(200);

        var key = builder.Entity<SigningKey>();
        key.ToTable("signing_key", "ops");
        key.HasKey(row => row.Id);

        var audit = builder.Entity<AuditEntry>();
        audit.ToTable("entry", "audit");
        audit.HasKey(row => new { row.TenantId, row.Number });
        audit.HasIndex(row => new { row.TenantId, row.SubjectId });
        audit.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
    }
}
