using CarePlanCloud.Application.Directory;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Partners.Inviting;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

/// <summary>Partners, the roads to them, and the directory of all offices.</summary>
internal static class PartnerTables
{
    private const string Schema = "partners";

    public static void Configure(ModelBuilder builder)
    {
        var partner = builder.Entity<Partner>();
        partner.ToTable("partner", Schema);
        partner.HasKey(row => new { row.TenantId, row.Id });
        partner.HasIndex(row => new { row.TenantId, row.OfficeNumber }).IsUnique();
        partner.HasIndex(row => new { row.TenantId, row.SearchKey });
        partner.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        partner.Property(row => row.OfficeNumber).HasMaxLength(10);
        partner.Property(row => row.Discounts).AsJson();

        var period = builder.Entity<ChannelPeriod>();
        period.ToTable("channel_period", Schema);
        period.HasKey(row => new { row.TenantId, row.PartnerId, row.ValidFrom });
        period.HasOne<Partner>().WithMany().HasForeignKey(row => new { row.TenantId, row.PartnerId });
        period.Property(row => row.Channel).AsWord();

        var directory = builder.Entity<DirectoryOffice>();
        directory.ToTable("directory_office", Schema);
        directory.HasKey(row => row.OfficeNumber);
        directory.HasIndex(row => new { row.Prefecture, row.Municipality });
        directory.Property(row => row.OfficeNumber).HasMaxLength(10);

        var import = builder.Entity<DirectoryImport>();
        import.ToTable("directory_import", Schema);
        import.HasKey(row => row.Id);

        var invitation = builder.Entity<Invitation>();
        invitation.ToTable("invitation", Schema);
        invitation.HasKey(row => new { row.TenantId, row.Id });
        invitation.HasIndex(row => new { row.TenantId, row.PartnerId });
        invitation.HasIndex(row => new { row.TenantId, row.CodeHash }).IsUnique();
        invitation.HasOne<Partner>().WithMany().HasForeignKey(row => new { row.TenantId, row.PartnerId });
    }
}
