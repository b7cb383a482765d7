using CarePlanCloud.Application.Operating.Announcing;
using CarePlanCloud.Application.Operating.Watching;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Operating;

/// <summary>稼働, 利用の広がり and お知らせ.</summary>
public sealed class WatchingTests : OperatingTest
{
    [Fact]
    public async Task Queues_are_counted_by_kind_with_the_age_of_the_oldest()
    {
        var office = await OfficeIdAsync(TestCare.Planner);
        await Care.TamperAsync(
            $"""
            insert into ops.outbox (office_id, kind, subject_id, created_at, due_at, attempts, faults, deaths, last_fault, claim) values
                ('{office}', 'print_forms', gen_random_uuid(), '2026-11-23 23:50Z', '2026-11-23 23:50Z', 0, 0, 0, '', null),
                ('{office}', 'print_forms', gen_random_uuid(), '2026-11-23 23:58Z', '2026-11-23 23:58Z', 2, 1, 0, 'x', gen_random_uuid());
            """);
        var health = await HealthAsync();
        Assert.Equal(Enum.GetValues<OutboxKind>(), health.Queues.Select(row => row.Kind));
        Assert.Equal(new QueueRow(OutboxKind.PrintForms, 1, 1, TimeSpan.FromMinutes(10), 1), health.Queues.Single(row => row.Kind == OutboxKind.PrintForms));
        Assert.Equal(new QueueRow(OutboxKind.CheckIncoming, 0, 0, null, 0), health.Queues[0]);
    }

    [Fact]
    public async Task What_stands_still_is_counted_though_nobody_sees_it()
    {
        var (planner, helper) = (await OfficeIdAsync(TestCare.Planner), await OfficeIdAsync(TestCare.HomeHelp));
        await StopAsync(planner, "relay_outgoing", "2026-11-20");
        await StopAsync(planner, "relay_outgoing", "2026-11-21");
        await StopAsync(helper, "check_incoming", "2026-11-22");
        var stopped = (await HealthAsync()).Stopped;
        Assert.Equal(
            [(TestCare.Planner, OutboxKind.RelayOutgoing, 2), (TestCare.HomeHelp, OutboxKind.CheckIncoming, 1)],
            stopped.Select(row => (row.OfficeNumber, row.Kind, row.Count)));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero), stopped[0].Since);

        await Care.TamperAsync($"delete from ops.dead_letter where tenant_id = '{planner}'");
        await StopAsync(planner, "relay_outgoing", "2026-11-23");
        Assert.Equal([1, 1], (await HealthAsync()).Stopped.Select(row => row.Count));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero), (await HealthAsync()).Stopped[1].Since);
    }

    [Fact]
    public async Task Letters_that_wait_and_letters_that_were_given_up_are_counted()
    {
        await Applying.SubmitAsync();
        Clock.Now += TimeSpan.FromMinutes(5);
        var letters = (await HealthAsync()).Letters;
        Assert.Equal((1, TimeSpan.FromMinutes(5), 0), (letters.Waiting, letters.OldestAge, letters.GivenUp));
        await Care.TamperAsync("update ops.waiting_letter set due_at = null");
        letters = (await HealthAsync()).Letters;
        Assert.Equal((0, null, 1), (letters.Waiting, letters.OldestAge, letters.GivenUp));
    }

    [Fact]
    public async Task Use_is_counted_by_the_prefecture_of_the_numbers()
    {
        await Care.TamperAsync(
            """
            insert into offices.office (id, office_number, kj_billing_id, name, kind, kinds, suspended_at) values (gen_random_uuid(), '1370000001', 'KJ137000000101', 'x', 'service_office', '[{"Kind":"11"}]', now());
            update offices.membership set last_sign_in_at = '2026-11-01Z' where office_id = (select id from offices.office where office_number = '9970000011');
            update offices.membership set last_sign_in_at = '2026-10-01Z' where office_id = (select id from offices.office where office_number = '9970000029');
            """);
        var usage = (await AskAsync<CountUsage, IReadOnlyList<AreaUsage>>(use => use.RunAsync(CancellationToken.None))).Value;
        Assert.Equal([("東京都", 1, 0, 1), ("その他", 7, 1, 0)], usage.Select(row => (row.Area, row.Offices, row.Active, row.Suspended)));
        Assert.Equal(await Care.CountAsync("offices.membership"), usage[1].People);
    }

    [Fact]
    public async Task Announcements_are_shown_from_their_first_to_their_last_day()
    {
        var id = (await SaveAsync(new AnnouncementText("年末の休止", "12月30日 0時〜4時", new(2026, 11, 24), new(2026, 11, 25)))).Value;
        Assert.Equal(["年末の休止"], await PublicAsync());
        Assert.Equal(["年末の休止"], await OfOfficeAsync(Planner));
        Assert.Equal("bad_announcement", (await SaveAsync(new AnnouncementText("", "", new(2026, 11, 24), new(2026, 11, 25)))).Refusal?.Code);
        Assert.Equal("bad_announcement", (await SaveAsync(new AnnouncementText("題", "", new(2026, 11, 24), new(2026, 11, 23)))).Refusal?.Code);
        Clock.Now = new(2026, 11, 25, 14, 59, 0, TimeSpan.Zero);
        Assert.Single(await PublicAsync());
        Clock.Now = new(2026, 11, 25, 15, 0, 0, TimeSpan.Zero);
        Assert.Empty(await PublicAsync());
        await AskAsync<SaveAnnouncement, Guid>(use => use.RunAsync(id, new AnnouncementText("年末年始の休止", "", new(2026, 11, 24), new(2026, 12, 31)), CancellationToken.None));
        Assert.Equal(["年末年始の休止"], await PublicAsync());
        Assert.True((await AskAsync<WithdrawAnnouncement, Done>(use => use.RunAsync(id, CancellationToken.None))).IsDone);
        Assert.Empty(await PublicAsync());
        Assert.Equal($"WithdrawAnnouncement {OperatorId}", await LastActAsync());
    }

    private async Task<HealthView> HealthAsync() => (await AskAsync<OpenHealth, HealthView>(use => use.RunAsync(CancellationToken.None))).Value;

    private Task<Outcome<Guid>> SaveAsync(AnnouncementText text) => AskAsync<SaveAnnouncement, Guid>(use => use.RunAsync(null, text, CancellationToken.None));

    private async Task<IEnumerable<string>> PublicAsync() =>
        (await Care.Door.RunAsync<ListPublicAnnouncements, IReadOnlyList<AnnouncementView>>(new Caller.Nobody(), use => use.RunAsync(CancellationToken.None))).Value.Select(row => row.Title);

    private async Task<IEnumerable<string>> OfOfficeAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListAnnouncements, IReadOnlyList<AnnouncementView>>(caller, use => use.RunAsync(CancellationToken.None))).Value.Select(row => row.Title);

    private Task<int> StopAsync(Guid office, string kind, string day) => Care.TamperAsync(
        $"insert into ops.dead_letter (tenant_id, id, kind, subject_id, reason, attempts, first_attempt_at, last_attempt_at) values ('{office}', gen_random_uuid(), '{kind}', gen_random_uuid(), 'x', 3, '{day}Z', '{day}Z')");
}
