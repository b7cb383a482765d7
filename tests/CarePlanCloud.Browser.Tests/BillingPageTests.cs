using System.Text;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Npgsql;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>料金: without a licence, with invoices, saved, and only for administrators.</summary>
public sealed class BillingPageTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartResidentAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 今月の利用と請求書を見て保存する()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        var page = desk.Page;
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync("settings/billing");
        await Expect(page.GetByText("今月は無料です")).ToBeVisibleAsync();
        await desk.PictureAsync("billing-free");
        await desk.ExpectSoundPageAsync();

        await InvoicedAsync();
        await desk.GoAsync("settings/billing");
        await Expect(page.GetByText("このままなら")).ToBeVisibleAsync();
        var row = page.GetByRole(AriaRole.Row).Nth(1);
        await Expect(row).ToContainTextAsync("9970000011-0001");
        await Expect(row).ToContainTextAsync("24,200円");
        await desk.PictureAsync("billing");
        await desk.ExpectSoundPageAsync();

        var pdf = await page.APIRequest.GetAsync((await row.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!.Insert(0, "/"));
        Assert.Contains("登録番号T1234567890123", new PrintedPdf(await pdf.BodyAsync()).Text(), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("CAREPLAN_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "invoice.pdf"), await pdf.BodyAsync(), TestContext.Current.CancellationToken);
        }

        await page.Locator("h1").FocusAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("s"));
        Assert.Contains("\"24200\"", await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await using var other = await Desk.SitDownAsync(browser, host);
        await other.SignInAsync(TestCare.Planner, "cm1");
        await other.GoAsync("settings/billing");
        await Expect(other.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(other.Page.GetByRole(AriaRole.Link, new() { Name = "料金" })).ToHaveCountAsync(0);
        await other.PictureAsync("billing-refused");
    }

    // As the round of the first of this month leaves it.
    private async Task InvoicedAsync()
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            insert into offices.licence (id, office_id, kind, starts_on, ends_on, renews)
            select gen_random_uuid(), id, 'paid', date_trunc('month', now() at time zone 'Asia/Tokyo')::date - 90, '2099-12-31', false from offices.office where office_number = '9970000011';
            insert into billing.invoice (tenant_id, number, service_month, issued_on, due_on, addressee, addressee_office_number, addressee_address, issuer_name,
                registration_number, issuer_address, issuer_phone, bank_account, clients, price_per_client, monthly_cap, tax_percent, net_yen, tax_yen, total_yen)
            select id, 1, (date_trunc('month', now() at time zone 'Asia/Tokyo') - interval '1 month')::date, date_trunc('month', now() at time zone 'Asia/Tokyo')::date,
                (date_trunc('month', now() at time zone 'Asia/Tokyo') + interval '1 month - 1 day')::date, name, office_number, '見本県見本市見本町2-3', '見本クラウド株式会社',
                'T1234567890123', '見本県見本市見本町1-1', '000-0000-0000', '見本銀行 見本支店 普通 0000000', 118, 220, 22000, 10, 22000, 2200, 24200
            from offices.office where office_number = '9970000011';
            """,
            connection);
        await command.ExecuteNonQueryAsync();
    }
}
