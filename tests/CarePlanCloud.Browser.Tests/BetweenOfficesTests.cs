using System.Text.RegularExpressions;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>
/// Two offices side by side through a month: planned, sent, taken in, done, sent back, returned with a reason, mended, taken in, reconciled,
/// closed and written for 国保連. Neither ever reloads to see what the other did.
/// </summary>
public sealed class BetweenOfficesTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Taro = "見本 太郎";

    // Files are written, carried and checked in between, on a machine that may be busy.
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 60_000 };

    private TestHost host = default!;
    private Desk planner = default!;
    private Desk helper = default!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync();
        planner = await Desk.SitDownAsync(browser, host);
        helper = await Desk.SitDownAsync(browser, host);
        await planner.SignInAsync(TestCare.Planner);
        await helper.SignInAsync(TestCare.HomeHelp);
    }

    public async ValueTask DisposeAsync()
    {
        await helper.DisposeAsync();
        await planner.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task 予定を送り実績が返り差し戻して直ったものを取り込み月を締めて給付管理票を出す()
    {
        await helper.GoAsync("inbox");
        await PlanOneMoreAsync();
        await SendAsync(planner, "見本ヘルパーステーション", "提供票");

        await TakeInWhatArrivedAsync(helper, "提供票");
        await OpenBoardAsync(planner);
        var sent = Row(planner, TestCare.HomeHelp, "提供票");
        await Expect(sent).ToContainTextAsync("取込済");

        await DoAsPlannedAsync();
        await SendAsync(helper, "見本ケアプランセンター", "実績");
        await ReturnAsync();

        await OpenBoardAsync(helper);
        var back = Row(helper, TestCare.Planner, "実績");
        await Expect(back).ToContainTextAsync("差戻されました");
        await helper.PictureAsync("board-returned");
        await MendAsync();
        await SendAsync(helper, "見本ケアプランセンター", "実績");

        await planner.GoAsync("inbox");
        await TakeInWhatArrivedAsync(planner, "実績");
        await SeeAsync();
        await OpenBoardAsync(helper);
        await Expect(back).ToContainTextAsync("取込済");
        await helper.ExpectSoundPageAsync();
        await planner.ExpectSoundPageAsync();
        await ToTheInsurerAsync();
    }

    private async Task PlanOneMoreAsync()
    {
        await OpenSlipAsync(planner);
        var grid = new SlipGridPage(planner.Page);
        await grid.GoToPlannedAsync("身体介護１", 3);
        await planner.Page.Keyboard.PressAsync("1");
        await grid.SavedAsync();
    }

    private static async Task SendAsync(Desk desk, string partner, string kind)
    {
        await desk.GoAsync("outgoing");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = $"作って送る：{partner}" }).PressAsync("Enter");
        var delivered = desk.Page.GetByRole(AriaRole.Listitem, new() { NameRegex = new($"{partner} {kind}") }).First;
        await Expect(delivered.GetByText("配信ずみ")).ToBeVisibleAsync(Patient);
    }

    // The inbox stands open while the other office sends.
    private static async Task TakeInWhatArrivedAsync(Desk desk, string what)
    {
        var entry = desk.Page.GetByRole(AriaRole.List, new() { Name = "取込待ち" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = what });
        await Expect(entry).ToBeVisibleAsync(Patient);
        await entry.GetByRole(AriaRole.Link).Or(entry.GetByRole(AriaRole.Button)).First.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^取り込む") })).ToBeEnabledAsync();
        await desk.Page.Keyboard.PressAsync("F9");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("11月の利用票をひらく") })).ToBeVisibleAsync(Patient);
    }

    private async Task DoAsPlannedAsync()
    {
        await helper.GoAsync("slips");
        var slips = helper.Page.Locator("a[href*='/slips/']");
        await Expect(slips.First).ToBeVisibleAsync(Patient);
        foreach (var address in await slips.EvaluateAllAsync<string[]>("all => all.map(one => one.href)"))
        {
            await helper.Page.GotoAsync(address);
            await helper.ReadyAsync();
            await helper.GridReadyAsync();
            await helper.Page.Keyboard.PressAsync("Control+Enter");
            await new SlipGridPage(helper.Page).SavedAsync();
        }
    }

    private async Task ReturnAsync()
    {
        await Row(planner, TestCare.HomeHelp, "実績").FocusAsync();
        await Expect(Row(planner, TestCare.HomeHelp, "実績")).ToContainTextAsync("届いています");
        await planner.Page.Keyboard.PressAsync("Enter");
        await Expect(planner.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^取り込む") })).ToBeEnabledAsync();
        await planner.Page.Keyboard.PressAsync("m");
        await planner.Page.GetByRole(AriaRole.Checkbox, new() { Name = "日付・回数・時刻がちがいます" }).PressAsync("Space");
        await planner.Page.GetByLabel("くわしく").FillAsync("3日は中止と聞いています");
        await planner.Page.Keyboard.PressAsync("Enter");
        await Expect(planner.Page.GetByText("直したファイルが届くのをお待ちください。")).ToBeVisibleAsync();
    }

    private async Task MendAsync()
    {
        await OpenSlipAsync(helper);
        var grid = new SlipGridPage(helper.Page);
        await grid.GoToActualAsync("身体介護１", 3);
        await helper.Page.Keyboard.PressAsync("0");
        await grid.SavedAsync();
    }

    private async Task SeeAsync()
    {
        await OpenSlipAsync(planner);
        var grid = new SlipGridPage(planner.Page);
        await Expect(grid.Actual("身体介護１", 3)).ToHaveClassAsync(new Regex("dif"));
        await Expect(grid.Actual("身体介護１", 2)).ToHaveTextAsync("1");
        await Expect(grid.Actual("身体介護１", 2)).Not.ToHaveClassAsync(new Regex("dif"));
    }

    // The 3rd was planned and not done: it is taken as it was done. What the other offices have not said is put off.
    private async Task ToTheInsurerAsync()
    {
        var insurer = new InsurerSteps(planner, host);
        await insurer.KnowEverybodyAsync();
        await insurer.DecideEverythingAsync();
        await insurer.CloseAsync();
        var records = await insurer.MakeSheetsAsync();
        Assert.Equal(["1", "1", "0", (records.Count - 2).ToString(System.Globalization.CultureInfo.InvariantCulture), "821"], records[0][..5]);
        var row = Assert.Single(records, record => record is ["2", _, "8222", "202611", ..] && record[10] == "9900000001" && record[18] == TestCare.HomeHelp);
        var total = Assert.Single(records, record => record is ["2", _, "8222", ..] && record[10] == "9900000001" && record[9] == "99");
        Assert.Equal(row[21], total[25]);
    }

    private static async Task OpenSlipAsync(Desk desk)
    {
        await desk.GoAsync("slips");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(Taro) }).PressAsync("Enter");
        await desk.GridReadyAsync();
    }

    private static async Task OpenBoardAsync(Desk desk)
    {
        await desk.GoAsync("board");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^すべて") }).PressAsync("Enter");
        await desk.Page.Keyboard.PressAsync("Slash");
        await Expect(desk.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("9900000001");
    }

    private static ILocator Row(Desk desk, string partner, string kind) =>
        desk.Page.Locator($"tr.r[data-partner='{partner}']").Filter(new() { HasText = kind }).Filter(new() { HasText = Taro });
}
