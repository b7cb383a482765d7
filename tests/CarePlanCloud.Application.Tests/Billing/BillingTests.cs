using System.Text;
using CarePlanCloud.Application.Billing;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Application.Tests.Billing;

/// <summary>料金: who counts, which months are free, and invoices that are issued once and never change.</summary>
public sealed class BillingTests : CareTest
{
    private readonly SettableClock clock = new() { Now = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero) };

    private bool hasIssuer = true;

    [Fact]
    public async Task A_client_counts_once_by_a_slip_of_the_month_and_a_free_month_costs_nothing()
    {
        var before = (await OpenAsync()).ThisMonth;
        Assert.Equal((new DateOnly(2026, 11, 1), BillingState.Unlicensed, 0L), (before.Month, before.State, before.ChargedYen));
        var slips = await Care.ScalarAsync<long>("select count(distinct client_id) from schedules.service_slip s join offices.office o on o.id = s.tenant_id where o.office_number = $1 and s.service_month = '2026-11-01'", TestCare.Planner);
        Assert.Equal((slips, slips * 220), (before.Clients, before.NetYen));
        Assert.NotEqual(0, slips);

        await LicenceAsync("trial", "2026-11-01", "2026-11-30");
        Assert.Equal((BillingState.Trial, 0L), ((await OpenAsync()).ThisMonth.State, (await OpenAsync()).ThisMonth.ChargedYen));
        Assert.Equal((Licences.LicenceKind.Trial, new DateOnly(2026, 11, 30)), ((await OpenAsync()).Licence, (await OpenAsync()).LicenceEndsOn));
    }

    [Theory]
    [InlineData("paid", "2026-11-01", "2026-11-15", BillingState.Charged)]
    [InlineData("paid", "2026-11-02", "2027-11-01", BillingState.Unlicensed)]
    [InlineData("free_pass", "2026-10-31", "2026-11-01", BillingState.FreePass)]
    [InlineData("paid", "2026-10-01", "2026-10-31", BillingState.Unlicensed)]
    public async Task The_first_day_of_the_month_decides(string kind, string from, string until, BillingState state)
    {
        await LicenceAsync(kind, from, until);
        var month = (await OpenAsync()).ThisMonth;
        Assert.Equal((state, state == BillingState.Charged ? month.NetYen + month.TaxYen : 0), (month.State, month.ChargedYen));
    }

    [Fact]
    public async Task A_new_tariff_holds_from_its_month_on()
    {
        await Care.TamperAsync("insert into billing.tariff values ('2026-12-01', 300, 100, 8)");
        Assert.Equal(220, (await OpenAsync()).ThisMonth.PricePerClient);
        clock.Now = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
        var view = await OpenAsync();
        Assert.Equal((300L, 100L, 8), (view.ThisMonth.PricePerClient, view.ThisMonth.Cap, view.TaxPercent));
        Assert.Equal(220, view.Months[0].PricePerClient);
    }

    [Fact]
    public async Task On_the_first_the_month_before_is_invoiced_once_and_stays_as_it_was_issued()
    {
        await LicenceAsync("paid", "2026-11-01", "2027-10-31");
        Assert.Equal(0, await IssueAsync());
        clock.Now = DateTimeOffset.Parse("2026-12-01T04:00:00+09:00", null).ToUniversalTime();
        Assert.Equal(1, await IssueAsync());
        Assert.Equal(0, await IssueAsync());
        var invoice = Assert.Single((await OpenAsync()).Invoices);
        Assert.Equal((1, "9970000011-0001", new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31)), (invoice.Number, invoice.Name, invoice.Month, invoice.IssuedOn, invoice.DueOn));
        Assert.Equal((invoice.Clients * 220L, invoice.Clients * 22L, invoice.Clients * 242L), (invoice.NetYen, invoice.TaxYen, invoice.TotalYen));

        // Whatever is entered, renamed or priced afterwards.
        var pdf = Text(await PrintAsync(1));
        await Care.TamperAsync("update billing.tariff set price_per_client = 999; update offices.office set name = '別の名前'; delete from schedules.service_slip where service_month = '2026-11-01'");
        var after = (await OpenAsync()).Months[0];
        Assert.Equal((invoice.Clients, invoice.TotalYen, (int?)1), (after.Clients, after.ChargedYen, after.Invoice));
        Assert.Equal(pdf, Text(await PrintAsync(1)));
        Assert.Equal(new BillingTotals(1, invoice.NetYen, invoice.TaxYen, invoice.TotalYen, (int)await SlipsOfDecemberAsync(), BillingState.Charged), await SumAsync());
    }

    [Fact]
    public async Task Numbers_have_no_gap_and_what_was_missed_is_made_good_in_order()
    {
        await LicenceAsync("paid", "2026-09-01", "2027-10-31");
        await Care.TamperAsync("""
            insert into schedules.service_slip select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'service_month', m))).*
            from schedules.service_slip s cross join unnest(array['2026-08-01', '2026-09-01', '2026-12-01']::date[]) m
            where s.service_month = '2026-11-01'
            """);
        clock.Now = DateTimeOffset.Parse("2026-12-05T04:00:00+09:00", null).ToUniversalTime();
        var issued = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => IssueAsync()));
        Assert.Equal(issued.Max(), issued.Sum());
        clock.Now = DateTimeOffset.Parse("2027-01-01T04:00:00+09:00", null).ToUniversalTime();
        Assert.Equal(1, await IssueAsync());
        var invoices = (await OpenAsync()).Invoices.OrderBy(row => row.Number).ToList();
        Assert.Equal(Enumerable.Range(1, invoices.Count), invoices.Select(row => row.Number));
        Assert.Equal(invoices.Select(row => row.Month).Order(), invoices.Select(row => row.Month));
        Assert.Equal((new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 1)), (invoices[0].Month, invoices[^1].Month));
    }

    [Fact]
    public async Task The_database_lets_nobody_change_or_delete_an_invoice()
    {
        await InvoicedAsync();
        await using var connection = await Care.ConnectAsAppAsync(await Care.TenantIdAsync(TestCare.Planner));
        foreach (var sql in (string[])["update billing.invoice set total_yen = 0", "delete from billing.invoice", "update billing.tariff set price_per_client = 0"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
        }
    }

    [Fact]
    public async Task Without_an_issuer_nothing_is_issued()
    {
        hasIssuer = false;
        await LicenceAsync("paid", "2026-11-01", "2027-10-31");
        clock.Now = DateTimeOffset.Parse("2026-12-01T04:00:00+09:00", null).ToUniversalTime();
        Assert.Equal("invoice_issuer_missing", (await TryIssueAsync()).Refusal?.Code);
        Assert.Empty((await OpenAsync()).Invoices);
    }

    [Fact]
    public async Task The_paper_has_every_item_of_a_qualified_invoice_and_no_client()
    {
        await Care.TamperAsync("update billing.tariff set monthly_cap = 500");
        await InvoicedAsync();
        var text = Text(await PrintAsync(1));
        foreach (var part in (string[])
        [
            "請求書", "9970000011-0001", "発行日令和8年12月1日", "見本ケアプランセンター御中", "見本クラウド株式会社", "登録番号T1234567890123", "CarePlanCloud利用料（2026年11月分）", "220円",
            "月額の上限（500円）による値引き", "10%対象小計（税抜）500円", "10%対象消費税50円", "合計（税込）550円", "お支払期限令和8年12月31日", "見本銀行",
        ])
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        foreach (var name in await Care.WordsAsync("select distinct name from clients.client where name <> ''"))
        {
            Assert.DoesNotContain(PrintedPdf.Squeeze(name), text, StringComparison.Ordinal);
        }

        Assert.Equal("invoice_not_found", (await PrintAsync(2)).Refusal?.Code);
        Assert.Equal("invoice_not_found", (await Care.Door.RunAsync<PrintInvoice, RawFile>(HomeHelp, use => use.RunAsync(1, CancellationToken.None))).Refusal?.Code);
        var csv = Encoding.UTF8.GetString((await Care.Door.RunAsync<ExportInvoices, RawFile>(Planner, use => use.RunAsync(CancellationToken.None))).Value.Content.Span);
        Assert.Contains("\"9970000011-0001\",\"2026/11\",\"2026/12/01\",\"2026/12/31\",\"見本ケアプランセンター\",\"見本クラウド株式会社\",\"T1234567890123\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"500\",\"10%\",\"50\",\"550\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_saving_is_in_proportion_to_partners_and_months()
    {
        Assert.Equal((0, 0L), ((await OpenAsync()).Saving.PartnerMonths, (await OpenAsync()).Saving.SavedYen));
        var id = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        Assert.True((await SendAsync(Planner, id)).IsDone);
        await Care.RunWorkAsync();
        var saving = (await OpenAsync()).Saving;
        Assert.Equal((1, 1, 1_700L, 816_000L, 40), (saving.Partners, saving.PartnerMonths, saving.SavedYen, saving.ModelYen, saving.ModelPartners));
    }

    [Fact]
    public async Task Only_administrators_see_what_it_costs()
    {
        var clerk = new Caller.Member(await Care.ScalarAsync<Guid>("select m.user_id from offices.membership m join offices.office o on o.id = m.office_id where o.office_number = $1 and m.login_name = 'cm1'", TestCare.Planner), TestCare.Planner);
        Assert.Equal("forbidden", (await Care.Door.RunAsync<OpenBilling, BillingView>(clerk, use => use.RunAsync(CancellationToken.None))).Refusal?.Code);
    }

    protected override void Change(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(clock);
        services.Configure<BillingOptions>(options =>
        {
            if (hasIssuer)
            {
                (options.IssuerName, options.RegistrationNumber, options.BankAccount) = ("見本クラウド株式会社", "T1234567890123", "見本銀行 見本支店 普通 0000000");
            }
        });
    }

    private static string Text(Outcome<RawFile> pdf) => new PrintedPdf(pdf.Value.Content.ToArray()).Text();

    private async Task InvoicedAsync()
    {
        await LicenceAsync("paid", "2026-11-01", "2027-10-31");
        clock.Now = DateTimeOffset.Parse("2026-12-01T04:00:00+09:00", null).ToUniversalTime();
        Assert.Equal(1, await IssueAsync());
    }

    private Task LicenceAsync(string kind, string from, string until) => Care.TamperAsync(
        $"insert into offices.licence (id, office_id, kind, starts_on, ends_on, renews) select gen_random_uuid(), id, '{kind}', '{from}', '{until}', false from offices.office where office_number = '{TestCare.Planner}'");

    private Task<long> SlipsOfDecemberAsync() => Care.ScalarAsync<long>(
        "select count(distinct client_id) from schedules.service_slip s join offices.office o on o.id = s.tenant_id where o.office_number = $1 and s.service_month = '2026-12-01'", TestCare.Planner);

    private async Task<BillingView> OpenAsync() => (await Care.Door.RunAsync<OpenBilling, BillingView>(Planner, use => use.RunAsync(CancellationToken.None))).Value;

    private Task<Outcome<RawFile>> PrintAsync(int number) => Care.Door.RunAsync<PrintInvoice, RawFile>(Planner, use => use.RunAsync(number, CancellationToken.None));

    private async Task<Outcome<int>> TryIssueAsync() =>
        await Care.Door.RunAsync<IssueInvoices, int>(new Caller.Job(await Care.TenantIdAsync(TestCare.Planner)), use => use.RunAsync(CancellationToken.None));

    private async Task<int> IssueAsync() => (await TryIssueAsync()).Value;

    private async Task<BillingTotals> SumAsync() =>
        (await Care.Door.RunAsync<SumBilling, BillingTotals>(new Caller.Job(await Care.TenantIdAsync(TestCare.Planner)), use => use.RunAsync(CancellationToken.None))).Value;
}
