using CarePlanCloud.Testing;
using Microsoft.Playwright;
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

    [Fact]
    public async Task 突合の一覧が先に読めても利用者が読めるまで待つ()
    {
        var line = await SlowLine.OnAsync(Page);
        line.Delay = TimeSpan.FromMilliseconds(500);
        await using (var hold = await HoldAsync("masters.calendar_day"))
        {
            await Page.GotoAsync($"/o/{TestCare.Planner}/reconciliation?month=2026-11");
            await Page.Locator("body[data-circuit=ready]").WaitForAsync();
            await hold.SomebodyWaitsAsync(TestContext.Current.CancellationToken);
        }

        await Expect(Page.Locator("[data-desk=ready]")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
    }

    private Task<DatabaseHold> HoldAsync(string table) => DatabaseHold.TakeAsync(host.Database, $"lock table {table} in access exclusive mode");
}
