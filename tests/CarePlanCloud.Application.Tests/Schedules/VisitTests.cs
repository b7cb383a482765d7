using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Schedules;

/// <summary>A day of a service office, and its list of provided slips.</summary>
public sealed class VisitTests : CareTest
{
    private static readonly DateOnly Second = new(2026, 11, 2);

    [Fact]
    public async Task A_day_holds_every_clients_own_services_by_time()
    {
        var day = await DayAsync(HomeHelp, Second);
        var expected = new List<(string, string, TimeOnly)>();
        foreach (var summary in await SlipsAsync(HomeHelp))
        {
            var slip = (await OpenAsync(HomeHelp, summary.Id)).Value;
            expected.AddRange(slip.Lines.Where(line => line is { IsAddOn: false, IsEquipment: false, OfficeNumber: TestCare.HomeHelp } && line.Planned.ContainsKey(2))
                .Select(line => (slip.Client.Name, line.ServiceName, line.Time!.Start)));
        }

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), day.Visits.Select(visit => (visit.ClientName, visit.ServiceName, visit.Time!.Start)).Order());
        Assert.Equal(day.Visits.Select(visit => visit.Time!.Start).Order(), day.Visits.Select(visit => visit.Time!.Start));
        Assert.Equal(0, day.Entered);
    }

    [Fact]
    public async Task Rented_equipment_and_other_offices_services_are_no_visits()
    {
        var shown = new HashSet<string>();
        for (var day = new DateOnly(2026, 11, 1); day.Month == 11; day = day.AddDays(1))
        {
            foreach (var visit in (await DayAsync(HomeHelp, day)).Visits)
            {
                shown.Add((await Care.WordsAsync($"select service_office_number from schedules.service_line where id = '{visit.LineId}'")).Single());
            }
        }

        Assert.Equal([TestCare.HomeHelp], shown);
        Assert.Empty((await DayAsync(DayCare, Second)).Visits);
    }

    [Fact]
    public async Task What_is_tapped_stands_in_the_grid_and_can_be_taken_back()
    {
        var visit = (await DayAsync(HomeHelp, Second)).Visits[0];
        Assert.True((await EnterAsync(HomeHelp, visit.SlipId, [.. visit.Done()])).IsDone);
        visit = (await DayAsync(HomeHelp, Second)).Visits[0];
        Assert.Equal((new CellValue(1), 1), (visit.Actual!, (await DayAsync(HomeHelp, Second)).Entered));

        Assert.True((await EnterAsync(HomeHelp, visit.SlipId, [.. visit.Undone()])).IsDone);
        visit = (await DayAsync(HomeHelp, Second)).Visits[0];
        Assert.Null(visit.Actual);

        var later = new ServiceTime(visit.Time!.Start.AddMinutes(10), visit.Time.End.AddMinutes(10));
        Assert.True((await EnterAsync(HomeHelp, visit.SlipId, [.. visit.Done(later)])).IsDone);
        Assert.Equal(later, (await LineAsync(visit)).Actual[2].Time);
        visit = (await DayAsync(HomeHelp, Second)).Visits[0];
        Assert.Equal(later, visit.Shown);

        Assert.True((await EnterAsync(HomeHelp, visit.SlipId, [.. visit.Cancelled()])).IsDone);
        Assert.Equal(0, (await LineAsync(visit)).Actual[2].Count);
    }

    [Fact]
    public async Task A_tap_on_what_somebody_else_has_entered_meanwhile_is_refused()
    {
        var seen = (await DayAsync(HomeHelp, Second)).Visits[0];
        Assert.True((await EnterAsync(HomeHelp, seen.SlipId, [.. seen.Cancelled()])).IsDone);
        Assert.Equal("changed_meanwhile", (await EnterAsync(HomeHelp, seen.SlipId, [.. seen.Done()])).Refusal?.Code);
        Assert.Equal(0, (await LineAsync(seen)).Actual[2].Count);
    }

    [Fact]
    public async Task An_add_on_of_the_visit_goes_with_it()
    {
        await DeliverAsync(TestCare.DayCare, DayCare);
        var day = new DateOnly(2026, 11, 4);
        var visit = (await DayAsync(DayCare, day)).Visits.First(one => one.AddOns.Count > 0);
        var addOn = Assert.Single(visit.AddOns);
        Assert.Contains("入浴", addOn.Name, StringComparison.Ordinal);
        Assert.True((await EnterAsync(DayCare, visit.SlipId, [.. visit.Done()])).IsDone);
        var lines = (await OpenAsync(DayCare, visit.SlipId)).Value.Lines;
        Assert.Equal(
            [1, 1], new[] { visit.LineId, addOn.LineId }.Select(id => lines.Single(line => line.Id == id).Actual[4].Count));
        visit = (await DayAsync(DayCare, day)).Visits.First(one => one.LineId == visit.LineId);
        Assert.True((await EnterAsync(DayCare, visit.SlipId, [.. visit.Undone()])).IsDone);
        Assert.All((await OpenAsync(DayCare, visit.SlipId)).Value.Lines, line => Assert.False(line.Actual.ContainsKey(4)));
    }

    [Fact]
    public async Task What_was_done_without_a_plan_stands_there_too()
    {
        var slip = (await SlipsAsync(HomeHelp))[0];
        var added = (await AddLineAsync(HomeHelp, slip.Id, new UnplannedLine("111111", new ServiceTime(new TimeOnly(19, 0), new TimeOnly(19, 30))))).Value;
        Assert.DoesNotContain((await DayAsync(HomeHelp, Second)).Visits, visit => visit.LineId == added.Id);
        await EnterAsync(HomeHelp, slip.Id, new CellChange(added.Id, 2, null, new CellValue(1)));
        var visit = (await DayAsync(HomeHelp, Second)).Visits.Single(visit => visit.LineId == added.Id);
        Assert.Equal((0, 1), (visit.PlannedCount, visit.Actual!.Count));
    }

    [Fact]
    public async Task A_service_office_sees_where_its_slips_came_from_and_whether_its_actuals_went_back()
    {
        var first = (await SlipsAsync(HomeHelp))[0];
        var provided = (await ProvidedAsync())[first.Id];
        Assert.Equal(("見本ケアプランセンター", null, true), (provided.PlannerName, provided.Actuals, provided.IncomingId is not null));
        Assert.Equal(await Care.WordsAsync($"select serial_number from exchange.incoming where id = '{provided.IncomingId}'"), [provided.SerialNumber]);

        await EnterEverythingAsync(HomeHelp);
        Assert.Equal(DueState.New, (await ProvidedAsync())[first.Id].Actuals);
        var sent = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        await SendAsync(HomeHelp, sent);
        await Care.RunWorkAsync();
        Assert.Equal((DueState.Sent, true), ((await ProvidedAsync())[first.Id] is var row ? (row.Actuals!.Value, row.SentAt is not null) : default));

        var visit = (await DayAsync(HomeHelp, Second)).Visits.First(one => one.SlipId == first.Id);
        await EnterAsync(HomeHelp, first.Id, [.. visit.Cancelled()]);
        Assert.Equal(DueState.Changed, (await ProvidedAsync())[first.Id].Actuals);
    }

    protected override async Task ArrangeAsync() => await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));

    private async Task<VisitDay> DayAsync(Caller caller, DateOnly day) =>
        (await Care.Door.RunAsync<ListVisits, VisitDay>(caller, use => use.RunAsync(day, CancellationToken.None))).Value;

    private async Task<IReadOnlyDictionary<Guid, ProvidedSlip>> ProvidedAsync() =>
        (await Care.Door.RunAsync<ListProvidedSlips, IReadOnlyDictionary<Guid, ProvidedSlip>>(HomeHelp, use => use.RunAsync(November, CancellationToken.None))).Value;

    private async Task<LineView> LineAsync(VisitView visit) => (await OpenAsync(HomeHelp, visit.SlipId)).Value.Lines.Single(line => line.Id == visit.LineId);

    private async Task DeliverAsync(string number, Caller receiver)
    {
        var unit = (await RequestAsync(Planner, number, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        await SendAsync(Planner, unit);
        await Care.RunWorkAsync();
        Assert.True((await ImportAsync(receiver, await Care.ScalarAsync<Guid>("select id from exchange.incoming where message_id = $1", unit))).IsDone);
    }
}
