using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>Entering a month on the keyboard: counts, paste, undo, a service nobody planned, and what may not be changed.</summary>
public sealed class SlipEntryTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;
    private Desk desk = default!;
    private SlipGridPage grid = default!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync();
        await host.ImportSlipsAsync(TestCare.HomeHelp);
        desk = await Desk.SitDownAsync(browser, host);
        grid = new SlipGridPage(desk.Page);
        await desk.SignInAsync(TestCare.HomeHelp);
        await desk.GoAsync("slips");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") }).PressAsync("Enter");
        await desk.GridReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task 数字と空白と消去と戻すが効き読み直しても残る()
    {
        await grid.GoToActualAsync("身体介護１", 2);
        await desk.Page.Keyboard.PressAsync("3");
        await Expect(grid.Actual("身体介護１", 2)).ToContainTextAsync("3");
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await desk.Page.Keyboard.PressAsync("Space");
        await Expect(grid.Actual("身体介護１", 3)).ToContainTextAsync("1");
        await desk.Page.Keyboard.PressAsync("Delete");
        await Expect(grid.Actual("身体介護１", 3)).Not.ToContainTextAsync("1");
        await desk.Page.Keyboard.PressAsync("Control+z");
        await Expect(grid.Actual("身体介護１", 3)).ToContainTextAsync("1");
        await desk.Page.ReloadAsync();
        await desk.GridReadyAsync();
        await Expect(grid.Actual("身体介護１", 2)).ToContainTextAsync("3");
        await Expect(grid.Actual("身体介護１", 3)).ToContainTextAsync("1");
    }

    [Fact]
    public async Task 予定になかったサービスの行を足して回数を入れる()
    {
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("行を足す") }).PressAsync("Enter");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("サービス（コード・名前・かな）")).ToBeFocusedAsync();
        await dialog.GetByLabel("サービス（コード・名前・かな）").FillAsync("身体介護２");
        await dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new("身体介護２") }).First.CheckAsync();
        await dialog.GetByLabel("開始").FillAsync("1500");
        await dialog.GetByLabel("終了").FillAsync("1600");
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("slip-add-line");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(grid.Line("身体介護２")).ToContainTextAsync("15:00");
        await grid.GoToActualAsync("身体介護２", 10);
        await desk.Page.Keyboard.PressAsync("1");
        await Expect(grid.Actual("身体介護２", 10)).ToContainTextAsync("予定なし・実績あり");
    }

    [Fact]
    public async Task ほかの事業所の行は変えられずわけを言う()
    {
        await grid.GoToActualAsync("通所介護 151341", 4);
        await desk.Page.Keyboard.PressAsync("1");
        await Expect(desk.Page.GetByText("ほかの事業所")).ToBeVisibleAsync();
        await Expect(grid.Actual("通所介護 151341", 4)).ToHaveTextAsync("");
    }
}
