using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Masters;

/// <summary>Which row of which table counts for an office, a month and a client's insurer.</summary>
public sealed class ServiceCodeBookTests : CareTest
{
    private const string Town = "990001";
    private const string OtherTown = "990002";

    /// <summary>身体介護１, in the excerpt with 244 units from April 2024 on.</summary>
    private const string Visit = "111111";

    [Fact]
    public async Task The_excerpt_answers_when_the_office_imported_nothing() =>
        Assert.Equal((244, ServiceCodeSource.BuiltIn), await UnitsAsync(November, Visit));

    [Fact]
    public async Task Before_its_first_month_a_code_is_not_there() => Assert.Null((await FindAsync(new ServiceMonth(2024, 3), null, Visit))?.Units);

    [Fact]
    public async Task The_offices_row_goes_first_from_its_month_on_and_not_before()
    {
        await PutAsync(TestCare.Planner, "", Visit, "2026-11-01", null, 250);
        Assert.Equal((250, ServiceCodeSource.National), await UnitsAsync(November, Visit));
        Assert.Equal((244, ServiceCodeSource.BuiltIn), await UnitsAsync(November.Previous, Visit));
    }

    [Fact]
    public async Task Of_several_periods_the_one_of_the_month_counts()
    {
        await PutAsync(TestCare.Planner, "", Visit, "2025-04-01", "2026-10-31", 246);
        await PutAsync(TestCare.Planner, "", Visit, "2026-11-01", null, 250);
        Assert.Equal((246, ServiceCodeSource.National), await UnitsAsync(November.Previous, Visit));
        Assert.Equal((250, ServiceCodeSource.National), await UnitsAsync(November, Visit));
    }

    [Fact]
    public async Task What_the_offices_table_has_ended_the_excerpt_does_not_bring_back()
    {
        await PutAsync(TestCare.Planner, "", Visit, "2024-04-01", "2026-10-31", 244);
        Assert.NotNull(await FindAsync(November.Previous, null, Visit));
        Assert.Null(await FindAsync(November, null, Visit));
    }

    [Fact]
    public async Task A_municipalitys_row_counts_for_its_own_people_only()
    {
        await PutAsync(TestCare.Planner, Town, "A29901", "2026-04-01", null, 268);
        Assert.Equal(ServiceCodeSource.Municipal, (await FindAsync(November, Town, "A29901"))?.Source);
        Assert.Null(await FindAsync(November, OtherTown, "A29901"));
        Assert.Null(await FindAsync(November, null, "A29901"));
    }

    [Fact]
    public async Task A_municipalitys_table_is_the_whole_of_that_kind()
    {
        var national = (await SearchAsync("A2", Town))[0].Code;
        await PutAsync(TestCare.Planner, Town, "A29901", "2026-04-01", null, 268);
        Assert.Null(await FindAsync(November, Town, national));
        Assert.NotNull(await FindAsync(November, OtherTown, national));
        Assert.NotNull(await FindAsync(November, Town, (await SearchAsync("A6", Town))[0].Code));
    }

    [Fact]
    public async Task Another_offices_import_changes_nothing_here()
    {
        await PutAsync(TestCare.HomeHelp, "", Visit, "2026-04-01", null, 999);
        Assert.Equal((244, ServiceCodeSource.BuiltIn), await UnitsAsync(November, Visit));
    }

    [Theory]
    [InlineData("11111")]
    [InlineData("１１１１１１")]
    [InlineData("身体介護１")]
    [InlineData("ｼﾝﾀｲｶｲｺﾞ1")]
    [InlineData("しんたいかいご１")]
    [InlineData("かいご　しんたい")]
    public async Task A_code_is_found_by_number_name_and_reading(string text) =>
        Assert.Contains(Visit, (await SearchAsync(text)).Select(row => row.Code));

    [Theory]
    [InlineData("%")]
    [InlineData("身体介護_")]
    [InlineData("身体 ない言葉")]
    public async Task What_is_not_there_is_not_found(string text) => Assert.Empty(await SearchAsync(text));

    [Fact]
    public async Task A_search_stays_within_the_kind() =>
        Assert.All(await SearchAsync("カサン", kind: "15"), row => Assert.StartsWith("15", row.Code, StringComparison.Ordinal));

    [Fact]
    public async Task The_imported_name_is_what_is_searched()
    {
        await PutAsync(TestCare.Planner, "", Visit, "2024-04-01", null, 244, name: "家での世話");
        Assert.Equal(Visit, Assert.Single(await SearchAsync("家での世話")).Code);
        Assert.DoesNotContain(Visit, (await SearchAsync("身体介護１")).Select(row => row.Code));
    }

    [Fact]
    public async Task A_line_of_a_client_takes_units_and_name_of_its_town()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        var slip = await SlipOfAsync(HomeHelp, "9900000001");
        await PutAsync(TestCare.HomeHelp, slip.Client.InsurerNumber, "A29901", "2026-04-01", null, 268, name: "見本町の訪問");
        var added = (await AddLineAsync(HomeHelp, slip.Id, new UnplannedLine("A29901", null))).Value;
        Assert.Equal(("見本町の訪問", 268), (added.ServiceName, added.Units));
        Assert.Contains("見本町の訪問", (await OpenAsync(HomeHelp, slip.Id)).Value.Lines.Select(line => line.ServiceName));
    }

    private async Task<(int? Units, ServiceCodeSource Source)> UnitsAsync(ServiceMonth month, string code)
    {
        var row = (await FindAsync(month, null, code))!;
        return (row.Units, row.Source);
    }

    private async Task<ServiceCodeInForce?> FindAsync(ServiceMonth month, string? insurer, string code)
    {
        await using var scope = Care.Scope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(await Care.TenantIdAsync(TestCare.Planner));
        return await scope.ServiceProvider.GetRequiredService<ServiceCodeBook>().FindAsync(month, insurer, code, CancellationToken.None);
    }

    private async Task<IReadOnlyList<ServiceCodeInForce>> SearchAsync(string text, string? insurer = null, string? kind = null) =>
        (await Care.Door.RunAsync<FindServiceCodes, IReadOnlyList<ServiceCodeInForce>>(
            Planner, use => use.RunAsync(November, insurer, kind, text, CancellationToken.None))).Value;

    private Task PutAsync(string office, string insurer, string code, string from, string? to, int units, string name = "見本のサービス") =>
        Care.TamperAsync(
            $"""
            insert into masters.office_service_code
                (tenant_id, insurer_number, code, valid_from, valid_to, name, search_key, units, unit_of_count, inside_limit, import_id)
            select id, '{insurer}', '{code}', '{from}', {(to is null ? "null" : $"'{to}'")}, '{name}', '{ServiceNameReading.KeyOf(name)}', {units}, '1回', true, gen_random_uuid()
            from offices.office where office_number = '{office}'
            """);
}
