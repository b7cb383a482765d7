using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Delays;
using CarePlanCloud.Application.Identity.SecondFactors;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Application.Ending;
using CarePlanCloud.Application.Ending.Deleting;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Billing;
using CarePlanCloud.Application.Licences;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Application.Operating;
using CarePlanCloud.Application.Directory;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Architecture.Tests.Violations;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace CarePlanCloud.Architecture.Tests;

/// <summary>The first wall: the model itself.</summary>
public sealed class ModelTests
{
    /// <summary>What belongs to no office, and why that is right. Adding to it is a decision about privacy.</summary>
    private static readonly Dictionary<Type, string> Shared = new()
    {
        [typeof(User)] = "a person may work for several offices",
        [typeof(IdentityUserClaim<Guid>)] = "belongs to a person",
        [typeof(IdentityUserLogin<Guid>)] = "belongs to a person",
        [typeof(IdentityUserToken<Guid>)] = "belongs to a person",
        [typeof(IdentityUserPasskey<Guid>)] = "belongs to a person",
        [typeof(IdentityPasskeyData)] = "a part of a passkey",
        [typeof(AuthenticatorKey)] = "belongs to a person",
        [typeof(RecoveryCode)] = "belongs to a person",
        [typeof(SignInSession)] = "belongs to a person",
        [typeof(SignInDelay)] = "before anybody is known; hashes of what was typed",
        [typeof(DataProtectionKey)] = "keys of the installation",
        [typeof(Office)] = "the tenant itself: the directory all may read",
        [typeof(Membership)] = "read before an office is entered",
        [typeof(ApiKey)] = "read before an office is entered",
        [typeof(ServiceCodeEntry)] = "the national table, read-only",
        [typeof(DirectoryOffice)] = "public lists of offices",
        [typeof(DirectoryImport)] = "which public lists were read",
        [typeof(SigningKey)] = "keys of the product that sign receipts",
        [typeof(Tariff)] = "what the product costs, written by the owner",
        [typeof(Licence)] = "terms of an office, written by operators",
        [typeof(WaitingLetter)] = "protected, gone when sent; most go to people who belong to no office yet",
        [typeof(OfficeApplication)] = "there is no office yet",
        [typeof(Operator)] = "operators belong to no office",
        [typeof(OperatorAct)] = "what operators did, with no word of clients",
        [typeof(Announcement)] = "written by operators, mostly to everybody",
        [typeof(StoppedWorkCount)] = "numbers only; operators see no rows of offices",
        [typeof(Termination)] = "asked by an office, carried out by operators, who see no rows of offices",
        [typeof(DeletionCertificate)] = "its office is gone; numbers of rows, no word of clients",
        [typeof(BreakGlass)] = "looks into an office, by operators who belong to none",
        [typeof(OutboxEntry)] = "ids only; the dispatcher enters no office",
    };

    [Fact]
    public void Every_entity_belongs_to_an_office_or_stands_on_the_short_list()
    {
        using var db = Db();
        Assert.Empty(Unlisted(db.Model));
    }

    [Fact]
    public void The_short_list_names_nothing_that_is_gone()
    {
        using var db = Db();
        Assert.Empty(Shared.Keys.Except(db.Model.GetEntityTypes().Select(entity => entity.ClrType)));
    }

    [Fact]
    public void Every_row_of_an_office_is_filtered()
    {
        using var db = Db();
        Assert.Empty(Unfiltered(db.Model));
    }

    [Fact]
    public void Every_class_that_is_owned_by_an_office_is_in_the_model()
    {
        using var db = Db();
        Assert.Empty(Rooms.Application.GetTypes().Where(type => type.IsClass && typeof(ITenantOwned).IsAssignableFrom(type))
            .Except(db.Model.GetEntityTypes().Select(entity => entity.ClrType)));
    }

    [Fact]
    public void The_migrations_are_up_to_date()
    {
        using var db = Db();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void An_entity_that_belongs_to_nobody_is_caught()
    {
        using var db = new DbOfViolations();
        Assert.Equal([nameof(NobodysRow)], Unlisted(db.Model));
    }

    [Fact]
    public void An_entity_without_a_filter_or_with_a_nameless_one_is_caught()
    {
        using var db = new DbOfViolations();
        Assert.Equal([nameof(RowWithANamelessFilter), nameof(UnfilteredRow)], Unfiltered(db.Model).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_model_without_its_migration_is_caught()
    {
        using var db = new DbOfViolations();
        Assert.True(db.Database.HasPendingModelChanges());
    }

    private static IEnumerable<string> Unlisted(IModel model) =>
        from entity in model.GetEntityTypes()
        where !typeof(ITenantOwned).IsAssignableFrom(entity.ClrType) && !Shared.ContainsKey(entity.ClrType)
        select entity.ClrType.Name;

    private static IEnumerable<string> Unfiltered(IModel model) =>
        from entity in model.GetEntityTypes()
        where typeof(ITenantOwned).IsAssignableFrom(entity.ClrType)
            && !(entity.FindDeclaredQueryFilter(CareDb.TenantFilter)?.Expression?.ToString().Contains("TenantOrNone", StringComparison.Ordinal) ?? false)
        select entity.ClrType.Name;

    private static CareDb Db() => new(
        new DbContextOptionsBuilder<CareDb>().UseNpgsql("Host=unused").UseSnakeCaseNamingConvention().Options, new CurrentTenant());
}
