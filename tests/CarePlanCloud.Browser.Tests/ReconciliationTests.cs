using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>予実突合 by keys only: a month with several kinds of differences, from the first look to 月締め and 再開.</summary>
public sealed class ReconciliationTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Taro = "9900000001";
    private const string Hanako = "9900000002";
    private const string Saburo = "H990000003";
    private const string ShortStay = "9970000052";

    private TestHost host = default!;
    private Desk desk = default!;

    private IPage Page => desk.Page;

    private ILocator Current => Page.Locator(".df tr[aria-current]");

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync();
        var month = new ReportedMonth(host);
        await month.ReportAsync();
        await month.NotDoneAsync(Taro, 1, 5);
        await month.LaterAsync(Taro, 1, 9);
        await month.NotDoneAsync(Taro, 4, 11);
        await month.NotDoneAsync(Taro, 5, 11);
        await month.MovedAsync(Taro, 2, 20, 21);
        await month.TwiceAsync(Taro, 1, 23);
        await month.NotDoneAsync(Saburo, 1, 10);
        await month.NothingCameAsync(Hanako, ShortStay);
        desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.Planner);
        await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task 差を鍵盤だけで決めて月を締め理由を書いて再開する()
    {
        await Expect(Page.Locator(".df tbody tr")).ToHaveCountAsync(5);
        await Expect(Current).ToContainTextAsync("予定あり・実績なし");
        await desk.PictureAsync("reconciliation");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("まだ締められません。未決 6件と実績の未着 1名が残っています。");

        // 1 実績を採用, and back.
        await Page.Keyboard.PressAsync("j");
        await Expect(Page.Locator(".far")).ToContainTextAsync("決定 1");
        await Expect(Current).ToContainTextAsync("9日（月）");
        await Page.Keyboard.PressAsync("Control+z");
        await Expect(Page.Locator(".far")).ToContainTextAsync("決定 0");
        await Expect(Current).ToContainTextAsync("5日（木）");
        await Page.Keyboard.PressAsync("Numpad1");
        await Expect(Current).ToContainTextAsync("9日（月）");

        // A reason of one's own; letters in the field decide nothing.
        await Page.Keyboard.PressAsync("F2");
        await Expect(Page.GetByLabel("理由")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("juken");
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.PressAsync("j");
        await Expect(Page.Locator(".df tr").Filter(new() { HasText = "9日（月）" })).ToContainTextAsync("juken");

        // The add-on goes with its service; 照会 asks, 保留 knows its reason.
        await Expect(Current).ToContainTextAsync("加算1行も");
        await Page.Keyboard.PressAsync("y");
        await Expect(Page.Locator(".far")).ToContainTextAsync("照会中 1");
        await Expect(Current).ToContainTextAsync("20日→21日");
        await Expect(Page.Locator(".pairs .ring")).ToHaveCountAsync(1);
        await desk.PictureAsync("reconciliation-moved");
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("h");
        await Expect(Page.Locator(".df tr").Filter(new() { HasText = "20日→21日" })).ToContainTextAsync("保留（月遅れ）");

        // The plan becomes what was done: the difference is gone, the decision stays; and on to the next client.
        await Expect(Current).ToContainTextAsync("回数のちがい");
        await Page.Keyboard.PressAsync("s");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "例示 三郎" })).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("PageUp");
        await Expect(Page.Locator(".df tr.gone")).ToContainTextAsync("予定を遡及変更");
        await Page.Keyboard.PressAsync("PageDown");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "例示 三郎" })).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("6");
        await Expect(Page.Locator(".far")).ToContainTextAsync("未決 0");

        // 未着 is nobody's turn here; who knows that it comes later says so.
        await Page.Keyboard.PressAsync("PageDown");
        await Expect(Current).ToContainTextAsync("実績の未着");
        await Page.Keyboard.PressAsync("5");
        await Expect(Page.GetByText("すべて決まりました")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("F6");
        await Expect(Page.Locator(".match")).ToHaveCountAsync(0);
        await desk.PictureAsync("reconciliation-settled");
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new("^締める") })).ToBeFocusedAsync();
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator(".due")).ToContainTextAsync("締め済み");
        await Expect(Page.Locator(".rs")).ToHaveCountAsync(0);
        await desk.PictureAsync("reconciliation-closed");
        await desk.ExpectSoundPageAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "11月を再開する" }).PressAsync("Enter");
        await Expect(Page.GetByLabel("再開する理由")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("訂正の実績が届いた");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator(".due")).ToContainTextAsync("再開した月");
        await Expect(Page.Locator(".rs")).ToHaveCountAsync(6);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task 事業所別と未着から催促し別表をくらべ小さい画面でも決められる()
    {
        await Page.Keyboard.PressAsync("F8");
        await Expect(Page.GetByRole(AriaRole.Dialog).GetByText("決めたとおりの請求")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("reconciliation-units");
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Page.Keyboard.PressAsync("v");
        await Expect(Page.Locator(".pairs tbody")).ToHaveCountAsync(5);
        await Page.SetViewportSizeAsync(1366, 625);
        await desk.PictureAsync("reconciliation-625");
        Assert.True(await Page.Locator(".dock").EvaluateAsync<bool>("dock => dock.getBoundingClientRect().bottom <= innerHeight"), "The verdict is out of sight.");
        await desk.ExpectSoundPageAsync();
        await Page.SetViewportSizeAsync(1366, 768);

        await Page.GetByRole(AriaRole.Button, new() { Name = "事業所別" }).PressAsync("Enter");
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("reconciliation-partners");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^未着") }).PressAsync("Enter");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^催促") }).PressAsync("Enter");
        var text = Page.GetByLabel(new System.Text.RegularExpressions.Regex("^メールの文"));
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"11月分の実績.*1名.*{Hanako}", System.Text.RegularExpressions.RegexOptions.Singleline));
        Assert.DoesNotContain("花子", await text.InputValueAsync(), StringComparison.Ordinal);
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("reconciliation-reminder");
        await Page.Keyboard.PressAsync("Escape");

        await Page.GetByRole(AriaRole.Button, new() { Name = "利用者別" }).PressAsync("Enter");
        await Expect(Page.Locator("[type=search][data-hotkey=Slash]")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Slash");
        await Expect(Page.Locator("[type=search]:focus")).ToHaveCountAsync(1);
        await Page.Keyboard.TypeAsync(Saburo);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "例示 三郎" })).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("j");
        await Expect(Current).ToContainTextAsync("実績を採用");

        // The address knows who is on the desk.
        await Page.ReloadAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "例示 三郎" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ほかの人が決めるとひとりでに変わり手もとは動かない()
    {
        await using var other = await Desk.SitDownAsync(browser, host);
        await other.SignInAsync(TestCare.Planner, "kenmu");
        await other.GoAsync("reconciliation");
        await Expect(other.Page.Locator("[data-desk=ready]")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Current).ToContainTextAsync("9日（月）");
        await other.Page.Keyboard.PressAsync("j");
        await Expect(Page.Locator(".far")).ToContainTextAsync("決定 1", new() { Timeout = 20_000 });
        await Expect(Current).ToContainTextAsync("9日（月）");
    }

    [Fact]
    public async Task 利用票のない月には次にすることが書いてある()
    {
        await desk.GoAsync("reconciliation", "2026-08");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "8月の利用票がありません" })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
    }

    private async Task OpenAsync()
    {
        await desk.GoAsync("reconciliation");
        await Expect(Page.Locator("[data-desk=ready]")).ToBeVisibleAsync();
    }
}
