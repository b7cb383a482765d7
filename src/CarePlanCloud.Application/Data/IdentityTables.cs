using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Delays;
using CarePlanCloud.Application.Identity.SecondFactors;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Application.Licences;
using CarePlanCloud.Application.Members.Entry;
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


        var passkey = builder.Entity<IdentityUserPasskey<Guid>>();
        passkey.ToTable("user_passkey", Schema);
        passkey.HasKey(row => row.CredentialId);
        passkey.Property(row => row.CredentialId).HasMaxLength(1024);
        passkey.HasOne<User>().WithMany().HasForeignKey(row => row.UserId);
        passkey.OwnsOne(row => row.Data).ToJson("data");

        var authenticator = builder.Entity<AuthenticatorKey>();
        authenticator.ToTable("authenticator_key", Schema);
        authenticator.HasKey(row => row.UserId);
        authenticator.HasOne<User>().WithOne().HasForeignKey<AuthenticatorKey>(row => row.UserId);

        var recovery = builder.Entity<RecoveryCode>();
        recovery.ToTable("recovery_code", Schema);
        recovery.HasKey(row => new { row.UserId, row.Hash });
        recovery.HasOne<User>().WithMany().HasForeignKey(row => row.UserId);

        var session = builder.Entity<SignInSession>();
        session.ToTable("sign_in_session", Schema);
        session.HasKey(row => row.Id);
        session.HasIndex(row => new { row.UserId, row.EndsAt });
        session.HasOne<User>().WithMany().HasForeignKey(row => row.UserId);
        session.Property(row => row.Way).AsWord();

        var delay = builder.Entity<SignInDelay>();
        delay.ToTable("sign_in_delay", Schema);
        delay.HasKey(row => row.Key);
        delay.Ignore(row => row.Until);
        delay.HasIndex(row => row.LastFailureAt);

        var office = builder.Entity<Office>();
        office.ToTable("office", "offices");
        office.HasKey(row => row.Id);

        // Of those that are here: an office that left may come back as another tenant.
        office.HasIndex(row => row.OfficeNumber).IsUnique().HasFilter("ended_at is null");
        office.HasIndex(row => row.KjBillingId).IsUnique().HasFilter("ended_at is null");
        office.Property(row => row.OfficeNumber).HasMaxLength(10);
        office.Property(row => row.KjBillingId).HasMaxLength(14);
        office.Property(row => row.Kinds).AsJson();
        office.Ignore(row => row.ServiceKind);
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

        var entry = builder.Entity<EntryCode>();
        entry.ToTable("entry_code", "offices");
        entry.HasKey(row => new { row.TenantId, row.Id });
        entry.HasIndex(row => new { row.TenantId, row.CodeHash }).IsUnique();
        entry.HasOne<Office>().WithMany().HasForeignKey(row => row.TenantId);
        entry.Property(row => row.Purpose).AsWord();
        entry.Property(row => row.Role).AsWord();

        var licence = builder.Entity<Licence>();
        licence.ToTable("licence", "offices");
        licence.HasKey(row => row.Id);
        licence.HasIndex(row => new { row.OfficeId, row.StartsOn }).IsUnique();
        licence.HasOne<Office>().WithMany().HasForeignKey(row => row.OfficeId);
        licence.Property(row => row.Kind).AsWord();
    }
}
