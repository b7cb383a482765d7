using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>All kinds of the standard, and files of older revisions.</summary>
public sealed class EveryKindTests : CareTest
{
    [Fact]
    public void Every_kind_of_the_standard_can_be_taken_in()
    {
        using var scope = Care.Scope();
        var imports = scope.ServiceProvider.GetRequiredService<UnitImports>();
        Assert.Equal([UnitKind.Unknown], Enum.GetValues<UnitKind>().Where(kind => imports.Of(kind) is null));
    }

    [Fact]
    public async Task What_is_of_no_kind_is_rejected_and_the_import_says_why_not()
    {
        var unit = await ReceiveAsync(HomeHelp, [new RawFile("memo.csv", new byte[] { 65, 66, 13, 10 })]);
        Assert.Equal("has_errors", (await ImportAsync(HomeHelp, unit.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task A_spoiled_deletion_is_rejected_like_any_other()
    {
        var office = await Care.AdminAsync(TestCare.VisitingService);
        var unit = await ReceiveAsync(office, Samples.Of(Samples.Prevention, "DLTYOBO").Replace("202407", "999999"));
        Assert.Equal("has_errors", (await ImportAsync(office, unit.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task Slips_of_revision_4_0_are_taken_in_and_their_planner_is_written_to_under_two_characters()
    {
        await TakeOverAsync(HomeHelp, [.. Samples.Of(Samples.Slips).Replace("202407,", "202504,").Select(file =>
            file with { Name = file.Name.Replace("_43_", "_431_", StringComparison.Ordinal).Replace("_11_", "_111_", StringComparison.Ordinal) })]);
        Assert.Equal(["43"], await KindsOfPlannersAsync());
    }

    [Fact]
    public async Task Plans_of_revision_3_are_taken_in()
    {
        await TakeOverAsync(HomeHelp, [.. Samples.Of(Samples.Plans).Where(file => !file.Name.StartsWith("UP3KYO", StringComparison.Ordinal)).ToArray()
            .Replace("202407,", "202208,").Select(WithoutKinds)]);
        Assert.Equal(3, await Care.CountAsync($"plans.care_plan where tenant_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}'"));
    }

    [Fact]
    public async Task Slips_of_revision_3_are_taken_in_although_their_names_do_not_say_who_plans()
    {
        await TakeOverAsync(HomeHelp, [.. Samples.Of(Samples.Slips).Replace("202611", "202503").Select(ThirdRevision)]);
        Assert.Equal(["43"], await KindsOfPlannersAsync());
    }

    private async Task<IEnumerable<string>> KindsOfPlannersAsync() => (await Care.WordsAsync(
        $"select distinct care_management_service_kind from schedules.service_slip where tenant_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}'"));

    private static RawFile WithoutKinds(RawFile file) =>
        file with { Name = file.Name.Replace("_43_", "_", StringComparison.Ordinal).Replace("_11_", "_", StringComparison.Ordinal) };

    // 第3版 has no items for equipment: three columns fewer.
    private static RawFile ThirdRevision(RawFile file)
    {
        var gone = file.Name.StartsWith("UPPLAN", StringComparison.Ordinal) ? 15 : file.Name.StartsWith("UPSIKYU", StringComparison.Ordinal) ? 9 : int.MaxValue;
        var rows = file.Text().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(row =>
            string.Join(',', row.Split(',').Where((_, index) => index < gone || index >= gone + 3)).Replace("202407,", "202208,", StringComparison.Ordinal));
        return WithoutKinds(file) with
        {
            Name = WithoutKinds(file).Name.Replace("202611", "202503", StringComparison.Ordinal), Content = Samples.Encode(string.Join("\r\n", rows) + "\r\n"),
        };
    }
}
