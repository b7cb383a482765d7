using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>Two people on the same slip, and one person in two offices.</summary>
public sealed class TwoPeopleTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartResidentAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 二人目は相手の値と自分の値の両方を見て選ぶ()
    {
        await using var first = await OpenSlipAsync("admin");
        await using var second = await OpenSlipAsync("kenmu");
        await TypeAsync(first, "1");
        await new SlipGridPage(first.Page).SavedAsync();
        await TypeAsync(second, "2");
        var conflict = second.Page.GetByRole(AriaRole.Alertdialog);
        await Expect(conflict).ToContainTextAsync("1回");
        await Expect(conflict).ToContainTextAsync("2回");
        await Expect(conflict).ToContainTextAsync("例示 計子");
        await second.ExpectSoundPageAsync();
        await second.PictureAsync("slip-conflict");
        await conflict.GetByRole(AriaRole.Button, new() { NameRegex = new("自分の値にする") }).PressAsync("Enter");
        await Expect(conflict).ToHaveCountAsync(0);
        await Expect(new SlipGridPage(second.Page).Actual("身体介護１", 2)).ToContainTextAsync("2");
        await first.Page.ReloadAsync();
        await first.GridReadyAsync();
        await Expect(new SlipGridPage(first.Page).Actual("身体介護１", 2)).ToContainTextAsync("2");
    }

    [Fact]
    public async Task 兼務の人は事業所を切り替えられほかの事業所は開けない()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.Planner, "kenmu");
        await desk.Page.GetByLabel("ほかの事業所へ").SelectOptionAsync(TestCare.HomeHelp);
        await desk.Page.WaitForURLAsync($"**/o/{TestCare.HomeHelp}**");
        await Expect(desk.Page.GetByText("訪問介護 9970000029")).ToBeVisibleAsync();
        await desk.Page.GotoAsync($"/o/{TestCare.DayCare}");
        await Expect(desk.Page.GetByText("この事業所は開けません")).ToBeVisibleAsync();
    }

    private static async Task TypeAsync(Desk desk, string key)
    {
        await new SlipGridPage(desk.Page).GoToActualAsync("身体介護１", 2);
        await desk.Page.Keyboard.PressAsync(key);
    }

    private async Task<Desk> OpenSlipAsync(string userId)
    {
        var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.Planner, userId);
        await desk.GoAsync("slips");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") }).ClickAsync();
        await desk.GridReadyAsync();
        return desk;
    }
}
