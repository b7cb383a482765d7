using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>DLTPLAN: the planned month of 例示 三郎 (H990000003) is taken back after it was imported.</summary>
public sealed class WithdrawSlipsTests : CareTest
{
    private const string Saburo = "H990000003";

    private static readonly RawFile[] Slips = Samples.Of(Samples.Slips);
    private static readonly RawFile[] Deletion = Samples.Of(Samples.Deletions, "DLTPLAN");

    [Fact]
    public async Task A_withdrawn_slip_goes_with_its_days_its_benefit_sheet_and_its_supplement()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Deletion);
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        Assert.Equal(["9900000001", "9900000002"], (await SlipsAsync(HomeHelp)).Select(slip => slip.InsuredNumber));
        Assert.Equal(
            (Ledger.MarksIn(Slips, "UPPLAN").Count(mark => !mark.StartsWith(Saburo, StringComparison.Ordinal)), Ledger.RowsIn(Slips, "UPSIKYU").Count(row => row[2] != Saburo), 2),
            (await Care.CountAsync($"schedules.day_mark where tenant_id = '{tenant}'"), await Care.CountAsync($"schedules.benefit_sheet_row where tenant_id = '{tenant}'"),
                await Care.CountAsync($"clients.client_supplement where tenant_id = '{tenant}'")));
    }

    [Fact]
    public async Task The_other_clients_of_the_file_keep_every_mark()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Deletion);
        Assert.Equal(
            Ledger.MarksIn(Slips, "UPPLAN").Where(mark => !mark.StartsWith(Saburo, StringComparison.Ordinal)),
            (await Care.MarksOfAsync(await Care.TenantIdAsync(TestCare.HomeHelp), phase: 0)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_done_stays_and_the_preview_says_so()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await EnterEverythingAsync(HomeHelp);
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var before = await Care.MarksOfAsync(tenant, phase: 1);
        var unit = await ReceiveAsync(HomeHelp, Deletion);
        var line = Assert.Single((await PreviewAsync(HomeHelp, unit.Id)).Value.Changes, change => change.Level == ChangeLevel.Line);
        Assert.Equal("実績があるため行は残ります", line.Note);
        Assert.True((await ImportAsync(HomeHelp, unit.Id)).IsDone);
        Assert.Equal(before, await Care.MarksOfAsync(tenant, phase: 1));
        Assert.All((await SlipOfAsync(HomeHelp, Saburo)).Lines, kept => Assert.Empty(kept.Planned));
        Assert.Equal(
            Ledger.RowsIn(Slips, "UPSIKYU").Count(row => row[2] != Saburo), await Care.CountAsync($"schedules.benefit_sheet_row where tenant_id = '{tenant}'"));
    }

    [Fact]
    public async Task The_preview_names_every_day_that_goes_and_nothing_else()
    {
        await TakeOverAsync(HomeHelp, Slips);
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var before = await Care.MarksOfAsync(tenant, phase: 0);
        var unit = await ReceiveAsync(HomeHelp, Deletion);
        var preview = (await PreviewAsync(HomeHelp, unit.Id)).Value;
        var result = (await ImportAsync(HomeHelp, unit.Id)).Value;
        Assert.Equal(
            before.Count - (await Care.MarksOfAsync(tenant, phase: 0)).Count,
            preview.Changes.Count(change => change is { Level: ChangeLevel.Day, Kind: ChangeKind.Removed, InsuredNumber: Saburo }));
        Assert.Equal((1, 0, 0, preview.Changes.Count), (result.Clients, result.New, result.Changed, result.Removed));
    }

    [Fact]
    public async Task A_withdrawal_older_than_the_slip_is_rejected()
    {
        await TakeOverAsync(HomeHelp, Slips);
        var late = await ReceiveAsync(HomeHelp, Deletion.WithSerial("20261025093059"));
        Assert.Equal(IncomingState.Outdated, (await IncomingAsync(HomeHelp, late.Id)).Summary.State);
    }

    [Fact]
    public async Task A_slip_older_than_its_withdrawal_comes_too_late()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Deletion);
        await AssertStaysAwayAsync(Slips.WithSerial("20261025093200"));
    }

    [Fact]
    public async Task A_slip_newer_than_the_withdrawal_brings_the_month_back()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Deletion);
        await TakeOverAsync(HomeHelp, Slips.WithSerial("20261026090001"));
        Assert.Equal(
            Ledger.MarksIn(Slips, "UPPLAN"),
            (await Care.MarksOfAsync(await Care.TenantIdAsync(TestCare.HomeHelp), phase: 0)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_withdrawal_of_what_is_not_there_is_told_changes_nothing_and_keeps_the_older_slip_out()
    {
        var unit = await ReceiveAsync(HomeHelp, Deletion);
        var view = await IncomingAsync(HomeHelp, unit.Id);
        Assert.Equal((IncomingState.Checked, Severity.Info), (view.Summary.State, Assert.Single(view.Findings, finding => finding.Code == "CPC-T012").Severity));
        Assert.Empty((await PreviewAsync(HomeHelp, unit.Id)).Value.Changes);
        Assert.Equal(0, (await ImportAsync(HomeHelp, unit.Id)).Value.Removed);
        await AssertStaysAwayAsync(Slips);
    }

    [Fact]
    public async Task Another_planner_cannot_take_back_the_plan_that_stands()
    {
        await TakeOverAsync(HomeHelp, Slips);
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var before = await Care.MarksOfAsync(tenant, phase: 0);
        await TakeOverAsync(HomeHelp, [.. Deletion.Select(file => file with { Name = file.Name.Replace("9970000011_43", "9900000060_46", StringComparison.Ordinal) })]);
        Assert.Equal(before, await Care.MarksOfAsync(tenant, phase: 0));
    }

    [Fact]
    public async Task A_withdrawal_from_a_service_office_is_rejected()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await AssertRejectedAsync(
            [.. Deletion.Select(file => file with { Name = file.Name.Replace("9970000011_43", "9970000037_15", StringComparison.Ordinal) })], "CPC-T008");
    }

    // The one whose slip was taken back is filed as old; the others of the file go in.
    private async Task AssertStaysAwayAsync(RawFile[] files)
    {
        var before = (await SlipsAsync(HomeHelp)).Count(slip => Deletion[0].Text().Contains(slip.InsuredNumber, StringComparison.Ordinal));
        var unit = await ReceiveAsync(HomeHelp, files);
        Assert.Contains("CPC-T004", (await IncomingAsync(HomeHelp, unit.Id)).Findings.Select(finding => finding.Code));
        Assert.Equal(1, (await ImportAsync(HomeHelp, unit.Id)).Value.Outdated);
        Assert.Equal(before, (await SlipsAsync(HomeHelp)).Count(slip => Deletion[0].Text().Contains(slip.InsuredNumber, StringComparison.Ordinal)));
    }

    private async Task AssertRejectedAsync(RawFile[] files, string code)
    {
        var unit = await ReceiveAsync(HomeHelp, files);
        Assert.Contains(code, (await IncomingAsync(HomeHelp, unit.Id)).Findings.Select(finding => finding.Code));
        Assert.Equal("has_errors", (await ImportAsync(HomeHelp, unit.Id)).Refusal?.Code);
    }
}
