using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>照会 between two offices side by side, by keyboard and without reloading.</summary>
public sealed class InquiryTests(BrowserFixture browser) : IAsyncLifetime
{
    // A post is carried by the background on a machine that may be busy.
    private static readonly LocatorAssertionsToHaveTextOptions Patient = new() { Timeout = 30_000 };

    private TestHost host = default!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync();
        await host.ImportSlipsAsync(TestCare.HomeHelp);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 日のことを聞くと相手の数が増え答えるとこちらに出る()
    {
        await using var planner = await Desk.SitDownAsync(browser, host);
        await planner.SignInAsync(TestCare.Planner);
        await using var helper = await Desk.SitDownAsync(browser, host);
        await helper.SignInAsync(TestCare.HomeHelp);
        await helper.GoAsync("");
        await Expect(Bell(helper)).ToHaveTextAsync("0");

        await planner.GoAsync("slips");
        await planner.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") }).ClickAsync();
        await planner.GridReadyAsync();
        var grid = new SlipGridPage(planner.Page);
        await grid.GoToPlannedAsync("身体介護１", 2);
        await planner.Page.Keyboard.PressAsync("q");
        await Expect(planner.Page.GetByLabel("聞きたいこと")).ToBeFocusedAsync();
        await planner.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(planner.Page.GetByText("聞きたいことを書いてください")).ToBeVisibleAsync();
        await planner.ExpectSoundPageAsync();
        await planner.Page.Keyboard.TypeAsync("2日の身体1は中止ですか");
        await planner.PictureAsync("inquiry-ask");
        await planner.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(grid.Planned("身体介護１", 2)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex(@"\bask\b"));
        await Expect(grid.Planned("身体介護１", 2)).ToBeFocusedAsync();
        await planner.ExpectSoundPageAsync();
        await planner.PictureAsync("inquiry-grid");

        await Expect(Bell(helper)).ToHaveTextAsync("1", Patient);
        await helper.Page.Locator("a.news").ClickAsync();
        await helper.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎.*11.2") }).ClickAsync();
        await Expect(helper.Page.Locator(".posts .said")).ToHaveTextAsync("2日の身体1は中止ですか");
        await Expect(Bell(helper)).ToHaveTextAsync("0", Patient);
        await helper.ExpectSoundPageAsync();
        await helper.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("身体介護") }).FocusAsync();
        await helper.Page.Keyboard.PressAsync("r");
        await Expect(helper.Page.GetByLabel("相手に書く")).ToBeFocusedAsync();
        await helper.Page.Keyboard.TypeAsync("はい、ご本人の都合で中止です");
        await helper.PictureAsync("inquiry-answer");
        await helper.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(helper.Page.Locator(".posts .said")).ToHaveCountAsync(2);
        await Expect(helper.Page.GetByLabel("相手に書く")).ToHaveValueAsync("");

        await Expect(Bell(planner)).ToHaveTextAsync("1", Patient);
        await planner.Page.Keyboard.PressAsync("q");
        await Expect(planner.Page.Locator(".mud-dialog .posts .said").Last).ToHaveTextAsync("はい、ご本人の都合で中止です");
        await planner.ExpectSoundPageAsync();
        await planner.PictureAsync("inquiry-answered");
        await Expect(Bell(planner)).ToHaveTextAsync("0", Patient);
        await planner.Page.GetByRole(AriaRole.Link, new() { Name = "照会のページでひらく" }).ClickAsync();
        await planner.Page.WaitForURLAsync("**/inquiries/**");
        await Expect(planner.Page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await Expect(planner.Page.Locator(".posts .said")).ToHaveCountAsync(2);
        await planner.PictureAsync("inquiry-page");
        await planner.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("身体介護") }).FocusAsync();
        await planner.Page.Keyboard.PressAsync("e");
        await Expect(helper.Page.GetByText("が終わりにしました")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await helper.ExpectSoundPageAsync();
        await helper.PictureAsync("inquiry-closed");
        Assert.Empty(planner.Complaints);
    }

    [Fact]
    public async Task ボードの行からも聞ける()
    {
        await using var planner = await Desk.SitDownAsync(browser, host);
        await planner.SignInAsync(TestCare.Planner);
        await planner.GoAsync("inquiries");
        await Expect(planner.Page.GetByText("まだ照会はありません").First).ToBeVisibleAsync();
        await planner.ExpectSoundPageAsync();
        await planner.GoAsync("board");
        var row = planner.Page.Locator($"tr.r[data-partner='{TestCare.HomeHelp}']").First;
        await row.FocusAsync();
        await planner.Page.Keyboard.PressAsync("q");
        await Expect(planner.Page.GetByLabel("聞きたいこと")).ToBeFocusedAsync();
        await planner.ExpectSoundPageAsync();
        await planner.PictureAsync("inquiry-board");
        await planner.Page.GetByRole(AriaRole.Button, new() { Name = "届いていますか。" }).ClickAsync();
        await Expect(planner.Page.GetByLabel("聞きたいこと")).ToBeFocusedAsync();
        await planner.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(planner.Page.GetByText("照会しました。")).ToBeVisibleAsync();
        await planner.GoAsync("inquiries");
        await Expect(planner.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("届いていますか。") })).ToBeVisibleAsync();
    }

    private static ILocator Bell(Desk desk) => desk.Page.Locator("a.news b");
}
