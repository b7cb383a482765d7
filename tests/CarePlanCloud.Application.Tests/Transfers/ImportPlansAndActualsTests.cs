using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

public sealed class ImportPlansAndActualsTests : CareTest
{
    private static readonly RawFile[] Actuals = Samples.Of(Samples.ActualsBack);

    [Fact]
    public async Task A_unit_of_plans_brings_one_plan_for_each_client()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Plans));
        Assert.Equal(
            ["9900000001 2026-10-20 3 5", "9900000002 2026-10-21 4 5", "H990000003 2026-10-22 2 4"],
            (await Care.WordsAsync(
                $"""
                select concat_ws(' ', c.insured_number, p.plan_date, jsonb_array_length(p.needs), jsonb_array_length(p.week))
                from plans.care_plan p join clients.client c on c.tenant_id = p.tenant_id and c.id = p.client_id
                where p.tenant_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}' order by 1
                """)));
    }

    [Fact]
    public async Task Plans_sent_again_unchanged_are_the_same_in_the_preview()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Plans));
        var unit = await ReceiveAsync(HomeHelp, Samples.Of(Samples.Plans).WithSerial("20261025093001"));
        Assert.All((await PreviewAsync(HomeHelp, unit.Id)).Value.Changes, change => Assert.Equal(ChangeKind.Same, change.Kind));
    }

    [Fact]
    public async Task Plans_of_two_dates_of_a_new_client_are_two_plans_of_one_client()
    {
        await TakeOverAsync(HomeHelp, Also(file => file.Text().Replace("20261020", "20261119").Replace("20261021", "20261120").Replace("20261022", "20261121")));
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        Assert.Equal(
            (3, 6), (await Care.CountAsync($"clients.client where tenant_id = '{tenant}'"), await Care.CountAsync($"plans.care_plan where tenant_id = '{tenant}'")));
    }

    [Fact]
    public async Task Two_first_forms_of_one_client_and_date_are_rejected()
    {
        var unit = await ReceiveAsync(HomeHelp, Also(file => file.Name.StartsWith("UP1KYO", StringComparison.Ordinal) ? file.Text() : ""));
        Assert.Contains((await IncomingAsync(HomeHelp, unit.Id)).Findings, finding => finding.Code == "CPC-T011");
    }

    [Fact]
    public async Task Actuals_passed_on_by_another_care_manager_lie_on_the_lines_of_the_offices_that_served()
    {
        var lines = $"schedules.service_line where tenant_id = '{await Care.TenantIdAsync(TestCare.Planner)}'";
        var before = await Care.CountAsync(lines);
        RawFile[] passedOn = [.. Actuals.Select(file => file with { Name = file.Name.Replace("9970000029_11", "9900000060_46", StringComparison.Ordinal) })];
        await TakeOverAsync(Planner, passedOn);
        await TakeOverAsync(Planner, passedOn.WithSerial("20261201180000"));
        Assert.Equal(before, await Care.CountAsync(lines));
    }

    [Fact]
    public async Task Actuals_of_somebody_unknown_wait_while_the_others_go_in()
    {
        var unit = await ReceiveAsync(Planner, Actuals.Replace("9900000002", "9900000009"));
        Assert.Contains((await IncomingAsync(Planner, unit.Id)).Findings, finding => finding is { Code: "CPC-T006", Severity: Severity.Warning });
        var imported = (await ImportAsync(Planner, unit.Id)).Value;
        Assert.Equal((IncomingState.PartlyImported, 2, 1), (imported.State, imported.Clients, imported.Waiting));
    }

    [Fact]
    public async Task 返ってきた実績と予定の違いは十二日の未実施と十六日の時刻だけ()
    {
        await TakeOverAsync(Planner, Actuals);
        var differences = new List<string>();
        foreach (var summary in await SlipsAsync(Planner))
        {
            var slip = (await OpenAsync(Planner, summary.Id)).Value;
            differences.AddRange(from line in slip.Lines
                                 from day in Enumerable.Range(1, 30)
                                 let difference = line.DifferenceOn(day)
                                 where difference != DayDifference.None
                                 select $"{summary.InsuredNumber} {line.ServiceCode} {day} {difference}");
        }

        Assert.Equal(["9900000001 111111 12 NotDone", "9900000001 111111 16 TimeMoved"], differences);
    }

    [Fact]
    public async Task The_visit_that_was_not_done_is_marked_with_nought()
    {
        await TakeOverAsync(Planner, Actuals);
        var slip = await SlipOfAsync(Planner, "9900000001");
        Assert.Equal(0, slip.Lines.Single(line => line.ServiceCode == "111111").Actual[12].Count);
    }

    [Fact]
    public async Task The_preview_of_actuals_compares_with_the_plan()
    {
        var unit = await ReceiveAsync(Planner, Actuals);
        var preview = (await PreviewAsync(Planner, unit.Id)).Value;
        Assert.Equal(
            ["12 予定あり・実績なし", "16 時刻の差"],
            preview.Changes.Where(change => change.Note is not (null or "予定どおり")).Select(change => $"{change.Day} {change.Note}"));
    }

    [Fact]
    public async Task Corrected_actuals_replace_the_first_ones_as_a_whole()
    {
        await TakeOverAsync(Planner, Actuals);
        await TakeOverAsync(Planner, Actuals.Replace("20261103,,1400,1430,1", "20261104,,1400,1430,1").WithSerial("20261202170000"));
        var line = Assert.Single((await SlipOfAsync(Planner, "H990000003")).Lines);
        Assert.Equal(["3x0", "4x1", "10x1", "17x1", "24x1"], line.Actual.Values.OrderBy(mark => mark.Day).Select(mark => $"{mark.Day}x{mark.Count}"));
    }

    [Fact]
    public async Task Something_unplanned_gets_a_line_of_its_own()
    {
        await TakeOverAsync(Planner, Actuals.Replace("1400,1430,1,111111", "1400,1430,1,111211"));
        var lines = (await SlipOfAsync(Planner, "H990000003")).Lines;
        Assert.Equal(4, Assert.Single(lines, line => !line.IsPlanned).Actual.Count);
    }

    [Fact]
    public async Task 一日の回数の合計が二桁を超える実績は指摘になり例外にならない()
    {
        var row = Actuals[0].Text().Split("\r\n").Single(line => line.Contains("H990000003", StringComparison.Ordinal) && line.Contains("20261103", StringComparison.Ordinal));
        var many = row.Replace("1400,1430,1,", "1400,1430,60,", StringComparison.Ordinal);
        var unit = await ReceiveAsync(Planner, Actuals.Replace(row, $"{many}\r\n{many}"));
        Assert.Equal("has_errors", (await ImportAsync(Planner, unit.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task The_source_of_the_actuals_is_remembered()
    {
        await TakeOverAsync(Planner, Actuals);
        Assert.Contains((await SlipOfAsync(Planner, "9900000001")).Sources, source => source.SerialNumber == "20261201170000");
    }

    // The sample plans with more rows in every file.
    private static RawFile[] Also(Func<RawFile, string> rows) =>
        [.. Samples.Of(Samples.Plans).Select(file => file with { Content = Samples.Encode(file.Text() + rows(file)) })];
}
