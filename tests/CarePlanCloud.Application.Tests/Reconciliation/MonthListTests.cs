using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>The month's list: the most urgent first, each partner with what it owes, and when it usually answers.</summary>
public sealed class MonthListTests : DeskTests
{
    private const string Equipment = "9970000045";
    private const string ShortStay = "9970000052";

    [Fact]
    public async Task A_look_leaves_a_trace_of_every_client_and_reading_it_over_none_of_those_on_the_screen()
    {
        var month = await MonthAsync();
        Assert.Equal(month.Clients.Count, await TracesAsync());
        var shown = month.Clients.Skip(1).Select(row => row.ClientId).ToHashSet();
        Assert.True((await Care.Door.RunAsync<ListReconciliation, ReconciliationMonth>(Planner, use => use.RunAsync(November, shown, CancellationToken.None))).IsDone);
        Assert.Equal(month.Clients.Count + 1, await TracesAsync());

        Task<long> TracesAsync() => Care.ScalarAsync<long>($"select count(*) from audit.entry where act = '{nameof(ListReconciliation)}'");
    }

    [Fact]
    public async Task The_most_urgent_client_comes_first_and_of_two_the_one_with_more_to_do()
    {
        var (second, third) = (await SlipOfAsync(Planner, "9900000002"), await SlipOfAsync(Planner, "H990000003"));
        await SayAsync(Visit, Day(Visit), 0);
        await SayOfAsync(second, "111211", 2, 0);
        await ForgetAsync(third, TestCare.HomeHelp);
        var month = await MonthAsync();
        Assert.Equal(["H990000003", "9900000002", "9900000001"], month.Clients.Select(row => row.InsuredNumber));
        Assert.Equal(
            [(ReconciliationState.NotReceived, 0, 1), (ReconciliationState.Differs, 2, 0), (ReconciliationState.Differs, 1, 0)],
            month.Clients.Select(row => (row.State, row.Open, row.NotReceived)));
        Assert.Equal((3, 1, 0, false), (month.Open, month.NotReceived, month.Settled, month.CanClose));

        await ForgetAsync(second, Equipment, ShortStay);
        Assert.Equal((2, 2), ((await MonthAsync()).NotReceived, (await MonthAsync()).Clients[0].NotReceived));
    }

    [Fact]
    public async Task Of_those_who_wait_for_an_answer_the_one_with_more_questions_comes_first()
    {
        var second = await SlipOfAsync(Planner, "9900000002");
        await SayAsync(Visit, Day(Visit), 0);
        await SayOfAsync(second, "111211", 2, 0);
        foreach (var row in (await MonthAsync()).Clients)
        {
            var client = (await Care.Door.RunAsync<OpenReconciliation, ClientReconciliation>(Planner, use => use.RunAsync(row.ClientId, November, CancellationToken.None))).Value;
            foreach (var difference in client.Differences)
            {
                Assert.True((await Care.Door.RunAsync<DecideDifference, ClientReconciliation>(
                    Planner, use => use.RunAsync(row.ClientId, November, new DecisionDraft(difference.Key, Resolution.KeepPlan, ""), CancellationToken.None))).IsDone);
            }
        }

        var month = await MonthAsync();
        Assert.Equal([("9900000002", 2), ("9900000001", 1), ("H990000003", 0)], month.Clients.Select(row => (row.InsuredNumber, row.Asked)));
        Assert.Equal((3, 3), (month.Asked, month.Partners.Single(partner => partner.OfficeNumber == TestCare.HomeHelp).Asked));
        Assert.Equal((0, true), (month.Open, month.CanClose));
    }

    [Fact]
    public async Task Where_nothing_is_to_do_clients_come_by_their_names_with_their_care_managers()
    {
        await Care.TamperAsync(
            $"""
            update clients.client set search_key = 'ンン' where id = '{Client}';
            update clients.client set care_manager_id = (select user_id from offices.membership where care_manager_number = '99000001') where id = '{Client}';
            """);
        var month = await MonthAsync();
        Assert.Equal(["9900000002", "H990000003", "9900000001"], month.Clients.Select(row => row.InsuredNumber));
        Assert.Equal(["", "", "例示 計子"], month.Clients.Select(row => row.CareManagerName));
        Assert.Equal((3, true), (month.Settled, month.CanClose));
    }

    [Fact]
    public async Task A_partner_has_what_it_owes_of_all_clients_and_the_one_that_owes_most_comes_first()
    {
        await ForgetAsync(Slip, TestCare.DayCare);
        await SayAsync(Visit, Day(Visit), 0);
        var month = await MonthAsync();
        Assert.Equal(
            [(TestCare.DayCare, 1, 1, 0), (TestCare.HomeHelp, 3, 0, 1), (Equipment, 1, 0, 0), (ShortStay, 1, 0, 0)],
            month.Partners.Select(partner => (partner.OfficeNumber, partner.Clients, partner.Waiting, partner.Open)));
        Assert.Equal([TestCare.DayCare, TestCare.HomeHelp], (await RowAsync()).Partners.Select(partner => partner.OfficeNumber));
    }

    [Fact]
    public async Task What_has_not_come_and_is_settled_all_the_same_waits_no_more()
    {
        await ForgetAsync(Slip, TestCare.DayCare);
        Assert.False((await MonthAsync()).CanClose);
        await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.SetAside);
        Assert.Equal((0, ReconciliationState.Settled, true), ((await RowAsync()).NotReceived, (await RowAsync()).State, (await MonthAsync()).CanClose));
    }

    [Fact]
    public async Task A_month_that_is_closed_or_empty_cannot_be_closed()
    {
        await CloseAsync();
        Assert.False((await MonthAsync()).CanClose);
        Assert.False((await Care.Door.RunAsync<ListReconciliation, ReconciliationMonth>(Planner, use => use.RunAsync(new(2025, 1), CancellationToken.None))).Value.CanClose);
    }

    [Fact]
    public async Task Only_what_is_put_off_and_still_stands_is_listed_in_the_months_after()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await SayAsync(Visit, Day(Visit, 1), 0);
        var differences = (await DeskAsync()).Differences;
        await DecideAsync(differences[1], Resolution.TakeActual);
        var deferred = (await DecideAsync(differences[0], Resolution.Defer)).Differences.Single(each => each.Key == differences[0].Key).Decision!;
        Assert.Single((await NextMonthAsync()).Deferred);
        await WithdrawAsync(deferred.Id);
        Assert.Empty((await NextMonthAsync()).Deferred);
    }

    private async Task<ReconciliationMonth> NextMonthAsync() =>
        (await Care.Door.RunAsync<ListReconciliation, ReconciliationMonth>(Planner, use => use.RunAsync(November.Next, CancellationToken.None))).Value;

    // The first planned days of a line, otherwise than planned.
    private async Task SayOfAsync(SlipView slip, string code, int days, int count)
    {
        var line = slip.Lines.First(line => line.ServiceCode == code);
        foreach (var day in line.Planned.Keys.Order().Take(days))
        {
            Assert.True((await EnterAsync(Planner, slip.Id, new CellChange(line.Id, day, null, new CellValue(count), AnyBefore: true))).IsDone);
        }
    }

    private async Task ForgetAsync(SlipView slip, params string[] officeNumbers)
    {
        foreach (var line in slip.Lines.Where(line => officeNumbers.Contains(line.OfficeNumber)))
        {
            foreach (var day in line.Planned.Keys)
            {
                Assert.True((await EnterAsync(Planner, slip.Id, new CellChange(line.Id, day, null, null, AnyBefore: true))).IsDone);
            }
        }
    }
}
