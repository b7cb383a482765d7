using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers.Board;

/// <summary>One place shows where each document of November is; it is 3 December.</summary>
public sealed class BoardTests : CareTest
{
    private readonly SettableClock clock = new() { Now = new DateTimeOffset(2026, 12, 3, 1, 0, 0, TimeSpan.Zero) };

    [Fact]
    public async Task A_month_nobody_sent_shows_slips_to_send_and_actuals_that_are_missing()
    {
        var rows = await RowsAsync(Planner, TestCare.HomeHelp);
        var out1 = rows.Where(row => row.Kind == UnitKind.Slip).ToList();
        Assert.NotEmpty(out1);
        Assert.All(out1, row => Assert.Equal((BoardCondition.NotWritten, BoardAct.Send, BoardDirection.Out), (row.Standing.Condition, row.Standing.Act, row.Direction)));
        var expected = rows.Where(row => row.Kind == UnitKind.Actuals).ToList();
        Assert.Equal(out1.Select(row => row.ClientId).Order(), expected.Select(row => row.ClientId).Order());
        Assert.All(expected, row => Assert.Equal((BoardCondition.Missing, BoardAct.Remind, 2), (row.Standing.Condition, row.Standing.Act, row.AgeInDays(new DateOnly(2026, 12, 3)))));
    }

    [Fact]
    public async Task During_the_month_no_actuals_are_missed()
    {
        clock.Now = new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);
        var rows = await RowsAsync(Planner, TestCare.HomeHelp);
        Assert.All(rows.Where(row => row.Kind == UnitKind.Actuals), row => Assert.Equal(BoardCondition.NotDueYet, row.Standing.Condition));
    }

    [Fact]
    public async Task Each_step_of_the_partner_is_seen_on_both_boards()
    {
        await SendSlipsAsync();
        Assert.All(await SlipRowsAsync(Planner, TestCare.HomeHelp), row => Assert.Equal(BoardCondition.Unopened, row.Standing.Condition));
        var arrived = await SlipRowsAsync(HomeHelp, TestCare.Planner);
        Assert.All(arrived, row => Assert.Equal((BoardCondition.Arrived, BoardAct.OpenEntry, BoardDirection.In), (row.Standing.Condition, row.Standing.Act, row.Direction)));
        Assert.Equal((await SlipRowsAsync(Planner, TestCare.HomeHelp)).Select(row => row.InsuredNumber).Order(), arrived.Select(row => row.InsuredNumber).Order());

        var entry = arrived[0].IncomingId!.Value;
        await PreviewAsync(HomeHelp, entry);
        await Care.RunWorkAsync();
        Assert.All(await SlipRowsAsync(Planner, TestCare.HomeHelp), row => Assert.Equal(BoardCondition.Opened, row.Standing.Condition));
        Assert.True((await ImportAsync(HomeHelp, entry)).IsDone);
        await Care.RunWorkAsync();
        Assert.All(await SlipRowsAsync(Planner, TestCare.HomeHelp), row => Assert.True(row.Standing.IsDone));
        Assert.All(await SlipRowsAsync(HomeHelp, TestCare.Planner), row => Assert.True(row.Standing.IsDone));
    }

    [Fact]
    public async Task Actuals_go_back_and_the_month_is_done()
    {
        await SendSlipsAsync();
        Assert.True((await ImportAsync(HomeHelp, (await SlipRowsAsync(HomeHelp, TestCare.Planner))[0].IncomingId!.Value)).IsDone);
        var open = (await RowsAsync(HomeHelp, TestCare.Planner)).Where(row => row.Kind == UnitKind.Actuals).ToList();
        Assert.NotEmpty(open);
        Assert.All(open, row => Assert.Equal((BoardCondition.NotEntered, BoardAct.EnterActuals), (row.Standing.Condition, row.Standing.Act)));

        await EnterEverythingAsync(HomeHelp);
        Assert.All((await RowsAsync(HomeHelp, TestCare.Planner)).Where(row => row.Kind == UnitKind.Actuals), row => Assert.Equal(BoardAct.Send, row.Standing.Act));
        var id = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        await SendAsync(HomeHelp, id);
        await Care.RunWorkAsync();
        var here = (await RowsAsync(Planner, TestCare.HomeHelp)).Where(row => row.Kind == UnitKind.Actuals).ToList();
        Assert.All(here, row => Assert.Equal(BoardCondition.Arrived, row.Standing.Condition));
        var before = (await BoardAsync(Planner)).Totals;
        Assert.True((await ImportAsync(Planner, here[0].IncomingId!.Value)).IsDone);
        var board = await BoardAsync(Planner);
        Assert.All(board.Partners.Single(partner => partner.OfficeNumber == TestCare.HomeHelp).Rows.Where(row => row.Kind == UnitKind.Actuals), row => Assert.True(row.Standing.IsDone));
        Assert.True(board.Totals.ActualsDone > before.ActualsDone);
        Assert.Equal(before.Actuals, board.Totals.Actuals);
    }

    [Fact]
    public async Task A_change_makes_the_next_edition_due()
    {
        await SendSlipsAsync();
        var slip = (await OpenAsync(Planner, (await SlipsAsync(Planner))[0].Id)).Value;
        var line = slip.Lines.First(line => line.OfficeNumber == TestCare.HomeHelp && line.Planned.Count > 0);
        await Care.Door.RunAsync<EnterPlan, IReadOnlyList<LineView>>(Planner, use => use.RunAsync(
            slip.Id, [new CellChange(line.Id, line.Planned.Keys.Min(), null, new CellValue(2), AnyBefore: true)], CancellationToken.None));
        var changed = Assert.Single(await SlipRowsAsync(Planner, TestCare.HomeHelp), row => row.Standing.Condition == BoardCondition.Changed);
        Assert.Equal((slip.Client.InsuredNumber, 2, BoardAct.Send), (changed.InsuredNumber, changed.Edition, changed.Standing.Act));
    }

    [Fact]
    public async Task What_did_not_pass_stands_stopped_until_it_changes()
    {
        var id = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        await Care.ScalarAsync<Guid>("update exchange.outgoing set state = 'invalid' where id = $1 returning id", id);
        Assert.All(await SlipRowsAsync(Planner, TestCare.HomeHelp), row => Assert.Equal((BoardCondition.Invalid, BoardAct.Mend, id), (row.Standing.Condition, row.Standing.Act, row.OutgoingId)));
    }

    [Fact]
    public async Task A_reminder_is_shown_with_its_day_and_only_where_the_partner_is_waited_for()
    {
        var rows = await RowsAsync(Planner, TestCare.HomeHelp);
        var missing = rows.First(row => row.Standing.Condition == BoardCondition.Missing);
        Assert.Equal(1, (await RemindAsync(Planner, missing.Id)).Value);
        var reminded = (await RowsAsync(Planner, TestCare.HomeHelp)).Where(row => row.Reminded is not null);
        Assert.Equal((missing.Id, clock.Now, "電話 手本さん"), (Assert.Single(reminded).Id, reminded.Single().Reminded!.At, reminded.Single().Reminded!.Note));
        Assert.Equal(1, await Care.CountAsync("audit.entry where act = 'RemindPartner'"));

        Assert.Equal("not_partners_turn", (await RemindAsync(Planner, rows.First(row => row.Kind == UnitKind.Slip).Id)).Refusal?.Code);
        Assert.Equal("not_partners_turn", (await RemindAsync(HomeHelp, missing.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task Where_the_road_leads_outside_files_are_written()
    {
        var saved = await Care.Door.RunAsync<SavePartner, Guid>(Planner, use => use.RunAsync(
            null, new PartnerDraft("9970000999", "例示外の事業所", "", "", ["11"], 3, [], [], "", "", "", "", "", true), CancellationToken.None));
        Assert.True(saved.IsDone);
        var slip = (await SlipsAsync(Planner))[0];
        await Care.ScalarAsync<Guid>("update schedules.service_line set service_office_number = '9970000999' where slip_id = $1 and service_office_number = '9970000029' returning id", slip.Id);
        var row = Assert.Single(await SlipRowsAsync(Planner, "9970000999"));
        Assert.Equal((BoardAct.Write, PartnerChannel.Fax, StepMark.Unknown), (row.Standing.Act, row.Channel, row.Standing.Steps[^1]));
    }

    [Fact]
    public async Task An_office_sees_its_own_board_only()
    {
        await SendSlipsAsync();
        Assert.Empty((await BoardAsync(DayCare)).Partners);
        Assert.Equal(TestCare.Planner, Assert.Single((await BoardAsync(HomeHelp)).Partners).OfficeNumber);
    }

    [Fact]
    public async Task A_row_keeps_its_id()
    {
        var before = await SlipRowsAsync(Planner, TestCare.HomeHelp);
        await SendSlipsAsync();
        Assert.Equal(before.Select(row => row.Id).Order(), (await SlipRowsAsync(Planner, TestCare.HomeHelp)).Select(row => row.Id).Order());
        var all = (await BoardAsync(Planner)).Partners.SelectMany(partner => partner.Rows).Select(row => row.Id).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private async Task SendSlipsAsync()
    {
        var asked = await Care.Door.RunAsync<RequestOutgoing, IReadOnlyList<Guid>>(
            Planner, use => use.RunAsync(new OutgoingOrder(UnitKind.Slip, November, TestCare.HomeHelp, SendWhenValid: true), CancellationToken.None));
        Assert.True(asked.IsDone);
        await Care.RunWorkAsync();
    }

    private async Task<BoardView> BoardAsync(Caller caller) =>
        (await Care.Door.RunAsync<OpenBoard, BoardView>(caller, use => use.RunAsync(November, CancellationToken.None))).Value;

    private async Task<IReadOnlyList<BoardRow>> RowsAsync(Caller caller, string partner) =>
        [.. (await BoardAsync(caller)).Partners.Where(group => group.OfficeNumber == partner).SelectMany(group => group.Rows)];

    private async Task<IReadOnlyList<BoardRow>> SlipRowsAsync(Caller caller, string partner) =>
        [.. (await RowsAsync(caller, partner)).Where(row => row.Kind == UnitKind.Slip)];

    private Task<Outcome<int>> RemindAsync(Caller caller, Guid row) =>
        Care.Door.RunAsync<RemindPartner, int>(caller, use => use.RunAsync(November, [row], "電話 手本さん", CancellationToken.None));
}
