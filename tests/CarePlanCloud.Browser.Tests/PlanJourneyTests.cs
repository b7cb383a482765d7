using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>
/// From a new client to a printed plan, by keyboard: certification, forms 1 to 3, consent, handover, the month unfolded from the week, its
/// 別表, the paper; then the next version of the plan beside this one.
/// </summary>
public sealed partial class PlanJourneyTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;
    private Desk desk = default!;

    private IPage Page => desk.Page;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync();
        desk = await Desk.SitDownAsync(browser, host);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task 新しい利用者の計画から利用票と帳票までを作り次の版とくらべる()
    {
        await desk.SignInAsync(TestCare.Planner);
        var manager = await EnterClientAsync();
        await desk.GoAsync("plans");
        await Page.GetByRole(AriaRole.Button, new() { Name = $"書き始める {ClientForm.Name}" }).PressAsync("Enter");
        await Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("写さずに") }).PressAsync("Space");
        await Page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { NameRegex = new("^書き始める") }).PressAsync("Enter");
        await Page.WaitForURLAsync("**/plans/*-*");
        var plan = Page.Url;

        await Page.GetByLabel("総合的な援助の方針").FillAsync("転倒を防ぐ。");
        await Page.GetByLabel("総合的な援助の方針").PressAsync("F6");
        await WriteNeedsAsync();
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("F6");
        await WriteWeekAsync();
        await desk.ExpectSoundPageAsync();

        await AnswerAsync("F9", "同意を記録する");
        await Expect(Page.GetByText("同意を得たので変えられません。")).ToBeVisibleAsync();
        await AnswerAsync("F9", "交付を記録する");
        await Expect(Page.GetByRole(AriaRole.Group, new() { Name = "版" })).ToContainTextAsync("例示 計子");
        await desk.ExpectSoundPageAsync();

        await UnfoldMonthAsync();
        await SeePaperAsync(manager);

        await Page.GotoAsync(plan);
        await desk.ReadyAsync();
        await AnswerAsync("F8", "書き始める");
        await Expect(Page.GetByRole(AriaRole.Button, new() { NameRegex = new("同意を記録") })).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Tab, new() { NameRegex = new("第１表") }).PressAsync("Enter");
        await Page.GetByLabel("総合的な援助の方針").FillAsync("転倒を防ぎ、外に出る。");
        await Expect(Page.GetByText("保存しました")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "版をくらべる" }).PressAsync("Enter");
        var changed = Page.GetByRole(AriaRole.Row, new() { NameRegex = new("総合的な援助の方針") });
        await Expect(changed).ToContainTextAsync("変更");
        await Expect(changed).ToContainTextAsync("転倒を防ぎ、外に出る。");
        await desk.ExpectSoundPageAsync();
    }

    [Fact]
    public async Task ほかの事業所の計画は開けない()
    {
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync($"plans/{Guid.NewGuid()}");
        await Expect(Page.GetByText("この計画は見つかりません")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
    }

    private async Task WriteNeedsAsync()
    {
        await desk.GridReadyAsync();
        var writer = Page.GetByLabel("第２表のマス");
        await writer.FocusAsync();
        string[] cells = ["家で暮らしたい", "家で暮らせる", "8.12.1-9.11.30", "ひとりで着替える", "8.12.1-9.5.31", "着替えの見守り"];
        foreach (var cell in cells)
        {
            await Page.Keyboard.TypeAsync(cell);
            await Page.Keyboard.PressAsync("Tab");
        }

        await Expect(Cell("0.0.0.0", 5)).ToHaveTextAsync(cells[^1]);
        await Expect(Cell("0.0.0.0", 6)).ToHaveAttributeAsync("aria-selected", "true");
        await Page.Keyboard.PressAsync("Space");
        await Expect(Cell("0.0.0.0", 6)).ToHaveTextAsync("〇");
        await Page.Keyboard.PressAsync("ArrowRight");
        foreach (var cell in new[] { "訪問介護", "見本ヘルパーステーション", "週２回" })
        {
            await Page.Keyboard.TypeAsync(cell);
            await Page.Keyboard.PressAsync("Tab");
        }

        await Page.Keyboard.TypeAsync("8.12.1-9.5.31");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Cell("0.0.0.0", 4)).ToHaveTextAsync("R8.12.1～R9.5.31");
        await Expect(Cell("0.0.0.0", 6)).ToHaveTextAsync("〇");
        await Expect(Cell("0.0.0.0", 10)).ToHaveTextAsync("R8.12.1～R9.5.31");

        await Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Cell("0.0.0.1", 5)).ToHaveAttributeAsync("aria-selected", "true");
        await Page.Keyboard.TypeAsync("声かけ");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Cell("0.0.0.1", 5)).ToHaveTextAsync("声かけ");
        await Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(Cell("0.0.0.0", 5)).ToHaveTextAsync("声かけ");
        await Page.Keyboard.PressAsync("Control+z");
        await Expect(Cell("0.0.0.0", 5)).ToHaveTextAsync("着替えの見守り");
        await desk.PictureAsync("plan-needs");
    }

    private async Task WriteWeekAsync()
    {
        var frame = Page.Locator(".frame[data-grid=ready]");
        await frame.FocusAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await Page.Keyboard.PressAsync("Shift+ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
        await Page.GetByLabel("内容（紙に書く言葉）").FillAsync("訪問介護");
        await Page.GetByLabel("祝日も行う").CheckAsync();
        await Page.GetByLabel("事業所", new() { Exact = true }).SelectOptionAsync(TestCare.HomeHelp);
        await Page.GetByLabel("サービスコード（コードか名前で探す。なくても書けます）").FillAsync("111211");
        await Page.Locator("input[name=service][value='111211']").PressAsync("Space");
        await Page.GetByLabel("内容（紙に書く言葉）").PressAsync("Enter");
        await Expect(frame.Locator("[data-day='2'] [data-block]")).ToContainTextAsync("09:00～10:15");
        await Expect(frame).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("5");
        await Expect(frame.Locator("[data-day='5'] [data-block]")).ToContainTextAsync("09:00～10:15");
        await Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(frame.Locator("[data-day='2'] [data-block]")).ToContainTextAsync("09:15～10:30");
        await desk.PictureAsync("plan-week");
    }

    private ILocator Cell(string place, int column) => Page.Locator($"[id='n-{place}-{column}']");

    // A key opens the question; what is asked for is filled in already, and Enter answers it. Nobody presses it before the page offers it.
    private async Task AnswerAsync(string key, string button)
    {
        await Expect(Page.Locator($"[data-hotkey='{key}']")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync(key);
        var dialog = Page.Locator(".mud-dialog");
        await dialog.WaitForAsync();
        await desk.ExpectReadablePageAsync();
        var accept = dialog.GetByLabel("空いたままで同意を記録する");
        if (await accept.IsVisibleAsync())
        {
            await accept.PressAsync("Space");
        }

        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new(button) }).PressAsync("Enter");
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
