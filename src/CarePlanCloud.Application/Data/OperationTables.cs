using CarePlanCloud.Application.Letters;
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
        outbox.HasIndex(row => new { row.OfficeId, row.Kind, row.DueAt });
        outbox.HasIndex(row => row.Claim).HasFilter("claim is not null");
        outbox.Property(row => row.Kind).AsWord();

        var letter = builder.Entity<DeadLetter>();
        letter.ToTable("dead_letter", "ops");
        letter.HasKey(row => new { row.TenantId, row.Id });
        letter.HasIndex(row => new { row.TenantId, row.SubjectId });
        letter.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        letter.Property(row => row.Kind).AsWord();

        var request = builder.Entity<IdempotentRequest>();
        request.ToTable("idempotent_request", "ops");
        request.HasKey(row => new { row.TenantId, row.Key });
        request.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        request.Property(row => row.Key).HasMaxLength(200);

        var key = builder.Entity<SigningKey>();
        key.ToTable("signing_key", "ops");
        key.HasKey(row => row.Id);

        var waiting = builder.Entity<WaitingLetter>();
        waiting.ToTable("waiting_letter", "ops");
        waiting.HasKey(row => row.Id);
        waiting.HasIndex(row => row.DueAt);
    }
}
