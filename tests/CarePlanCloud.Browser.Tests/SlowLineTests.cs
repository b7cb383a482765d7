using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>Who types faster than the line answers finds every key in the cell it was meant for.</summary>
public sealed class SlowLineTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;
    private Desk desk = default!;
    private SlowLine line = default!;

    private IPage Page => desk.Page;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync();
        desk = await Desk.SitDownAsync(browser, host);
        line = await SlowLine.OnAsync(Page);
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync("plans");
        await Page.GetByRole(AriaRole.Button, new() { Name = "書き始める 見本 花子" }).PressAsync("Enter");
        await Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("写さずに") }).CheckAsync();
        await Page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { NameRegex = new("^書き始める") }).PressAsync("Enter");
        await Page.GetByRole(AriaRole.Tab, new() { NameRegex = new("第２表") }).PressAsync("Enter");
        await desk.GridReadyAsync();
        await Page.GetByLabel("第２表のマス").FocusAsync();
        line.Delay = TimeSpan.FromMilliseconds(400);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task 足した行の返事を待たずに打っても前のマスに入らない()
    {
        await PressAsync("End", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft");
        await Page.Keyboard.TypeAsync("着替えの見守り");
        await PressAsync("Control+Enter");
        await Page.Keyboard.TypeAsync("koekake");
        await PressAsync("Control+Enter");
        await Page.Keyboard.TypeAsync("掃除");
        await PressAsync("Tab", "Space", "ArrowRight");
        await Page.Keyboard.TypeAsync("訪問介護");
        await PressAsync("Enter");
        await ExpectAsync("0.0.0.0", 5, "着替えの見守り");
        await ExpectAsync("0.0.0.1", 5, "koekake");
        await ExpectAsync("0.0.0.2", 5, "掃除");
        await ExpectAsync("0.0.0.2", 6, "〇");
        await ExpectAsync("0.0.0.2", 7, "訪問介護");
        await Expect(Page.Locator("td[id^='n-0.0.0.'][id$='-5']")).ToHaveCountAsync(3);
        await desk.ExpectSoundPageAsync();
    }

    [Fact]
    public async Task 動かした行と戻した行には続けて打った字がついていく()
    {
        await PressAsync("End", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft");
        await Page.Keyboard.TypeAsync("一");
        await PressAsync("Control+Enter");
        await Page.Keyboard.TypeAsync("二");
        await PressAsync("Enter", "Alt+ArrowUp");
        await Page.Keyboard.TypeAsync("二番目だった");
        await PressAsync("Enter", "Control+Delete");
        await Page.Keyboard.TypeAsync("残った");
        await PressAsync("Enter");
        await ExpectAsync("0.0.0.0", 5, "残った");
        await Expect(Page.Locator("td[id='n-0.0.0.1-5']")).ToHaveCountAsync(0);
        await PressAsync("Control+z", "Control+z");
        await ExpectAsync("0.0.0.1", 5, "一");
        await ExpectAsync("0.0.0.0", 5, "二番目だった");
    }

    [Fact]
    public async Task 返事の前にもう一度変えたマスは最後に打ったとおりになる()
    {
        await Page.Keyboard.TypeAsync("家で暮らしたい");
        await PressAsync("Enter", "Delete", "End", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "Space", "Space", "Home");
        await Page.Locator("button[data-do=Insert]").First.ClickAsync();
        await Page.Keyboard.TypeAsync("外に出たい");
        await PressAsync("Tab");
        await ExpectAsync("1.0.0.0", 0, "外に出たい");
        await ExpectAsync("0.0.0.0", 0, "");
        await ExpectAsync("0.0.0.0", 6, "");
    }

    private async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    private Task ExpectAsync(string place, int column, string text) => Expect(Page.Locator($"[id='n-{place}-{column}']")).ToHaveTextAsync(text);
}
