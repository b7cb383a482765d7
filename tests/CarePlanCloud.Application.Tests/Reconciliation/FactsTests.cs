using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>Differences no pair of days shows: the limit, the level, days of stay, numbers and files.</summary>
public sealed class FactsTests : DeskTests
{
    private static RawFile[] Actuals => Samples.Of(Samples.ActualsBack);

    [Fact]
    public async Task More_over_the_limit_than_planned_is_a_difference()
    {
        var planned = (await DeskAsync()).PlannedUnits;
        await Care.TamperAsync($"update clients.certification set benefit_limit = {planned} where client_id = '{Client}'");
        await SayAsync(Visit, Day(Visit), 2);
        var over = Assert.Single(await OfKindAsync(DifferenceKind.LimitExceeded));
        Assert.Equal(("超過 0単位", "超過 244単位"), (over.Planned, over.Actual));
    }

    [Fact]
    public async Task What_was_planned_over_the_limit_is_none()
    {
        await Care.TamperAsync($"update clients.certification set benefit_limit = 1000 where client_id = '{Client}'");
        Assert.Empty((await DeskAsync()).Differences);
        await SayAsync(Visit, Day(Visit), 0);
        Assert.Empty(await OfKindAsync(DifferenceKind.LimitExceeded));
    }

    [Fact]
    public async Task A_level_that_changes_inside_the_month_is_a_difference_on_its_day()
    {
        await Care.TamperAsync($"""
            update clients.certification set valid_to = '2026-11-15' where client_id = '{Client}';
            insert into clients.certification (tenant_id, id, client_id, insurer_number, insured_number, status, care_level, valid_from, valid_to, kind_limits,
                                               review_board_opinion, short_stay_days_before)
            select tenant_id, gen_random_uuid(), client_id, insurer_number, insured_number, status, '23', '2026-11-16', '2028-03-31', kind_limits, '', 0
            from clients.certification where client_id = '{Client}'
            """);
        var changed = Assert.Single(await OfKindAsync(DifferenceKind.CareLevelChanged));
        Assert.Equal([16], changed.Days);
        Assert.Equal(("要介護2", "要介護3"), (changed.Planned, changed.Actual));
    }

    [Fact]
    public async Task A_day_of_stay_that_was_not_done_changes_the_days_used()
    {
        var slip = await SlipOfAsync(Planner, "9900000002");
        var stay = slip.Lines.First(line => line.ServiceCode.StartsWith("21", StringComparison.Ordinal) && !line.IsAddOn);
        Assert.Empty((await OpenAsync(slip.Client.Id)).Differences);
        var entered = await EnterAsync(Planner, slip.Id, new CellChange(stay.Id, stay.Planned.Keys.Max(), null, new CellValue(0), AnyBefore: true));
        Assert.True(entered.IsDone, entered.Refusal?.Message);
        var days = Assert.Single((await OpenAsync(slip.Client.Id)).Differences, each => each.Kind == DifferenceKind.StayDaysDiffer);
        Assert.Equal(("累計16日", "累計15日"), (days.Planned, days.Actual));
    }

    [Fact]
    public async Task Actuals_under_a_number_somebody_matched_are_a_difference()
    {
        await TakeOverAsync(Planner, Actuals);
        Assert.Empty(await OfKindAsync(DifferenceKind.ClientNumberDiffers));
        await Care.TamperAsync($"""
            insert into exchange.client_match (tenant_id, sender_office_number, insurer_number, insured_number, client_id, decided_at)
            select tenant_id, '{TestCare.HomeHelp}', '990011', '9900000099', id, now() from clients.client where id = '{Client}'
            """);
        var number = Assert.Single(await OfKindAsync(DifferenceKind.ClientNumberDiffers));
        Assert.Equal(("990011 9900000001", "990011 9900000099"), (number.Planned, number.Actual));
    }

    [Fact]
    public async Task A_file_older_than_what_was_taken_in_is_a_difference()
    {
        await TakeOverAsync(Planner, Actuals.WithSerial("20261202170000"));
        Assert.Empty(await OfKindAsync(DifferenceKind.OlderFile));
        var late = await ReceiveAsync(Planner, Actuals);
        Assert.False((await ImportAsync(Planner, late.Id)).IsDone);
        var older = Assert.Single(await OfKindAsync(DifferenceKind.OlderFile));
        Assert.Equal(("取込済 20261202170000", "あとから 20261201170000"), (older.Planned, older.Actual));
    }

    private async Task<IReadOnlyList<DifferenceView>> OfKindAsync(DifferenceKind kind) => [.. (await DeskAsync()).Differences.Where(each => each.Kind == kind)];

    private async Task<ClientReconciliation> OpenAsync(Guid clientId) =>
        (await Care.Door.RunAsync<OpenReconciliation, ClientReconciliation>(Planner, use => use.RunAsync(clientId, November, CancellationToken.None))).Value;
}
