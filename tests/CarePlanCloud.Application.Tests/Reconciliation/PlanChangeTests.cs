using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>予定を遡及変更: the plan becomes what was done, day, times and units; taken back, it is what it was, mark for mark.</summary>
public sealed class PlanChangeTests : DeskTests
{
    [Fact]
    public async Task Taken_back_every_mark_is_as_it_was()
    {
        var planned = await Care.Door.RunAsync<EnterPlan, IReadOnlyList<LineView>>(
            Planner, use => use.RunAsync(Slip.Id, [new CellChange(Line(Visit).Id, Day(Visit, 1), null, new CellValue(3), AnyBefore: true)], CancellationToken.None));
        Assert.True(planned.IsDone, planned.Refusal?.Message);
        await SayAsync(Visit, Day(Visit, 1), 3);
        await SayAsync(Visit, Day(Visit), 2);
        var before = await PlanAsync();
        var difference = Assert.Single((await DeskAsync()).Differences);
        Assert.Equal(DifferenceKind.CountDiffers, difference.Kind);

        var changed = await DecideAsync(difference, Resolution.ChangePlan);
        Assert.Equal(2, changed.Lines.First(line => line.ServiceCode == Visit).Planned[Day(Visit)].Count);
        Assert.NotEqual(before, await PlanAsync());
        Assert.True((await WithdrawAsync(Assert.Single(changed.Lapsed).Id)).IsDone);
        Assert.Equal(before, await PlanAsync());
    }

    [Fact]
    public async Task A_visit_with_another_code_moves_from_its_line_to_the_other()
    {
        var added = await AddLineAsync(Planner, Slip.Id, new UnplannedLine("111211", null, TestCare.HomeHelp));
        Assert.True(added.IsDone, added.Refusal?.Message);
        await SayAsync(Visit, Day(Visit), 0);
        Assert.True((await EnterAsync(Planner, Slip.Id, new CellChange(added.Value.Id, Day(Visit), null, new CellValue(1), AnyBefore: true))).IsDone);
        foreach (var difference in (await DeskAsync()).Differences)
        {
            await DecideAsync(difference, Resolution.ChangePlan);
        }

        var lines = (await DeskAsync()).Lines;
        Assert.False(lines.First(line => line.Id == Line(Visit).Id).Planned.ContainsKey(Day(Visit)));
        Assert.Equal(1, lines.First(line => line.Id == added.Value.Id).Planned[Day(Visit)].Count);
        Assert.Empty((await DeskAsync()).Differences);
    }

    [Fact]
    public async Task What_counts_once_a_month_moves_with_all_its_days()
    {
        var slip = await SlipOfAsync(Planner, "9900000002");
        var lent = slip.Lines.First(line => line.ServiceCode == "171001");
        var second = new CellChange(lent.Id, lent.Planned.Keys.Single() + 1, null, new CellValue(1), AnyBefore: true);
        var planned = await Care.Door.RunAsync<EnterPlan, IReadOnlyList<LineView>>(Planner, use => use.RunAsync(slip.Id, [second], CancellationToken.None));
        Assert.True(planned.IsDone, planned.Refusal?.Message);
        lent = planned.Value.Single(line => line.Id == lent.Id);
        Assert.Equal(2, lent.Planned.Count);
        foreach (var day in lent.Planned.Keys)
        {
            Assert.True((await EnterAsync(Planner, slip.Id, new CellChange(lent.Id, day, null, new CellValue(0), AnyBefore: true))).IsDone);
        }

        var desk = (await Care.Door.RunAsync<OpenReconciliation, ClientReconciliation>(Planner, use => use.RunAsync(slip.Client.Id, November, CancellationToken.None))).Value;
        var changed = await Care.Door.RunAsync<DecideDifference, ClientReconciliation>(
            Planner, use => use.RunAsync(slip.Client.Id, November, new DecisionDraft(Assert.Single(desk.Differences).Key, Resolution.ChangePlan, ""), CancellationToken.None));
        Assert.True(changed.IsDone, changed.Refusal?.Message);
        Assert.Empty(changed.Value.Lines.First(line => line.Id == lent.Id).Planned);
        Assert.Empty(changed.Value.Differences);
    }

    private async Task<IReadOnlyList<string>> PlanAsync() => await Care.MarksOfAsync(await Care.TenantIdAsync(TestCare.Planner), phase: 0);
}
