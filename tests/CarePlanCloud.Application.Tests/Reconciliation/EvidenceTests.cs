using System.Text;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Reconciliation.Evidence;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>What the inspection is shown: decisions, closings, transfers with receipts, on paper and as lists.</summary>
public sealed class EvidenceTests : InspectionTests
{
    [Fact]
    public async Task The_record_of_a_month_says_what_differed_and_who_decided()
    {
        await SayAsync(Visit, Day(Visit), 0);
        var kept = await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.SetAside, "体調不良で欠席");
        await WithdrawAsync(Assert.Single(kept.Differences).Decision!.Id);
        await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.TakeActual, "本人の希望");
        var printed = await Care.Door.RunAsync<PrintReconciliation, PrintedForms>(Planner, use => use.RunAsync(November, Client, CancellationToken.None));
        var text = new PrintedPdf(printed.Value.Pdf).Text();
        Assert.Contains("予実突合の記録", text, StringComparison.Ordinal);
        Assert.Contains("本人の希望", text, StringComparison.Ordinal);
        Assert.Contains("体調不良で欠席", text, StringComparison.Ordinal);
        Assert.Contains("取消", text, StringComparison.Ordinal);
        Assert.Contains("例示", text, StringComparison.Ordinal);
        Assert.Empty(printed.Value.MissingCharacters);
    }

    [Fact]
    public async Task The_pack_of_a_client_holds_months_transfers_with_receipts_and_decisions()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.TakeActual, "=本人の希望");
        var sent = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        await SendAsync(Planner, sent);
        await Care.RunWorkAsync();

        var files = await PackAsync(new InspectionOrder(November, November, Client, null));
        Assert.Contains("利用票/2026-11.pdf", files.Keys);
        Assert.Contains("同意と交付.csv", files.Keys);
        Assert.Contains(files.Keys, name => name == $"受領証/receipt-{sent}.zip");
        Assert.Contains("\"'=本人の希望\"", Encoding.UTF8.GetString(files["予実突合の決定.csv"]), StringComparison.Ordinal);
        var transfers = Encoding.UTF8.GetString(files["送受信.csv"]);
        Assert.Contains("あり", transfers, StringComparison.Ordinal);
        Assert.Contains(TestCare.HomeHelp, transfers, StringComparison.Ordinal);
        Assert.Contains("送受信の記録", new PrintedPdf(files["記録.pdf"]).Text(), StringComparison.Ordinal);
        Assert.Contains("受領証/", Encoding.UTF8.GetString(files["はじめにお読みください.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pack_of_a_partner_speaks_of_that_partner_only()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.TakeActual, "本人の希望");
        var helper = Encoding.UTF8.GetString((await PackAsync(new InspectionOrder(November, November, null, TestCare.HomeHelp)))["予実突合の決定.csv"]);
        var dayCare = Encoding.UTF8.GetString((await PackAsync(new InspectionOrder(November, November, null, TestCare.DayCare)))["予実突合の決定.csv"]);
        Assert.Contains("本人の希望", helper, StringComparison.Ordinal);
        Assert.DoesNotContain("本人の希望", dayCare, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_office_gets_nothing_of_it()
    {
        Assert.Equal("client_not_found", (await TryPackAsync(HomeHelp, new InspectionOrder(November, November, Client, null))).Refusal?.Code);
        Assert.Equal("client_not_found", (await Care.Door.RunAsync<PrintReconciliation, PrintedForms>(HomeHelp, use => use.RunAsync(November, Client, CancellationToken.None))).Refusal?.Code);
    }

    [Fact]
    public async Task It_is_about_somebody_and_not_for_ever()
    {
        Assert.Equal("inspection_about_nobody", (await TryPackAsync(Planner, new InspectionOrder(November, November, null, null))).Refusal?.Code);
        Assert.Equal("inspection_about_nobody", (await TryPackAsync(Planner, new InspectionOrder(November, November, Client, TestCare.DayCare))).Refusal?.Code);
        Assert.Equal("inspection_months", (await TryPackAsync(Planner, new InspectionOrder(November, November.Previous, Client, null))).Refusal?.Code);
        Assert.Equal("inspection_months", (await TryPackAsync(Planner, new InspectionOrder(new ServiceMonth(2024, 11), November, Client, null))).Refusal?.Code);
    }
}
