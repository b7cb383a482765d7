using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Npgsql;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>On a slow day at the end of the month a page says that it reads, until it has read.</summary>
public sealed class LoadingTests(BrowserFixture browser) : DeskTest(browser)
{
    [Theory]
    [InlineData("slips", "schedules.service_slip", "見本 太郎")]
    [InlineData("reconciliation", "schedules.service_slip", "見本 太郎")]
    [InlineData("clients", "clients.client", "見本 太郎")]
    public async Task 読み込みのあいだはそう言う(string room, string table, string shown)
    {
        var loading = Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "読み込んでいます。" });
        await using (await HoldAsync(table))
        {
            await Page.GotoAsync($"/o/{TestCare.Planner}/{room}?month=2026-11");
            await Expect(loading).ToBeVisibleAsync();
            await desk.PictureAsync($"loading-{room}");
            await desk.ExpectSoundPageAsync();
        }

        await Expect(loading).ToHaveCountAsync(0);
        await Expect(Page.GetByText(shown).First).ToBeVisibleAsync();
    }

    // Whoever reads the table waits until this is given back.
    private async Task<NpgsqlConnection> HoldAsync(string table)
    {
        var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"begin; lock table {table} in access exclusive mode", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
