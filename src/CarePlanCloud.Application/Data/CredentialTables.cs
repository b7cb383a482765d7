using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Application.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

/// <summary>What the office needs for the national system, with its dates.</summary>
internal static class CredentialTables
{
    private const string Schema = "offices";

    public static void Configure(ModelBuilder builder)
    {
        var certificate = builder.Entity<OfficeCertificate>();
        certificate.ToTable("certificate", Schema);
        certificate.HasKey(row => new { row.TenantId, row.Id });
        certificate.HasIndex(row => new { row.TenantId, row.ValidUntil });
        certificate.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        certificate.Property(row => row.Kind).AsWord();

        var password = builder.Entity<NationalPassword>();
        password.ToTable("national_password", Schema);
        password.HasKey(row => new { row.TenantId, row.Id });
        password.HasIndex(row => new { row.TenantId, row.ChangedOn }).IsUnique();
        password.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);

        var licence = builder.Entity<NationalLicence>();
        licence.ToTable("national_licence", Schema);
        licence.HasKey(row => new { row.TenantId, row.Id });
        licence.HasIndex(row => new { row.TenantId, row.EndsOn });
        licence.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        licence.Property(row => row.Kind).AsWord();

        var notice = builder.Entity<CredentialNotice>();
        notice.ToTable("credential_notice", Schema);
        notice.HasKey(row => new { row.TenantId, row.SubjectId, row.EndsOn, row.DaysBefore });
        notice.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
    }
}
