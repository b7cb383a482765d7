using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

internal static class ScheduleTables
{
    private const string Schema = "schedules";

    public static void Configure(ModelBuilder builder)
    {
        var slip = builder.Entity<ServiceSlip>();
        slip.ToTable("service_slip", Schema);
        slip.HasKey(row => new { row.TenantId, row.Id });
        slip.HasIndex(row => new { row.TenantId, row.ServiceMonth, row.ClientId }).IsUnique();
        slip.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });

        var source = builder.Entity<SlipSource>();
        source.ToTable("slip_source", Schema);
        source.HasKey(row => new { row.TenantId, row.SlipId, row.Phase, row.SenderOfficeNumber });
        source.HasOne<ServiceSlip>().WithMany().HasForeignKey(row => new { row.TenantId, row.SlipId });
        source.Property(row => row.Phase).HasConversion<short>();

        var line = builder.Entity<ServiceLine>();
        line.ToTable("service_line", Schema);
        line.HasKey(row => new { row.TenantId, row.Id });
        line.HasIndex(row => new { row.TenantId, row.SlipId, row.Position });
        line.HasOne<ServiceSlip>().WithMany().HasForeignKey(row => new { row.TenantId, row.SlipId });
        line.Ignore(row => row.Key);

        // The table itself is made by SQL in the migration: EF knows no partitions.
        var mark = builder.Entity<DayMarkRow>();
        mark.ToTable("day_mark", Schema);
        mark.HasKey(row => new { row.TenantId, row.ServiceMonth, row.LineId, row.Phase, row.Day });
        mark.Property(row => row.Phase).HasConversion<short>();

        var sheet = builder.Entity<BenefitSheetRow>();
        sheet.ToTable("benefit_sheet_row", Schema);
        sheet.HasKey(row => new { row.TenantId, row.SlipId, row.Position });
        sheet.HasOne<ServiceSlip>().WithMany().HasForeignKey(row => new { row.TenantId, row.SlipId });
        sheet.Property(row => row.Items).AsJson();

        var allotment = builder.Entity<OverrunAllotment>();
        allotment.ToTable("overrun_allotment", Schema);
        allotment.HasKey(row => new { row.TenantId, row.SlipId, row.ServiceOfficeNumber, row.ServiceKind });
        allotment.HasOne<ServiceSlip>().WithMany().HasForeignKey(row => new { row.TenantId, row.SlipId });
    }
}
