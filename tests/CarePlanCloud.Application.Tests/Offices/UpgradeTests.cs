using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CarePlanCloud.Application.Tests.Offices;

/// <summary>A database with offices from before they had several kinds.</summary>
public sealed class UpgradeTests : CareTest
{
    [Fact]
    public async Task An_office_of_before_has_its_kind_and_its_people_their_names()
    {
        var options = new DbContextOptionsBuilder<CareDb>().UseNpgsql(TestPostgres.AsOwner(Care.Database)).UseSnakeCaseNamingConvention().Options;
        await using var db = new CareDb(options, new CurrentTenant());
        var all = db.Database.GetMigrations().ToList();
        var before = all[all.FindIndex(name => name.EndsWith("_KindsAndSatellites", StringComparison.Ordinal)) - 1];
        await db.Database.MigrateAsync(before);
        Assert.Equal(["11", "15", "17", "21", "43", "46", "A2"], await Care.WordsAsync("select service_kind from offices.office order by service_kind collate \"C\""));
        await db.Database.MigrateAsync();
        Assert.Equal(["11", "15", "17", "21", "43", "46", "A2"], await Care.WordsAsync("select kinds -> 0 ->> 'Kind' from offices.office order by (kinds -> 0 ->> 'Kind') collate \"C\""));
        Assert.Equal("", await Care.ScalarAsync<string>("select coalesce(string_agg(m.login_name, ' '), '') from offices.membership m join identity.\"user\" u on u.id = m.user_id where m.name <> u.display_name"));
        Assert.True((await Care.Door.RunAsync<Application.Offices.ListOfficeKinds, IReadOnlyList<Application.Offices.OfficeKindView>>(
            Planner, use => use.RunAsync(CancellationToken.None))).Value is [{ Kind: "43", IsMain: true }]);
    }
}
