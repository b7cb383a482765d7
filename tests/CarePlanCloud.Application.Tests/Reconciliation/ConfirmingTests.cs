using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>一致の確定: each client's month with each partner, where everything came and nothing differs.</summary>
public sealed class ConfirmingTests : DeskTests
{
    [Fact]
    public async Task Every_pair_that_matches_is_confirmed_and_counted_with_who_saw_it()
    {
        await SayAsync(Visit, Day(Visit), 0);

        // Two partners of the first client less the one that differs, three of the second, one of the third.
        Assert.Equal(5, (await ConfirmAsync()).Value);
        Assert.Equal(5, await Care.CountAsync("reconciliation.match_confirmation where confirmed_by_name = '例示 計子' and service_month = '2026-11-01'"));
    }

    [Fact]
    public async Task What_is_decided_differs_all_the_same()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.TakeActual);
        Assert.Equal(5, (await ConfirmAsync()).Value);
    }

    [Fact]
    public async Task Where_nothing_has_come_there_is_nothing_to_confirm()
    {
        await ForgetAsync(Planner, Slip, TestCare.DayCare);
        Assert.Equal(5, (await ConfirmAsync()).Value);

        // The plan of the day goes too: nothing is missing, and still nobody has said anything.
        await Care.TamperAsync($"delete from schedules.day_mark m using schedules.service_line l where l.id = m.line_id and l.slip_id = '{Slip.Id}' and l.service_office_number = '{TestCare.DayCare}'");
        Assert.Equal(0, (await ConfirmAsync()).Value);
        Assert.Equal(0, await Care.CountAsync($"reconciliation.match_confirmation where client_id = '{Client}' and office_number = '{TestCare.DayCare}'"));
    }

    [Fact]
    public async Task What_is_about_the_month_as_a_whole_leaves_the_days_of_the_partners_alone()
    {
        await Care.ChangeLevelAsync(Client);
        Assert.Equal(DifferenceKind.CareLevelChanged, Assert.Single((await DeskAsync()).Differences).Kind);
        Assert.Equal(6, (await ConfirmAsync()).Value);
        Assert.Equal(ReconciliationState.Differs, (await RowAsync()).State);
        Assert.All((await RowAsync()).Partners, partner => Assert.Equal(ReconciliationState.Settled, partner.State));
    }

    [Fact]
    public async Task All_confirmed_the_client_is_settled_for_this_month_only()
    {
        await ConfirmAsync();
        Assert.Equal(ReconciliationState.Settled, (await RowAsync()).State);
        await Care.TamperAsync("update reconciliation.match_confirmation set service_month = '2026-10-01'");
        Assert.Equal(ReconciliationState.Matches, (await RowAsync()).State);
        Assert.Equal(6, (await ConfirmAsync()).Value);
    }

    [Fact]
    public async Task What_changed_on_both_sides_since_is_not_what_was_confirmed()
    {
        await ConfirmAsync();
        await Care.TamperAsync($"update schedules.day_mark m set count = 2 from schedules.service_line l where l.id = m.line_id and l.slip_id = '{Slip.Id}' and l.service_office_number = '{TestCare.DayCare}'");
        var partners = (await RowAsync()).Partners.ToDictionary(partner => partner.OfficeNumber, partner => partner.State);
        Assert.Equal((ReconciliationState.Matches, ReconciliationState.Settled), (partners[TestCare.DayCare], partners[TestCare.HomeHelp]));
    }

    [Fact]
    public async Task In_a_closed_month_nothing_is_confirmed()
    {
        await CloseAsync();
        Assert.Equal("month_is_closed", (await ConfirmAsync()).Refusal?.Code);
    }

    private Task<Outcome<int>> ConfirmAsync() => Care.Door.RunAsync<ConfirmMatches, int>(Planner, use => use.RunAsync(November, CancellationToken.None));

    private async Task ForgetAsync(Caller caller, SlipView slip, string officeNumber)
    {
        foreach (var line in slip.Lines.Where(line => line.OfficeNumber == officeNumber))
        {
            foreach (var day in line.Planned.Keys)
            {
                Assert.True((await EnterAsync(caller, slip.Id, new CellChange(line.Id, day, null, null, AnyBefore: true))).IsDone);
            }
        }
    }
}
