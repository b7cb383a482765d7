using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Outside;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Application.Transfers.Signals;
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
        incoming.HasIndex(row => new { row.TenantId, row.SenderOfficeNumber, row.ReceivedAt });
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
        outgoing.HasIndex(row => new { row.TenantId, row.ServiceMonth, row.ReceiverOfficeNumber });
        outgoing.HasIndex(row => new { row.TenantId, row.ReceiverOfficeNumber, row.SerialNumber });
        outgoing.Property(row => row.State).AsWord();
        outgoing.Property(row => row.Kind).AsWord();
        outgoing.Property(row => row.Channel).AsWord();
        outgoing.Property(row => row.Findings).AsJson();

        var outgoingClient = builder.Entity<OutgoingClient>();
        outgoingClient.ToTable("outgoing_client", Schema);
        outgoingClient.HasKey(row => new { row.TenantId, row.OutgoingId, row.ClientId });
        outgoingClient.HasIndex(row => new { row.TenantId, row.ClientId });
        outgoingClient.HasOne<Outgoing>().WithMany().HasForeignKey(row => new { row.TenantId, row.OutgoingId });
        outgoingClient.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });

        var outgoingFile = builder.Entity<OutgoingFile>();
        outgoingFile.ToTable("outgoing_file", Schema);
        outgoingFile.HasKey(row => new { row.TenantId, row.OutgoingId, row.Position });
        outgoingFile.HasOne<Outgoing>().WithMany().HasForeignKey(row => new { row.TenantId, row.OutgoingId });
        ConfigureStory(builder);
        ConfigureMatching(builder);
    }

    // What offices tell each other about a transfer, and what proves it.
    private static void ConfigureStory(ModelBuilder builder)
    {
        var happened = builder.Entity<TransferEvent>();
        happened.ToTable("transfer_event", Schema);
        happened.HasKey(row => new { row.TenantId, row.Id });
        happened.HasIndex(row => new { row.TenantId, row.TransferId });
        happened.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);

        var signal = builder.Entity<Signal>();
        signal.ToTable("signal", Schema);
        signal.HasKey(row => new { row.TenantId, row.Id });
        signal.HasIndex(row => new { row.TenantId, row.AboutId });
        signal.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        signal.Property(row => row.Kind).AsWord();
        signal.Property(row => row.Body).AsJson();

        var received = builder.Entity<ReceivedSignal>();
        received.ToTable("received_signal", Schema);
        received.HasKey(row => new { row.TenantId, row.Id });
        received.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);

        var receipt = builder.Entity<Receipt>();
        receipt.ToTable("receipt", Schema);
        receipt.HasKey(row => new { row.TenantId, row.MessageId, row.Event });
        receipt.HasIndex(row => new { row.TenantId, row.Number }).IsUnique().HasFilter("is_issuer");
        receipt.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        receipt.Property(row => row.Event).HasMaxLength(40);

        var link = builder.Entity<ConfirmationLink>();
        link.ToTable("confirmation_link", Schema);
        link.HasKey(row => new { row.TenantId, row.Id });
        link.HasOne<Outgoing>().WithMany().HasForeignKey(row => new { row.TenantId, row.OutgoingId });
    }

    // Who is meant by the numbers of somebody else's file.
    private static void ConfigureMatching(ModelBuilder builder)
    {
        var client = builder.Entity<IncomingClient>();
        client.ToTable("incoming_client", Schema);
        client.HasKey(row => new { row.TenantId, row.IncomingId, row.InsurerNumber, row.InsuredNumber });
        client.HasOne<Incoming>().WithMany().HasForeignKey(row => new { row.TenantId, row.IncomingId });
        client.Property(row => row.State).AsWord();
        client.Property(row => row.Before).HasColumnType("jsonb");

        var match = builder.Entity<ClientMatch>();
        match.ToTable("client_match", Schema);
        match.HasKey(row => new { row.TenantId, row.SenderOfficeNumber, row.InsurerNumber, row.InsuredNumber });
        match.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
    }
}
