using System.Text.Json;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>The picture a closing keeps: what 給付管理票 and the fee are made from.</summary>
public sealed class ClosedMonthTests : DeskTests
{
    [Fact]
    public async Task It_claims_what_was_decided_beside_what_was_planned()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await SayAsync(Visit, Day(Visit, 1), 0);
        var differences = (await DeskAsync()).Differences;
        await DecideAsync(differences[0], Resolution.KeepPlan);
        await DecideAsync(differences[1], Resolution.TakeActual);
        var desk = await DeskAsync();
        var helper = (await CloseAndReadAsync()).GetProperty("Providers").EnumerateArray().Single(row => Text(row, "OfficeNumber") == TestCare.HomeHelp);
        var shown = desk.Providers.Single(row => row.OfficeNumber == TestCare.HomeHelp);
        Assert.Equal((shown.Planned, shown.Claimed), (helper.GetProperty("PlannedUnits").GetInt32(), helper.GetProperty("ManagedUnits").GetInt32()));
        Assert.True(shown.Actual < shown.Claimed && shown.Claimed < shown.Planned);
    }

    [Fact]
    public async Task It_keeps_the_decisions_with_their_reasons_and_persons()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await DecideAsync(Assert.Single((await DeskAsync()).Differences), Resolution.Defer, "請求が間に合わない");
        var kept = Assert.Single((await CloseAndReadAsync()).GetProperty("Differences").EnumerateArray());
        Assert.Equal(("請求が間に合わない", "例示 計子"), (Text(kept, "Reason"), Text(kept, "Person")));
        Assert.Equal("0回", Text(kept.GetProperty("About"), "Actual"));
    }

    [Fact]
    public async Task The_limit_is_the_heavier_levels_and_the_fee_goes_by_the_level_at_the_end()
    {
        await Care.ChangeLevelAsync(Client);
        await DecideEverythingAsync();
        var month = await CloseAndReadAsync();
        Assert.Equal(("24", "21"), (Text(month, "CareLevel"), Text(month, "CareLevelAtEnd")));
        Assert.Equal(("2026-11-16", "2028-10-31"), (Text(month, "CertifiedFrom"), Text(month, "CertifiedTo")));
        Assert.Equal(("2026-02-01", "2026-12-31"), (Text(month, "LimitFrom"), Text(month, "LimitTo")));
        Assert.Equal(30_938, month.GetProperty("LimitUnits").GetInt32());
    }

    [Fact]
    public async Task Of_the_public_expenses_only_assistance_pays_for_the_fee()
    {
        await Care.TamperAsync(
            $"""
            insert into clients.public_expense_period (tenant_id, id, client_id, valid_from, payer_number, recipient_number, percent, own_payment)
            select tenant_id, gen_random_uuid(), id, expense.since, expense.payer, expense.recipient, 100, 0
            from clients.client, (values (date '2026-01-01', '54990012', '5400018'), (date '2026-02-01', '12990014', '9900018')) expense (since, payer, recipient)
            where id = '{Client}'
            """);
        var month = await CloseAndReadAsync();
        Assert.Equal(("12990014", "9900018"), (Text(month, "PublicPayerNumber"), Text(month, "PublicRecipientNumber")));
    }

    [Fact]
    public async Task It_names_the_care_manager_as_this_office_knows_them()
    {
        // Of somebody who works in two offices, each has a number of its own.
        await Care.TamperAsync(
            $"""
            update offices.membership m set care_manager_number = case when o.office_number = '{TestCare.Planner}' then '99000077' else '99000088' end
                from offices.office o where o.id = m.office_id and m.login_name = 'kenmu';
            update offices.membership set id = gen_random_uuid() where login_name = 'kenmu' and care_manager_number = '99000088';
            insert into clients.insurer (tenant_id, insurer_number, name) values ('{await Care.TenantIdAsync(TestCare.Planner)}', '990011', '例示保険者市')
                on conflict (tenant_id, insurer_number) do update set name = excluded.name;
            update clients.client set request_filed_on = '2026-04-01', care_manager_id = (select user_id from offices.membership where login_name = 'kenmu' limit 1) where id = '{Client}';
            """);
        var month = await CloseAndReadAsync();
        Assert.Equal("99000077", Text(month, "CareManagerNumber"));
        Assert.Equal(
            await Care.ScalarAsync<string>("select display_name from identity.\"user\" u join offices.membership m on m.user_id = u.id where m.login_name = 'kenmu' limit 1"),
            Text(month, "CareManagerName"));
        Assert.Equal(("2026-04-01", "例示保険者市"), (Text(month, "RequestFiledOn"), Text(month, "InsurerName")));
        var other = await ReadAsync((await MonthAsync()).Clients.First(row => row.ClientId != Client).ClientId);
        Assert.Equal(("", ""), (Text(other, "CareManagerName"), Text(other, "CareManagerNumber")));
    }

    private async Task<JsonElement> CloseAndReadAsync()
    {
        var closed = await CloseAsync();
        Assert.True(closed.IsDone, closed.Refusal?.Message);
        return await ReadAsync(Client);
    }

    private async Task<JsonElement> ReadAsync(Guid clientId) =>
        JsonDocument.Parse(await Care.ScalarAsync<string>("select month::text from reconciliation.closed_client where client_id = $1", clientId)).RootElement;

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
