using System.Text;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Reconciliation.Evidence;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>What the inspection is shown is about the client or partner and the months it asked for: all of that, and nothing else.</summary>
public sealed class EvidenceScopeTests : InspectionTests
{
    private readonly SettableClock clock = new() { Now = new DateTimeOffset(2026, 12, 3, 15, 30, 0, TimeSpan.Zero) };

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    [Fact]
    public async Task A_decision_reads_as_it_was_taken()
    {
        await DecideOneAsync("本人の希望");
        await WithdrawAsync(Assert.Single((await DeskAsync()).Differences).Decision!.Id);
        var row = Assert.Single(Rows(await PackOfClientAsync(), "予実突合の決定"));
        Assert.Equal(
            ["2026年11月", "見本 太郎", "予定あり・実績なし", "1回", "0回", "実績を採用（2026/12/04 00:30 例示 計子 取消）", "本人の希望", "例示 計子 2026/12/04 00:30"],
            [row[0], row[1], .. row[5..]]);
        Assert.Contains(TestCare.HomeHelp, row[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_and_closings_of_other_months_are_left_out()
    {
        await DecideOneAsync("本人の希望");
        await DecideEverythingAsync();
        await CloseAsync();
        foreach (var month in new[] { November.Previous, November.Next })
        {
            var pack = await PackOfClientAsync(month);
            Assert.Empty(Rows(pack, "予実突合の決定"));
            Assert.Empty(Rows(pack, "月締め"));
        }

        Assert.Single(Rows(await PackOfClientAsync(November.Previous, November), "月締め"));
    }

    [Fact]
    public async Task A_closing_says_who_when_and_why_it_was_reopened()
    {
        await DecideEverythingAsync();
        await CloseAsync();
        clock.Now = clock.Now.AddDays(1);
        await ReopenAsync("実績の訂正が届いた");
        Assert.Equal(
            ["2026年11月", "1回目", "2026/12/04 00:30", "例示 計子", "2026/12/05 00:30", "例示 計子", "実績の訂正が届いた"],
            Assert.Single(Rows(await PackOfClientAsync(), "月締め")));
        Assert.Contains("実績の訂正が届いた", await RecordAsync(Client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_of_a_client_leaves_the_others_out()
    {
        await DecideOneAsync("本人の希望");
        var other = (await MonthAsync()).Clients.First(row => row.ClientId != Client);
        Assert.Contains("本人の希望", await RecordAsync(null), StringComparison.Ordinal);
        Assert.Contains("利用者すべて", await RecordAsync(null), StringComparison.Ordinal);
        Assert.DoesNotContain("本人の希望", await RecordAsync(other.ClientId), StringComparison.Ordinal);
        Assert.Empty(Rows(await PackAsync(new InspectionOrder(November, November, other.ClientId, null)), "予実突合の決定"));
    }

    [Fact]
    public async Task Transfers_are_those_of_the_client_and_the_months()
    {
        var sent = await SendSlipAsync(TestCare.HomeHelp);

        // Only the other client lends equipment.
        var other = await SendSlipAsync("9970000045");
        var pack = await PackOfClientAsync();
        var row = Assert.Single(Rows(pack, "送受信"));
        Assert.Equal(("送信", "利用票・別表", "2026年11月", "あり"), (row[0], row[1], row[2], row[7]));
        Assert.Contains(TestCare.HomeHelp, row[3], StringComparison.Ordinal);
        Assert.Contains($"受領証/receipt-{sent}.zip", pack.Keys);
        Assert.DoesNotContain($"受領証/receipt-{other}.zip", pack.Keys);
        Assert.Empty(Rows(await PackOfClientAsync(November.Previous), "送受信"));
        Assert.Empty(Rows(await PackOfClientAsync(November.Next), "送受信"));
    }

    [Fact]
    public async Task Transfers_of_a_partner_are_those_to_it_and_from_it_in_their_order()
    {
        await SendSlipAsync(TestCare.HomeHelp);
        await SendSlipAsync(TestCare.DayCare);
        await ImportAtHomeHelpAsync();
        clock.Now = clock.Now.AddHours(1);
        await ActualsOfHomeHelpAsync();
        clock.Now = clock.Now.AddHours(1);

        // Written and not sent: there is nothing to prove.
        Assert.True((await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).IsDone);
        await Care.RunWorkAsync();
        var rows = Rows(await PackOfPartnerAsync(TestCare.HomeHelp), "送受信");
        Assert.Equal(["送信 利用票・別表 あり", "受信 実績 あり", "送信 利用票・別表 "], rows.Select(row => $"{row[0]} {row[1]} {row[7]}"));
        Assert.All(rows, row => Assert.Contains(TestCare.HomeHelp, row[3], StringComparison.Ordinal));
        Assert.Empty(Rows(await PackAsync(new InspectionOrder(November.Previous, November.Previous, null, TestCare.HomeHelp)), "送受信"));
        Assert.All(Rows(await PackOfPartnerAsync(TestCare.DayCare), "送受信"), row => Assert.Contains(TestCare.DayCare, row[3], StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_came_under_a_number_matched_to_the_client_is_the_clients()
    {
        await SendSlipAsync(TestCare.HomeHelp);
        await ImportAtHomeHelpAsync();
        await ActualsOfHomeHelpAsync();
        Assert.Contains(Rows(await PackOfClientAsync(), "送受信"), row => row[0] == "受信");

        await Care.TamperAsync("update exchange.incoming_client set insured_number = '0000000777' where insured_number = '9900000001'");
        Assert.DoesNotContain(Rows(await PackOfClientAsync(), "送受信"), row => row[0] == "受信");
        await Care.TamperAsync(
            $"""
            insert into exchange.client_match (tenant_id, sender_office_number, insurer_number, insured_number, client_id, decided_at)
            select tenant_id, '{TestCare.HomeHelp}', insurer_number, '0000000777', id, now() from clients.client where id = '{Client}'
            """);
        Assert.Contains(Rows(await PackOfClientAsync(), "送受信"), row => row[0] == "受信");
    }

    [Fact]
    public async Task Plans_are_there_once_they_are_agreed_to_with_their_consent()
    {
        var plan = await StartPlanAsync(Client);
        await StartPlanAsync((await MonthAsync()).Clients.First(row => row.ClientId != Client).ClientId);
        Assert.DoesNotContain("計画/第1.pdf", (await PackOfClientAsync()).Keys);
        var consent = new Consent(new DateOnly(2026, 12, 4), "見本 次郎", "例示 説子", AcceptGaps: true);
        var agreed = await Care.Door.RunAsync<AgreePlan, PlanView>(Planner, use => use.RunAsync(plan.Label.Id, plan.Version, consent, CancellationToken.None));
        Assert.True(agreed.IsDone, agreed.Refusal?.Message);
        var handed = await Care.Door.RunAsync<HandOverPlan, PlanView>(
            Planner, use => use.RunAsync(plan.Label.Id, agreed.Value.Version, new DateOnly(2026, 12, 4), "例示 渡子", CancellationToken.None));
        Assert.True(handed.IsDone, handed.Refusal?.Message);

        var pack = await PackOfClientAsync();
        Assert.Contains("計画/第1.pdf", pack.Keys);
        Assert.Equal(["交付", "2026年12月4日", "見本 次郎", "例示 説子", "2026年12月4日", "例示 渡子"], Assert.Single(Rows(pack, "同意と交付"))[2..]);
    }

    [Fact]
    public async Task The_pack_has_every_month_and_the_name_of_whom_it_is_about()
    {
        Assert.Contains("利用票/2026-11.pdf", (await PackOfClientAsync(November.Previous, November)).Keys);
        Assert.Equal("運営指導_9900000001_2026-11_2026-11.zip", (await TryPackAsync(Planner, new InspectionOrder(November, November, Client, null))).Value.Name);
        Assert.Equal($"運営指導_{TestCare.HomeHelp}_2026-11_2026-11.zip", (await TryPackAsync(Planner, new InspectionOrder(November, November, null, TestCare.HomeHelp))).Value.Name);
        Assert.True((await TryPackAsync(Planner, new InspectionOrder(new(2024, 12), November, Client, null))).IsDone);
        Assert.Contains("見本ヘルパーステーション", Encoding.UTF8.GetString((await PackOfPartnerAsync(TestCare.HomeHelp))["はじめにお読みください.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_takes_it_leaves_a_trace()
    {
        var tenant = await Care.TenantIdAsync(TestCare.Planner);
        var before = await Care.CountAsync($"audit.entry where tenant_id = '{tenant}'");
        await RecordAsync(Client);
        await PackOfClientAsync();
        Assert.Equal(
            [$"PrintReconciliation {Client}", $"PackInspection {Client}"],
            await Care.WordsAsync($"select act || ' ' || subject_id from audit.entry where tenant_id = '{tenant}' and number > {before} order by number"));
    }

    private async Task DecideOneAsync(string reason)
    {
        await SayAsync(Visit, Day(Visit), 0);
        await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.TakeActual, reason);
    }

    private async Task<PlanView> StartPlanAsync(Guid clientId)
    {
        var started = await Care.Door.RunAsync<StartPlan, PlanView>(Planner, use => use.RunAsync(clientId, null, new DateOnly(2026, 12, 1), CancellationToken.None));
        Assert.True(started.IsDone, started.Refusal?.Message);
        return started.Value;
    }

    private async Task ImportAtHomeHelpAsync()
    {
        foreach (var unit in await Care.WordsAsync($"select id::text from exchange.incoming where tenant_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}'"))
        {
            Assert.True((await ImportAsync(HomeHelp, Guid.Parse(unit))).IsDone);
        }

        await Care.RunWorkAsync();
    }

    private async Task ActualsOfHomeHelpAsync()
    {
        await EnterEverythingAsync(HomeHelp);
        var sent = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        Assert.True((await SendAsync(HomeHelp, sent)).IsDone);
        await Care.RunWorkAsync();
    }
}
