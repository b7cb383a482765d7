using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

/// <summary>What offices keep beside their clients: code tables, prices, calendar, letterhead, printed batches.</summary>
internal static class MasterTables
{
    private const string Schema = "masters";

    public static void Configure(ModelBuilder builder)
    {
        var code = builder.Entity<ServiceCodeEntry>();
        code.ToTable("service_code", Schema);
        code.HasKey(row => new { row.Code, row.ValidFrom });
        code.Property(row => row.Code).HasMaxLength(6);

        var own = builder.Entity<OfficeServiceCode>();
        own.ToTable("office_service_code", Schema);
        own.HasKey(row => new { row.TenantId, row.InsurerNumber, row.Code, row.ValidFrom });
        own.HasIndex(row => new { row.TenantId, row.SearchKey });
        own.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        own.Property(row => row.InsurerNumber).HasMaxLength(6);
        own.Property(row => row.Code).HasMaxLength(6);
        own.Property(row => row.UnitPrice).HasPrecision(5, 2);

        var import = builder.Entity<MasterImport>();
        import.ToTable("master_import", Schema);
        import.HasKey(row => new { row.TenantId, row.Id });
        import.Property(row => row.Kind).AsWord();
        import.Property(row => row.Rows).AsJson();
        import.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);

        var price = builder.Entity<OfficeUnitPrice>();
        price.ToTable("office_unit_price", Schema);
        price.HasKey(row => new { row.TenantId, row.RegionalGrade, row.LabourShare, row.ValidFrom });
        price.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        price.Property(row => row.Price).HasPrecision(5, 2);

        var day = builder.Entity<CalendarDay>();
        day.ToTable("calendar_day", Schema);
        day.HasKey(row => new { row.TenantId, row.Day });
        day.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);

        var profile = builder.Entity<OfficeProfile>();
        profile.ToTable("office_profile", "offices");
        profile.HasKey(row => row.TenantId);
        profile.HasOne<Office>().WithOne().HasForeignKey<OfficeProfile>(row => row.TenantId);

        var satellite = builder.Entity<Satellite>();
        satellite.ToTable("satellite", "offices");
        satellite.HasKey(row => new { row.TenantId, row.Id });
        satellite.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        satellite.Property(row => row.Version).IsRowVersion();

        var run = builder.Entity<PrintRun>();
        run.ToTable("print_run", "reports");
        run.HasKey(row => new { row.TenantId, row.Id });
        run.HasIndex(row => new { row.TenantId, row.RequestedAt });
        run.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        run.Property(row => row.State).AsWord();
    }
}
