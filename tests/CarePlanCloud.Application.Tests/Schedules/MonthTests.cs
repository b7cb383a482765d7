using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Schedules;

/// <summary>A month begun from the week or from the month before, and replaced.</summary>
public sealed class MonthTests : CareTest
{
    private static readonly ServiceMonth December = new(2026, 12);

    private SlipView slip = null!;

    [Fact]
    public async Task Last_month_is_copied_by_weekday()
    {
        var started = await StartAsync(MonthOrigin.LastMonth);
        Assert.True(started.IsDone, started.Refusal?.Message);
        var december = (await OpenAsync(Planner, started.Value.Id)).Value;
        Assert.True(december.IsOwnPlan);
        var visit = december.Lines.First(line => line.ServiceCode == "111111" && line.Time!.Start == new TimeOnly(9, 0));
        Assert.All(visit.Planned.Keys, day => Assert.Contains(
            December.Day(day).DayOfWeek, slip.Lines.Where(line => line.ServiceCode == "111111").SelectMany(line => line.Planned.Keys).Select(old => November.Day(old).DayOfWeek)));
        Assert.NotEmpty(visit.Planned);
        var chair = december.Lines.Where(line => line.IsEquipment);
        Assert.All(chair, line => Assert.Equal([1], line.Planned.Keys));
    }

    [Fact]
    public async Task A_code_the_month_does_not_know_is_said_and_left_out()
    {
        var started = await StartAsync(MonthOrigin.LastMonth);
        Assert.Contains(started.Value.Notes, note => note.Contains("151341", StringComparison.Ordinal));
        Assert.DoesNotContain((await OpenAsync(Planner, started.Value.Id)).Value.Lines, line => line.ServiceCode == "151341");
    }

    [Fact]
    public async Task A_second_slip_of_the_month_is_refused()
    {
        await StartAsync(MonthOrigin.Empty);
        Assert.Equal("slip_exists", (await StartAsync(MonthOrigin.Empty)).Refusal?.Code);
    }

    [Fact]
    public async Task There_must_be_something_to_begin_from()
    {
        Assert.Equal("no_weekly_plan", (await StartAsync(MonthOrigin.WeeklyPlan)).Refusal?.Code);
        Assert.Equal("nothing_to_copy", (await StartAsync(MonthOrigin.LastMonth, December.Next)).Refusal?.Code);
    }

    [Fact]
    public async Task A_service_office_begins_no_slip() =>
        Assert.Equal("not_a_planner", (await StartAsync(MonthOrigin.Empty, caller: HomeHelp)).Refusal?.Code);

    [Fact]
    public async Task A_client_the_office_does_not_know_is_not_found()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        var theirs = (await SlipOfAsync(HomeHelp, slip.Client.InsuredNumber)).Client.Id;
        var started = await Care.Door.RunAsync<StartSlip, StartedSlip>(
            Planner, use => use.RunAsync(theirs, December, MonthOrigin.Empty, CancellationToken.None));
        Assert.Equal("slip_client_not_found", started.Refusal?.Code);
    }

    [Fact]
    public async Task The_week_unfolds_into_the_month()
    {
        await PlanWeekAsync();
        var started = await StartAsync(MonthOrigin.WeeklyPlan);
        var line = Assert.Single((await OpenAsync(Planner, started.Value.Id)).Value.Lines);
        Assert.Equal(("111211", 387, 4), (line.ServiceCode, line.Units, line.Planned.Count));
    }

    [Fact]
    public async Task Replacing_shows_first_what_it_changes_and_leaves_what_was_done()
    {
        await PlanWeekAsync();
        var done = slip.Lines.First(line => line.ServiceCode == "111111");
        await EnterAsync(Planner, slip.Id, new CellChange(done.Id, done.Planned.Keys.Min(), null, new CellValue(1)));
        var preview = (await Care.Door.RunAsync<PreviewMonth, MonthPreview>(
            Planner, use => use.RunAsync(slip.Id, MonthOrigin.WeeklyPlan, CancellationToken.None))).Value;
        Assert.Contains(preview.Changes, change => change.Kind == MonthChangeKind.New && change.After.Count > 0);
        Assert.Single(preview.Changes, change => change.Kind == MonthChangeKind.Emptied);
        Assert.Equal(slip.Lines.Count, (await OpenAsync(Planner, slip.Id)).Value.Lines.Count);

        var replaced = await Care.Door.RunAsync<ReplaceMonth, ChangedLines>(
            Planner, use => use.RunAsync(slip.Id, MonthOrigin.WeeklyPlan, CancellationToken.None));
        var left = replaced.Value.Lines.Single(line => line.Id == done.Id);
        Assert.Equal((0, 1), (left.Planned.Count, left.Actual.Count));
        Assert.Equal(2, replaced.Value.Lines.Count);
    }

    [Fact]
    public async Task Who_has_no_slip_yet_is_listed()
    {
        var before = (await Care.Door.RunAsync<ListUnstartedSlips, IReadOnlyList<UnstartedSlip>>(
            Planner, use => use.RunAsync(December, CancellationToken.None))).Value;
        Assert.Contains(before, client => client.ClientId == slip.Client.Id && client is { HasLastMonth: true, HasWeek: false });
        await StartAsync(MonthOrigin.Empty);
        var after = (await Care.Door.RunAsync<ListUnstartedSlips, IReadOnlyList<UnstartedSlip>>(
            Planner, use => use.RunAsync(December, CancellationToken.None))).Value;
        Assert.DoesNotContain(after, client => client.ClientId == slip.Client.Id);
    }

    protected override async Task ArrangeAsync() => slip = (await OpenAsync(Planner, (await SlipsAsync(Planner))[0].Id)).Value;

    private Task<Outcome<StartedSlip>> StartAsync(MonthOrigin origin, ServiceMonth? month = null, Caller? caller = null) =>
        Care.Door.RunAsync<StartSlip, StartedSlip>(caller ?? Planner, use => use.RunAsync(slip.Client.Id, month ?? December, origin, CancellationToken.None));

    // A week of one block on Tuesdays but the first.
    private async Task PlanWeekAsync()
    {
        await using var scope = Care.Scope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(await Care.TenantIdAsync(TestCare.Planner));
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        db.PlanVersions.Add(new PlanVersion
        {
            TenantId = db.TenantId,
            ClientId = slip.Client.Id,
            Number = 1,
            PlanDate = new DateOnly(2026, 10, 25),
            Forms = new CarePlanForms
            {
                Week = new WeeklyPlan
                {
                    Blocks =
                    [
                        new WeekBlock
                        {
                            Weekday = 2, Start = new TimeOnly(11, 0), End = new TimeOnly(12, 0), ServiceCode = "111211",
                            ServiceOfficeNumber = TestCare.HomeHelp, WeeksOfMonth = [2, 3, 4, 5],
                        },
                    ],
                },
            },
        });
        await db.SaveChangesAsync();
    }
}
