using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Offices;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Data;

internal static class IdentityTables
{
    private const string Schema = "identity";

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<User>().ToTable("user", Schema);
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claim", Schema);
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("user_login", Schema);
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_token", Schema);
        builder.Entity<DataProtectionKey>().ToTable("data_protection_key", Schema);

        var office = builder.Entity<Office>();
        office.ToTable("office", "offices");
        office.HasKey(row => row.Id);
        office.HasIndex(row => row.OfficeNumber).IsUnique();
        office.HasIndex(row => row.KjBillingId).IsUnique();
        office.Property(row => row.OfficeNumber).HasMaxLength(10);
        office.Property(row => row.KjBillingId).HasMaxLength(14);
        office.Property(row => row.ServiceKind).HasMaxLength(2);
        office.Property(row => row.Kind).AsWord();

        var membership = builder.Entity<Membership>();
        membership.ToTable("membership", "offices");
        membership.HasKey(row => row.Id);
        membership.HasIndex(row => new { row.OfficeId, row.LoginName }).IsUnique();
        membership.HasIndex(row => new { row.UserId, row.OfficeId }).IsUnique();
        membership.HasOne<Office>().WithMany().HasForeignKey(row => row.OfficeId);
        membership.HasOne<User>().WithMany().HasForeignKey(row => row.UserId);
        membership.Property(row => row.Role).AsWord();

        var key = builder.Entity<ApiKey>();
        key.ToTable("api_key", "offices");
        key.HasKey(row => row.Id);
        key.HasIndex(row => row.Hash).IsUnique();
        key.HasOne<Office>().WithMany().HasForeignKey(row => row.OfficeId);
    }
}
