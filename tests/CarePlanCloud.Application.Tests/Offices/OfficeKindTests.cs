using CarePlanCloud.Application.Directory;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Offices;

/// <summary>What an office provides under its number, from when until when.</summary>
public sealed class OfficeKindTests : CareTest
{
    private static readonly DateOnly EndOfYear = new(2026, 12, 31);

    private readonly SettableClock clock = new();

    [Fact]
    public async Task The_demonstration_office_has_both_of_its_kinds()
    {
        Assert.Equal([("11", true), ("A2", false)], (await KindsAsync(HomeHelp)).Select(kind => (kind.Kind, kind.IsMain)));
        Assert.Equal(["43"], (await KindsAsync(Planner)).Select(kind => kind.Kind));
    }

    [Fact]
    public async Task A_kind_is_added_from_a_day_on_and_ended_on_another()
    {
        Assert.True((await SaveAsync(DayCare, new("A6", new DateOnly(2026, 4, 1)))).IsDone);
        Assert.Equal(["15", "A6"], (await KindsAsync(DayCare)).Select(kind => kind.Kind));
        Assert.Equal("SaveOfficeKind", await LastActAsync(TestCare.DayCare));
        Assert.True((await SaveAsync(DayCare, new("15", null, new DateOnly(2026, 10, 31)))).IsDone);
        Assert.Equal([("A6", true, false), ("15", false, true)], (await KindsAsync(DayCare)).Select(kind => (kind.Kind, kind.IsMain, kind.HasEnded)));
    }

    [Fact]
    public async Task Saved_again_as_it_is_nothing_happens()
    {
        Assert.True((await SaveAsync(DayCare, new("15"))).IsDone);
        Assert.Equal(0L, await Care.CountAsync("audit.entry where act = 'SaveOfficeKind'"));
    }

    [Fact]
    public async Task The_last_kind_stays()
    {
        Assert.Equal("last_office_kind", (await SaveAsync(DayCare, new("15", null, EndOfYear), confirmed: true)).Refusal?.Code);
        Assert.Equal("last_office_kind", (await SaveAsync(Planner, new("43", null, EndOfYear), confirmed: true)).Refusal?.Code);
    }

    [Fact]
    public async Task Who_serves_does_not_begin_to_plan_by_it_nor_the_other_way_round()
    {
        Assert.Equal("kind_makes_the_office", (await SaveAsync(HomeHelp, new("43"))).Refusal?.Code);
        Assert.Equal("kind_makes_the_office", (await SaveAsync(await Care.AdminAsync("9900000060"), new("43"))).Refusal?.Code);
        Assert.True((await SaveAsync(Planner, new("11"))).IsDone);
        Assert.Equal("kind_makes_the_office", (await SaveAsync(Planner, new("43", null, EndOfYear))).Refusal?.Code);
    }

    [Theory]
    [InlineData("ZZ")]
    [InlineData("")]
    [InlineData("%%")]
    public async Task A_kind_that_is_none_is_refused(string kind) => Assert.Equal("unknown_office_kind", (await SaveAsync(DayCare, new(kind))).Refusal?.Code);

    [Fact]
    public async Task A_kind_does_not_end_before_it_begins() =>
        Assert.Equal("office_kind_ends_too_early", (await SaveAsync(DayCare, new("A6", EndOfYear, new DateOnly(2026, 1, 1)))).Refusal?.Code);

    [Fact]
    public async Task What_is_planned_behind_the_last_day_is_told_before_a_kind_ends()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        var refused = (await SaveAsync(HomeHelp, new("11", null, new DateOnly(2026, 11, 15)))).Refusal;
        Assert.Equal("office_kind_is_planned", refused?.Code);
        Assert.True(refused!.Detail is > 0);
        Assert.Null((await KindsAsync(HomeHelp))[0].To);

        // Nothing is planned behind the month of the slips.
        Assert.True((await SaveAsync(HomeHelp, new("11", null, new DateOnly(2026, 11, 30)))).IsDone);
        Assert.True((await SaveAsync(HomeHelp, new("11", null, new DateOnly(2026, 11, 15)), confirmed: true)).IsDone);
    }

    [Fact]
    public async Task The_directory_says_what_an_office_that_is_here_says_itself()
    {
        await Care.TamperAsync(
            $"""
            insert into partners.directory_office (office_number, name, kana, search_key, corporation_name, prefecture, municipality, address, phone, fax, service_kinds, uses_national_system, as_of)
                values ('{TestCare.HomeHelp}', '見本ヘルパー', 'ミホン', 'みほん', '', '見本県', '例示市', '', '', '', array['11', '12'], false, '2026-06-30')
                on conflict (office_number) do update set service_kinds = excluded.service_kinds
            """);
        Assert.Equal(["11", "12", "A2"], await ListedAsync());
        Assert.True((await SaveAsync(HomeHelp, new("12", null, new DateOnly(2026, 10, 31)))).IsDone);
        Assert.Equal(["11", "A2"], await ListedAsync());
    }

    [Fact]
    public async Task Only_administrators_change_kinds()
    {
        await Care.TamperAsync("update offices.membership set role = 'care_manager'");
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal("forbidden", (await SaveAsync(Planner, new("46"))).Refusal?.Code);
        Assert.Equal(["43"], (await KindsAsync(Planner)).Select(kind => kind.Kind));
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private async Task<IReadOnlyList<OfficeKindView>> KindsAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListOfficeKinds, IReadOnlyList<OfficeKindView>>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    private Task<Outcome<Done>> SaveAsync(Caller caller, DesignatedKind kind, bool confirmed = false) =>
        Care.Door.RunAsync<SaveOfficeKind, Done>(caller, use => use.RunAsync(kind, confirmed, CancellationToken.None));

    private async Task<IReadOnlyList<string>> ListedAsync() =>
        (await Care.Door.RunAsync<FindOffices, DirectoryListing>(Planner, use => use.RunAsync(new DirectoryQuery(TestCare.HomeHelp), CancellationToken.None))).Value.Rows[0].ServiceKinds;

    private async Task<string> LastActAsync(string officeNumber) => await Care.ScalarAsync<string>(
        "select act from audit.entry where tenant_id = $1 order by number desc limit 1", await Care.TenantIdAsync(officeNumber));
}
