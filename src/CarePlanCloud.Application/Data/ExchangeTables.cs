using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

internal static class ExchangeTables
{
    private const string Schema = "exchange";

    public static void Configure(ModelBuilder builder)
    {
        var incoming = builder.Entity<Incoming>();
        incoming.ToTable("incoming", Schema);
        incoming.HasKey(row => new { row.TenantId, row.Id });
        incoming.HasIndex(row => new { row.TenantId, row.ContentHash }).IsUnique();
        incoming.HasIndex(row => new { row.TenantId, row.MessageId }).IsUnique();
        incoming.HasIndex(row => new { row.TenantId, row.ReceivedAt });
        incoming.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        incoming.Property(row => row.State).AsWord();
        incoming.Property(row => row.Channel).AsWord();
        incoming.Property(row => row.Kind).AsWord();
        incoming.Property(row => row.UnitFindings).AsJson();
        incoming.Property(row => row.Findings).AsJson();

        var incomingFile = builder.Entity<IncomingFile>();
        incomingFile.ToTable("incoming_file", Schema);
        incomingFile.HasKey(row => new { row.TenantId, row.IncomingId, row.Position });
        incomingFile.HasOne<Incoming>().WithMany().HasForeignKey(row => new { row.TenantId, row.IncomingId });

        var withdrawal = builder.Entity<Withdrawal>();
        withdrawal.ToTable("withdrawal", Schema);
        withdrawal.HasKey(row => new
        {
            row.TenantId, row.Kind, row.InsurerNumber, row.InsuredNumber, row.Date, row.SenderOfficeNumber, row.ServiceOfficeNumber, row.ServiceKind,
        });
        withdrawal.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        withdrawal.Property(row => row.Kind).AsWord();
        withdrawal.Property(row => row.InsurerNumber).HasMaxLength(6);
        withdrawal.Property(row => row.InsuredNumber).HasMaxLength(10);

        var outgoing = builder.Entity<Outgoing>();
        outgoing.ToTable("outgoing", Schema);
        outgoing.HasKey(row => new { row.TenantId, row.Id });
        outgoing.HasIndex(row => new { row.TenantId, row.SerialNumber }).IsUnique();
        outgoing.HasIndex(row => new { row.TenantId, row.RequestedAt });
        outgoing.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        outgoing.Property(row => row.State).AsWord();
        outgoing.Property(row => row.Kind).AsWord();
        outgoing.Property(row => row.Findings).AsJson();

        var outgoingFile = builder.Entity<OutgoingFile>();
        outgoingFile.ToTable("outgoing_file", Schema);
        outgoingFile.HasKey(row => new { row.TenantId, row.OutgoingId, row.Position });
        outgoingFile.HasOne<Outgoing>().WithMany().HasForeignKey(row => new { row.TenantId, row.OutgoingId });
    }
}
