using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Outbox;

/// <summary>What comes to nothing is tried again, given up in the end, and told to whoever waits for it.</summary>
public sealed class GivingUpTests : CareTest
{
    private readonly SettableClock clock = new() { Now = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero) };

    [Fact]
    public async Task A_partner_who_is_away_is_tried_for_seventy_two_hours_then_the_sender_decides()
    {
        var id = await SentToNobodyAsync();
        var (start, tries) = (clock.Now, 0);
        while (await Care.CountAsync("ops.outbox where kind = 'relay_outgoing'") > 0)
        {
            await Care.TryWorkAsync();
            tries++;
            clock.Now = await NextAsync() ?? clock.Now;
        }

        Assert.Equal(TimeSpan.FromHours(72), clock.Now - start);
        Assert.InRange(tries, 75, 80);
        var unit = (await OutgoingAsync(HomeHelp, id)).Value;
        Assert.Equal(OutgoingState.Undeliverable, unit.State);
        Assert.Contains("もう一度", unit.StateNote, StringComparison.Ordinal);
        var stopped = Assert.Single(await StoppedAsync(HomeHelp));
        Assert.Equal((OutboxKind.RelayOutgoing, id, tries, start, clock.Now), (stopped.Kind, stopped.SubjectId, stopped.Attempts, stopped.FirstAttemptAt, stopped.LastAttemptAt));
        Assert.Empty(await StoppedAsync(DayCare));
    }

    [Fact]
    public async Task Once_more_delivers_it_once()
    {
        var id = await StoppedUnitAsync();
        await PartnerIsAsync(away: false);
        Assert.True((await RetryAsync(HomeHelp, id)).IsDone);
        Assert.Equal("stopped_not_found", (await RetryAsync(HomeHelp, id)).Refusal?.Code);
        await Care.RunWorkAsync();
        Assert.Equal(OutgoingState.Delivered, (await OutgoingAsync(HomeHelp, id)).Value.State);
        Assert.Equal(1, await Care.CountAsync($"exchange.incoming where message_id = '{id}'"));
        Assert.Empty(await StoppedAsync(HomeHelp));
    }

    [Fact]
    public async Task Taken_back_it_is_not_delivered_any_more()
    {
        var id = await StoppedUnitAsync();
        await PartnerIsAsync(away: false);
        Assert.True((await Care.Door.RunAsync<DropDeadLetter, Done>(HomeHelp, use => use.RunAsync(id, CancellationToken.None))).IsDone);
        await Care.RunWorkAsync();
        Assert.Equal(OutgoingState.Withdrawn, (await OutgoingAsync(HomeHelp, id)).Value.State);
        Assert.Equal(0, await Care.CountAsync($"exchange.incoming where message_id = '{id}'"));
    }

    [Fact]
    public async Task Another_office_cannot_decide()
    {
        var id = await StoppedUnitAsync();
        Assert.Equal("stopped_not_found", (await RetryAsync(DayCare, id)).Refusal?.Code);
        Assert.Single(await StoppedAsync(HomeHelp));
    }

    [Fact]
    public async Task A_poisoned_file_is_given_up_after_five_times_and_stands_in_nobodys_way()
    {
        var poison = await PoisonedAsync();
        var sound = await ReceivedAsync(Samples.Of(Samples.Slips).WithSerial("20261026120001"));
        for (var times = 0; times < 5; times++)
        {
            Assert.Equal(times, await Care.ScalarAsync<int>("select coalesce(max(faults), 0) from ops.outbox"));
            await Care.TryWorkAsync();
            clock.Now += TimeSpan.FromMinutes(3);
        }

        Assert.Equal(IncomingState.Checked, (await IncomingAsync(HomeHelp, sound)).Summary.State);
        var refused = await IncomingAsync(HomeHelp, poison);
        Assert.Equal(IncomingState.Rejected, refused.Summary.State);
        Assert.Contains(refused.Findings, finding => finding.Code == "CPC-T016");
        var stopped = Assert.Single(await StoppedAsync(HomeHelp));
        Assert.Equal((poison, 5), (stopped.SubjectId, stopped.Attempts));
        Assert.DoesNotContain("boom", stopped.Reason, StringComparison.Ordinal);

        await Care.TamperAsync("drop trigger poison on exchange.incoming");
        Assert.True((await RetryAsync(HomeHelp, stopped.Id)).IsDone);
        await Care.RunWorkAsync();
        Assert.Equal(IncomingState.Checked, (await IncomingAsync(HomeHelp, poison)).Summary.State);
    }

    [Fact]
    public async Task What_goes_together_does_not_fail_together()
    {
        var ids = await ThreeSentOnePoisonedAsync();
        await Care.TryWorkAsync();
        Assert.Equal(
            [OutgoingState.Delivered, OutgoingState.Sent, OutgoingState.Delivered],
            [(await OutgoingAsync(HomeHelp, ids[0])).Value.State, (await OutgoingAsync(HomeHelp, ids[1])).Value.State, (await OutgoingAsync(HomeHelp, ids[2])).Value.State]);
        Assert.Equal(1, await Care.CountAsync("ops.outbox where attempts = 1 and faults = 1 and claim is null"));
    }

    [Fact]
    public async Task What_failed_before_takes_nobody_along()
    {
        await ThreeSentOnePoisonedAsync();
        await Care.TryWorkAsync();
        var next = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.TryWorkAsync();
        Assert.True((await SendAsync(HomeHelp, next)).IsDone);
        clock.Now += TimeSpan.FromSeconds(2);
        Assert.Equal(2, await Care.CountAsync("ops.outbox where kind = 'relay_outgoing'"));
        await ClaimAsync();
        Assert.Equal(1, await Care.CountAsync("ops.outbox where claim is not null"));
    }

    [Fact]
    public async Task What_a_dead_worker_had_is_done_when_its_lease_is_over()
    {
        var id = await ReceivedAsync(Samples.Of(Samples.Slips));
        await ClaimAsync();
        await Care.TryWorkAsync();
        Assert.Equal(IncomingState.Received, (await IncomingAsync(HomeHelp, id)).Summary.State);
        await LeaseEndsAsync();
        await Care.TryWorkAsync();
        Assert.Equal(IncomingState.Checked, (await IncomingAsync(HomeHelp, id)).Summary.State);
    }

    [Fact]
    public async Task What_kills_every_worker_is_given_up_without_another_one()
    {
        var id = await ReceivedAsync(Samples.Of(Samples.Slips));
        for (var times = 0; times < 8; times++)
        {
            Assert.Equal(IncomingState.Received, (await IncomingAsync(HomeHelp, id)).Summary.State);
            await ClaimAsync();
            await LeaseEndsAsync();
        }

        await Care.TryWorkAsync();
        Assert.Equal(IncomingState.Rejected, (await IncomingAsync(HomeHelp, id)).Summary.State);
        Assert.Equal(id, Assert.Single(await StoppedAsync(HomeHelp)).SubjectId);
    }

    [Theory]
    [InlineData(WorkEnd.Done)]
    [InlineData(WorkEnd.Broken)]
    public async Task A_worker_that_comes_back_too_late_changes_nothing(WorkEnd end)
    {
        await ReceivedAsync(Samples.Of(Samples.Slips));
        var first = await ClaimAsync();
        await LeaseEndsAsync();
        var second = await ClaimAsync();
        var entry = await Care.ScalarAsync<long>("select id from ops.outbox");
        await Care.Door.RunAsync<SettleWork, Done>(
            new Caller.Job(first.OfficeId), use => use.RunAsync(first.Id, [new WorkResult(entry, end)], CancellationToken.None));
        Assert.Equal(second.Id, await Care.ScalarAsync<Guid>("select claim from ops.outbox"));
    }

    [Fact]
    public async Task A_signal_to_somebody_who_is_away_is_not_forgotten()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        await EnterEverythingAsync(HomeHelp);
        var id = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        await SendAsync(HomeHelp, id);
        await Care.RunWorkAsync();
        await Care.TamperAsync($"update offices.office set office_number = '1370000009' where office_number = '{TestCare.HomeHelp}'");
        var incoming = await Care.ScalarAsync<Guid>("select id from exchange.incoming where message_id is not null");
        Assert.True((await PreviewAsync(Planner, incoming)).IsDone);
        await Care.TryWorkAsync();
        await Care.TamperAsync("update offices.office set office_number = '9970000029' where office_number = '1370000009'");
        clock.Now += TimeSpan.FromSeconds(2);
        await Care.TryWorkAsync();
        Assert.Equal(OutgoingState.Opened, (await OutgoingAsync(HomeHelp, id)).Value.State);
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private async Task<Guid> SentToNobodyAsync()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        await EnterEverythingAsync(HomeHelp);
        var id = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        Assert.True((await SendAsync(HomeHelp, id)).IsDone);
        await PartnerIsAsync(away: true);
        return id;
    }

    private async Task<List<Guid>> ThreeSentOnePoisonedAsync()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        await EnterEverythingAsync(HomeHelp);
        var ids = new List<Guid>();
        for (var unit = 0; unit < 3; unit++)
        {
            ids.Add((await RequestAsync(HomeHelp, TestCare.Planner)).Value);
        }

        await Care.RunWorkAsync();
        await Care.TamperAsync(
            $"""
            create function public.poison() returns trigger language plpgsql as $$ begin raise exception 'boom'; end $$;
            create trigger poison before insert on exchange.incoming for each row when (new.message_id = '{ids[1]}') execute function public.poison()
            """);
        foreach (var id in ids)
        {
            Assert.True((await SendAsync(HomeHelp, id)).IsDone);
        }

        return ids;
    }

    private async Task<Guid> StoppedUnitAsync()
    {
        var id = await SentToNobodyAsync();
        await Care.TryWorkAsync();
        clock.Now += TimeSpan.FromHours(73);
        await Care.TryWorkAsync();
        Assert.Equal(OutgoingState.Undeliverable, (await OutgoingAsync(HomeHelp, id)).Value.State);
        return id;
    }

    private Task PartnerIsAsync(bool away) => Care.TamperAsync(away
        ? $"update offices.office set office_number = '1370000009' where office_number = '{TestCare.Planner}'"
        : $"update offices.office set office_number = '{TestCare.Planner}' where office_number = '1370000009'");

    private async Task<Guid> ReceivedAsync(CarePlanCloud.Exchange.RawFile[] files) => (await Care.Door.RunAsync<ReceiveFiles, IReadOnlyList<ReceivedUnit>>(
        HomeHelp, use => use.RunAsync(files, IncomingChannel.Api, CancellationToken.None))).Value[0].Id;

    private async Task<Guid> PoisonedAsync()
    {
        var id = await ReceivedAsync(Samples.Of(Samples.Slips));
        await Care.TamperAsync(
            $"""
            create function public.poison() returns trigger language plpgsql as $$ begin raise exception 'boom 見本 花子'; end $$;
            create trigger poison before update on exchange.incoming for each row
                when (old.id = '{id}' and new.state = 'checked') execute function public.poison()
            """);
        return id;
    }

    // Nobody works on it for a minute: then its next attempt waits its pause.
    private async Task LeaseEndsAsync()
    {
        clock.Now += TimeSpan.FromSeconds(61);
        await Care.TryWorkAsync();
        clock.Now += TimeSpan.FromHours(1);
    }

    private async Task<WorkClaim> ClaimAsync() => Assert.Single((await Care.Door.RunAsync<ClaimWork, ClaimedWork>(
        new Caller.Nobody(), use => use.RunAsync(Enum.GetValues<OutboxKind>(), 1, CancellationToken.None))).Value.Claims);

    private Task<Outcome<Done>> RetryAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<RetryDeadLetter, Done>(caller, use => use.RunAsync(id, CancellationToken.None));

    private async Task<IReadOnlyList<StoppedWork>> StoppedAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListDeadLetters, IReadOnlyList<StoppedWork>>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    private async Task<DateTimeOffset?> NextAsync() => await Care.CountAsync("ops.outbox where kind = 'relay_outgoing'") == 0 ? null
        : new DateTimeOffset(await Care.ScalarAsync<DateTime>("select due_at from ops.outbox where kind = 'relay_outgoing'"), TimeSpan.Zero);
}
