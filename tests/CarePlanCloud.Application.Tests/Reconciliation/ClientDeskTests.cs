using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>What stands around the differences of a client's month: warnings, days, partners.</summary>
public sealed class ClientDeskTests : DeskTests
{
    [Fact]
    public async Task What_is_warned_of_is_what_is_claimed()
    {
        await Care.TamperAsync($"update clients.certification set benefit_limit = {(await DeskAsync()).PlannedUnits} where client_id = '{Client}'");
        var before = (await DeskAsync()).Warnings;
        await SayAsync(Visit, Day(Visit), 9);
        var over = await DeskAsync();
        Assert.Contains("限度", Assert.Single(over.Warnings.Except(before)), StringComparison.Ordinal);
        Assert.Contains(over.Differences, each => each.Kind == DifferenceKind.LimitExceeded);

        var kept = await DecideAsync(over.Differences.Single(each => each.Kind == DifferenceKind.CountDiffers), Resolution.KeepPlan);
        Assert.Equal(before, kept.Warnings);
        Assert.True(kept.ActualUnits > kept.ClaimedUnits);
    }

    [Fact]
    public async Task What_cannot_have_been_is_not_made_the_plan()
    {
        await Care.TamperAsync($"update clients.client set status = 'ended', status_since = '2026-11-{Day(Visit):00}' where id = '{Client}'");
        var never = (await DeskAsync()).Differences.First(each => each.Kind == DifferenceKind.Implausible);
        Assert.Equal([Resolution.TakeActual, Resolution.KeepPlan, Resolution.SendBack, Resolution.Defer, Resolution.SetAside], never.Resolutions);
    }

    [Fact]
    public async Task A_difference_has_its_cells_on_both_sides_and_its_add_ons_with_it()
    {
        var (stay, addOn) = (Line("151341"), Line("155301"));
        await SayAsync(stay.ServiceCode, stay.Planned.Keys.Min(), 2);
        await SayAsync(addOn.ServiceCode, addOn.Planned.Keys.Min(), 2);
        var twice = Assert.Single((await DeskAsync()).Differences);
        Assert.Equal((DifferenceKind.CountDiffers, 1), (twice.Kind, twice.Followers));
        Assert.Contains(new DifferenceCell(stay.Id, stay.Planned.Keys.Min(), Phase.Planned), twice.Cells);
        Assert.Contains(new DifferenceCell(stay.Id, stay.Planned.Keys.Min(), Phase.Actual), twice.Cells);
    }

    [Fact]
    public async Task The_holidays_are_those_of_the_month_and_the_partners_come_by_number()
    {
        var desk = await DeskAsync();
        Assert.Equal([new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 23)], desk.Holidays.Order());
        Assert.Equal(desk.Providers.Select(row => row.OfficeNumber).Order(StringComparer.Ordinal), desk.Providers.Select(row => row.OfficeNumber));
    }
}
