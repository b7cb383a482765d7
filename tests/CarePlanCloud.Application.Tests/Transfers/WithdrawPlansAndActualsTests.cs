using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>DLT1KYO takes back plans, DLTJSK the actuals of one service office and kind.</summary>
public sealed class WithdrawPlansAndActualsTests : CareTest
{
    private const string Saburo = "H990000003";

    private static readonly RawFile[] Actuals = Samples.Of(Samples.ActualsBack);
    private static readonly RawFile[] PlanDeletion = Samples.Of(Samples.Deletions, "DLT1KYO");
    private static readonly RawFile[] ActualsDeletion = Samples.Of(Samples.Deletions, "DLTJSK");

    [Fact]
    public async Task A_withdrawn_plan_goes_with_its_supplement_and_the_others_stay()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Plans));
        await TakeOverAsync(HomeHelp, PlanDeletion);
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        Assert.Equal(["9900000001"], await Care.WordsAsync(
            $"select c.insured_number from plans.care_plan p join clients.client c on c.tenant_id = p.tenant_id and c.id = p.client_id where p.tenant_id = '{tenant}'"));
        Assert.Equal(
            (1, 3), (await Care.CountAsync($"clients.client_supplement where tenant_id = '{tenant}'"), await Care.CountAsync($"clients.client where tenant_id = '{tenant}'")));
    }

    [Fact]
    public async Task The_preview_names_the_three_forms_of_each_plan()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Plans));
        var unit = await ReceiveAsync(HomeHelp, PlanDeletion);
        Assert.Equal(
            ["9900000002 第1表（2026/10/21 作成） 1行", "9900000002 第2表（2026/10/21 作成） 4行", "9900000002 第3表（2026/10/21 作成） 5行",
                "H990000003 第1表（2026/10/22 作成） 1行", "H990000003 第2表（2026/10/22 作成） 2行", "H990000003 第3表（2026/10/22 作成） 4行"],
            (await PreviewAsync(HomeHelp, unit.Id)).Value.Changes.Select(change => $"{change.InsuredNumber} {change.Subject} {change.Before}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_withdrawal_older_than_the_plan_is_rejected()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Plans));
        await AssertStaleAsync(HomeHelp, PlanDeletion.WithSerial("20261025092959"));
    }

    [Fact]
    public async Task A_plan_older_than_its_withdrawal_comes_too_late()
    {
        await TakeOverAsync(HomeHelp, PlanDeletion);
        await AssertStaleAsync(HomeHelp, Samples.Of(Samples.Plans));
    }

    [Fact]
    public async Task Withdrawn_actuals_go_and_the_plan_and_the_other_clients_stay()
    {
        await TakeOverAsync(Planner, Actuals);
        var tenant = await Care.TenantIdAsync(TestCare.Planner);
        var (planned, actual) = (await Care.MarksOfAsync(tenant, phase: 0), await Care.MarksOfAsync(tenant, phase: 1));
        await TakeOverAsync(Planner, ActualsDeletion);
        Assert.Equal(planned, await Care.MarksOfAsync(tenant, phase: 0));
        Assert.Equal(actual.Where(mark => !mark.StartsWith(Saburo, StringComparison.Ordinal)), await Care.MarksOfAsync(tenant, phase: 1));
        Assert.DoesNotContain((await SlipOfAsync(Planner, Saburo)).Sources, source => source.SerialNumber == "20261201170000");
    }

    [Fact]
    public async Task The_preview_names_every_actual_that_goes_and_says_that_the_plan_stays()
    {
        await TakeOverAsync(Planner, Actuals);
        var gone = (await Care.MarksOfAsync(await Care.TenantIdAsync(TestCare.Planner), phase: 1)).Count(mark => mark.StartsWith(Saburo, StringComparison.Ordinal));
        var unit = await ReceiveAsync(Planner, ActualsDeletion);
        var changes = (await PreviewAsync(Planner, unit.Id)).Value.Changes;
        Assert.Equal(gone, changes.Count(change => change is { Kind: ChangeKind.Removed, Level: ChangeLevel.Day, InsuredNumber: Saburo, Note: "予定は残ります" }));
    }

    [Fact]
    public async Task A_line_that_was_only_done_goes_with_its_actuals()
    {
        await TakeOverAsync(Planner, Actuals.Replace("1400,1430,1,111111", "1400,1430,1,111211"));
        await TakeOverAsync(Planner, ActualsDeletion);
        Assert.All((await SlipOfAsync(Planner, Saburo)).Lines, line => Assert.True(line.IsPlanned));
    }

    [Fact]
    public async Task Another_service_kind_is_left_alone()
    {
        await TakeOverAsync(Planner, Actuals);
        var tenant = await Care.TenantIdAsync(TestCare.Planner);
        var before = await Care.MarksOfAsync(tenant, phase: 1);
        await TakeOverAsync(Planner, ActualsDeletion.Replace("9970000029,11", "9970000029,15"));
        Assert.Equal(before, await Care.MarksOfAsync(tenant, phase: 1));
    }

    [Fact]
    public async Task Nobody_takes_back_the_actuals_of_another_service_office()
    {
        await TakeOverAsync(Planner, Actuals);
        var unit = await ReceiveAsync(Planner, [.. ActualsDeletion.Select(file =>
            file with { Name = file.Name.Replace("9970000029_11", "9970000037_15", StringComparison.Ordinal) })]);
        Assert.Contains((await IncomingAsync(Planner, unit.Id)).Findings, finding => finding is { Code: "CPC-T013", Severity: Severity.Error });
    }

    [Fact]
    public async Task Actuals_older_than_their_withdrawal_come_too_late()
    {
        await TakeOverAsync(Planner, Actuals);
        await TakeOverAsync(Planner, ActualsDeletion);
        await AssertStaleAsync(Planner, Actuals.WithSerial("20261202085959"));
    }

    [Fact]
    public async Task A_withdrawal_older_than_the_actuals_is_rejected()
    {
        await TakeOverAsync(Planner, Actuals);
        await AssertStaleAsync(Planner, ActualsDeletion.WithSerial("20261201165959"));
    }

    private async Task AssertStaleAsync(Caller caller, RawFile[] files)
    {
        var unit = await ReceiveAsync(caller, files);
        Assert.Contains("CPC-T004", (await IncomingAsync(caller, unit.Id)).Findings.Select(finding => finding.Code));
    }
}
