using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>What stands around the differences of a client's month: neighbours, warnings, days.</summary>
public sealed class ClientDeskTests : DeskTests
{
    [Fact]
    public async Task The_neighbours_are_those_of_the_list_by_name_that_this_office_plans()
    {
        var (second, third) = ((await SlipOfAsync(Planner, "9900000002")).Client.Id, (await SlipOfAsync(Planner, "H990000003")).Client.Id);
        Assert.Equal((null, second), await NeighboursAsync(Client));
        Assert.Equal((Client, third), await NeighboursAsync(second));
        Assert.Equal((second, null), await NeighboursAsync(third));
        await Care.TamperAsync($"update schedules.service_slip set care_management_office_number = '9900000060' where client_id = '{second}'");
        Assert.Equal((null, third), await NeighboursAsync(Client));
    }

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
    public async Task The_holidays_are_those_of_the_month_and_the_partners_come_by_number()
    {
        var desk = await DeskAsync();
        Assert.Equal([new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 23)], desk.Holidays.Order());
        Assert.Equal(desk.Providers.Select(row => row.OfficeNumber).Order(StringComparer.Ordinal), desk.Providers.Select(row => row.OfficeNumber));
    }

    private async Task<(Guid? Previous, Guid? Next)> NeighboursAsync(Guid clientId)
    {
        var desk = (await Care.Door.RunAsync<OpenReconciliation, ClientReconciliation>(Planner, use => use.RunAsync(clientId, November, CancellationToken.None))).Value;
        return (desk.PreviousId, desk.NextId);
    }
}
