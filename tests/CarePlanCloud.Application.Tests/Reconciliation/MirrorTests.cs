using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Signals;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>What a service office sees of its planner's decisions: its own lines, as they were last said.</summary>
public sealed class MirrorTests : CareTest
{
    private const string Client = "9900000001";
    private const int Day = 12;

    private LineView line = null!;

    protected override async Task ArrangeAsync()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        foreach (var slip in await SlipsAsync(Planner))
        {
            Assert.True((await AsPlannedAsync(Planner, slip.Id)).IsDone);
        }

        var month = await SlipOfAsync(Planner, Client);
        line = month.Lines.First(row => row.OfficeNumber == TestCare.HomeHelp && row.Planned.ContainsKey(Day));
        Assert.True((await EnterAsync(Planner, month.Id, new CellChange(line.Id, Day, null, new CellValue(0), AnyBefore: true))).IsDone);
        await SlipToDayCareAsync();
    }

    [Fact]
    public async Task A_decision_is_seen_by_the_office_it_is_about_and_by_no_other()
    {
        await DecideAsync(Resolution.TakeActual, "通院");
        await Care.RunWorkAsync();

        var slip = await SlipOfAsync(HomeHelp, Client);
        var seen = slip.Mirror!.At(slip.Lines.First(row => row.ServiceCode == line.ServiceCode && row.Time == line.Time), Day)!;
        Assert.Equal(
            (line.ServiceCode, line.Time!.Start, DifferenceKind.NotDone, Resolution.TakeActual, "通院", false, "例示 計子"),
            (seen.ServiceCode, seen.StartTime!.Value, seen.Kind, seen.Resolution, seen.Reason, seen.IsAsked, seen.Person));
        Assert.Equal((false, 0, 0), (slip.Mirror.IsAccepted, slip.Mirror.Asked, slip.Mirror.Changed));
        Assert.Null((await SlipOfAsync(DayCare, Client)).Mirror);
        Assert.Equal(0, await Care.CountAsync($"reconciliation.mirrored_month where tenant_id = '{await Care.TenantIdAsync(TestCare.DayCare)}'"));
    }

    [Fact]
    public async Task What_is_asked_is_seen_as_asked_and_what_is_withdrawn_is_gone()
    {
        var decided = await DecideAsync(Resolution.KeepPlan, "");
        await Care.RunWorkAsync();
        Assert.Equal(1, (await MirrorAsync())!.Asked);

        await WithdrawAsync(decided);
        await Care.RunWorkAsync();
        Assert.Empty((await MirrorAsync())!.Decisions);
    }

    [Fact]
    public async Task Closing_says_accepted_to_everybody_with_their_own_lines_only_and_reopening_takes_it_back()
    {
        await DecideAsync(Resolution.SetAside, "請求しない");
        var closed = await Care.Door.RunAsync<CloseMonth, ClosingView>(Planner, use => use.RunAsync(November, CancellationToken.None));
        Assert.True(closed.IsDone, closed.Refusal?.Message);
        await Care.RunWorkAsync();
        var (own, other) = ((await MirrorAsync())!, (await SlipOfAsync(DayCare, Client)).Mirror!);
        Assert.Equal((true, 1), (own.IsAccepted, own.Changed));
        Assert.True(other.IsAccepted);
        Assert.Empty(other.Decisions);

        Assert.True((await Care.Door.RunAsync<ReopenMonth, ClosingView>(Planner, use => use.RunAsync(November, "実績の訂正", CancellationToken.None))).IsDone);
        await Care.RunWorkAsync();
        Assert.Equal((false, 1), ((await MirrorAsync())!.IsAccepted, (await MirrorAsync())!.Changed));
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, 0)]
    public async Task The_last_word_counts_in_whatever_order_and_however_often_words_arrive(params int[] order)
    {
        await DecideAsync(Resolution.KeepPlan, "");
        await DecideAsync(Resolution.TakeActual, "一度目");
        await DecideAsync(Resolution.Defer, "来月");
        var signals = await SignalsAsync();
        Assert.Equal(3, signals.Count);
        foreach (var at in order.Concat(order))
        {
            Assert.True((await AcceptAsync(signals[at])).IsDone);
        }

        var seen = Assert.Single((await MirrorAsync())!.Decisions);
        Assert.Equal((Resolution.Defer, "来月"), (seen.Resolution, seen.Reason));
        Assert.Equal(1, await Care.CountAsync($"reconciliation.mirrored_month where tenant_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}'"));
    }

    [Fact]
    public async Task Who_does_not_plan_the_month_can_say_nothing_about_it()
    {
        await DecideAsync(Resolution.TakeActual, "通院");
        var said = Assert.Single(await SignalsAsync());
        Assert.True((await AcceptAsync(said with { Id = Guid.NewGuid(), SenderOfficeNumber = TestCare.DayCare })).IsDone);
        Assert.Null(await MirrorAsync());
    }

    private async Task<MirrorView?> MirrorAsync() => (await SlipOfAsync(HomeHelp, Client)).Mirror;

    private async Task<DecisionView> DecideAsync(Resolution resolution, string reason)
    {
        var client = (await SlipOfAsync(Planner, Client)).Client.Id;
        var opened = (await Care.Door.RunAsync<OpenReconciliation, ClientReconciliation>(Planner, use => use.RunAsync(client, November, CancellationToken.None))).Value;
        var difference = opened.Differences.Single(each => each.OfficeNumber == TestCare.HomeHelp);
        var decided = await Care.Door.RunAsync<DecideDifference, ClientReconciliation>(
            Planner, use => use.RunAsync(client, November, new DecisionDraft(difference.Key, resolution, reason), CancellationToken.None));
        Assert.True(decided.IsDone, decided.Refusal?.Message);
        return decided.Value.Differences.Single(each => each.Key == difference.Key).Decision!;
    }

    private async Task WithdrawAsync(DecisionView decision)
    {
        var client = (await SlipOfAsync(Planner, Client)).Client.Id;
        Assert.True((await Care.Door.RunAsync<WithdrawDecision, ClientReconciliation>(
            Planner, use => use.RunAsync(client, November, decision.Id, CancellationToken.None))).IsDone);
    }

    private async Task SlipToDayCareAsync()
    {
        var unit = (await RequestAsync(Planner, TestCare.DayCare, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        Assert.True((await SendAsync(Planner, unit)).IsDone);
        await Care.RunWorkAsync();
        var inbox = (await Care.Door.RunAsync<ListInbox, InboxRows>(DayCare, use => use.RunAsync(new InboxQuery(), CancellationToken.None))).Value;
        Assert.True((await ImportAsync(DayCare, Assert.Single(inbox.Rows).Id)).IsDone);
        await Care.RunWorkAsync();
    }

    private async Task<List<CarriedSignal>> SignalsAsync()
    {
        var tenant = await Care.TenantIdAsync(TestCare.Planner);
        var carried = new List<CarriedSignal>();
        foreach (var id in await Care.WordsAsync($"select id::text from exchange.signal where tenant_id = '{tenant}' and kind = 'reconciled' order by created_at, id"))
        {
            carried.Add((await Care.Door.RunAsync<TakeSignal, CarriedSignal>(new Caller.Job(tenant), use => use.RunAsync(Guid.Parse(id), CancellationToken.None))).Value);
        }

        return carried;
    }

    private Task<Outcome<Done>> AcceptAsync(CarriedSignal signal) => Care.Door.RunAsync<AcceptSignal, Done>(
        new Caller.Job(signal.ReceiverTenantId), use => use.RunAsync(signal, CancellationToken.None));
}
