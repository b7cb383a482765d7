using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Reconciliation;
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
    public async Task The_holidays_are_those_of_the_month_and_the_partners_come_by_number()
    {
        var desk = await DeskAsync();
        Assert.Equal([new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 23)], desk.Holidays.Order());
        Assert.Equal(desk.Providers.Select(row => row.OfficeNumber).Order(StringComparer.Ordinal), desk.Providers.Select(row => row.OfficeNumber));
    }
}
