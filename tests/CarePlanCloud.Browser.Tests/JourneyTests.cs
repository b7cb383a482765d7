using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>
/// The month from end to end in a real browser, by keyboard: a service office takes slips in, writes down what it did and makes its
/// file; the care manager takes that file in and sees plan and actual side by side.
/// </summary>
public sealed class JourneyTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartResidentAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 提供票を取り込み実績を入れて返しケアマネが差を見る()
    {
        await using var helper = await Desk.SitDownAsync(browser, host);
        await helper.Page.GotoAsync("/");
        await helper.PictureAsync("sign-in");
        await helper.SignInAsync(TestCare.HomeHelp);
        await helper.ExpectSoundPageAsync();
        await TakeInAsync(helper, Samples.Of(Samples.Slips), "inbox");
        await SameFilesAgainAsync(helper);
        await WriteActualsAsync(helper);
        var file = await MakeFileAsync(helper);

        // The sample of returned actuals tells the same story: the 12th cancelled, the 16th a quarter of an hour later.
        var expected = ActualsBytes.Rows(Samples.Of(Samples.ActualsBack).Single().Content.ToArray());
        Assert.Equal(expected.Order(StringComparer.Ordinal), ActualsBytes.Rows(file.Content.ToArray()).Order(StringComparer.Ordinal));

        await using var planner = await Desk.SitDownAsync(browser, host);
        await planner.SignInAsync(TestCare.Planner);
        await TakeInAsync(planner, [file], "inbox-actuals");
        await SeeDifferencesAsync(planner);
    }

    private static async Task TakeInAsync(Desk desk, RawFile[] files, string picture)
    {
        await desk.GoAsync("inbox");
        await desk.DropAsync(files);
        var import = desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^取り込む") });
        await Expect(import).ToBeEnabledAsync();
        await Expect(desk.Page.GetByText("名分")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync($"{picture}-preview");
        await desk.Page.Keyboard.PressAsync("F9");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("11月の利用票をひらく") })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync($"{picture}-imported");
    }

    private static async Task SameFilesAgainAsync(Desk desk)
    {
        await desk.DropAsync(Samples.Of(Samples.Slips).Zip());
        await Expect(desk.Page.GetByText("同じファイル")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.List, new() { Name = "取り込んだもの" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await desk.PictureAsync("inbox-duplicate");
    }

    private static async Task WriteActualsAsync(Desk desk)
    {
        var grid = new SlipGridPage(desk.Page);
        await desk.GoAsync("slips");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("slips");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") }).PressAsync("Enter");
        await desk.GridReadyAsync();

        // One key for the line, then only the exceptions.
        await grid.GoToActualAsync("身体介護１", 2);
        await desk.Page.Keyboard.PressAsync("NumpadAdd");
        await Expect(grid.Actual("身体介護１", 30)).ToContainTextAsync("1");
        await grid.GoToActualAsync("身体介護１", 12);
        await desk.Page.Keyboard.PressAsync("0");
        await Expect(grid.Actual("身体介護１", 12)).ToContainTextAsync("予定あり・実績なし");
        await grid.GoToActualAsync("身体介護１", 16);
        await desk.Page.Keyboard.PressAsync("F2");
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Expect(desk.Page.GetByLabel("開始")).ToBeFocusedAsync();
        await desk.PictureAsync("slip-time");
        await desk.Page.GetByLabel("開始").FillAsync("0915");
        await desk.Page.GetByLabel("終了").FillAsync("0945");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(grid.Actual("身体介護１", 16)).ToContainTextAsync("09:15");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(grid.Actual("生活援助２", 27)).ToContainTextAsync("1");
        await grid.SavedAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("slip-actuals");

        foreach (var (next, service, day) in new[] { ("見本 花子", "身体介護２", 30), ("例示 三郎", "身体介護１", 24) })
        {
            await desk.GoAsync("slips");
            await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(next) }).PressAsync("Enter");
            await desk.GridReadyAsync();
            await desk.Page.Keyboard.PressAsync("Control+Enter");
            await Expect(grid.Actual(service, day)).ToContainTextAsync("1");
        }
    }

    private static async Task<RawFile> MakeFileAsync(Desk desk)
    {
        await desk.GoAsync("outgoing");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(TestCare.Planner) }).PressAsync("Enter");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^作るだけ") }).PressAsync("Enter");
        var save = desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("ファイルを保存") });
        await Expect(save).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("outgoing");
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => save.ClickAsync());
        var (name, content) = ActualsBytes.OnlyFileOf(await download.PathAsync());
        Assert.Matches("^UPJSK_202611_9970000029_11_9970000011_43_[0-9]{14}\\.CSV$", name);
        return new RawFile(name, content);
    }

    private static async Task SeeDifferencesAsync(Desk desk)
    {
        var grid = new SlipGridPage(desk.Page);
        await desk.GoAsync("");
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("home");
        await desk.GoAsync("slips");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") }).PressAsync("Enter");
        await desk.GridReadyAsync();
        await Expect(grid.Planned("身体介護１", 12)).ToContainTextAsync("1");
        await Expect(grid.Actual("身体介護１", 12)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("dif"));
        await Expect(grid.Actual("身体介護１", 12)).ToContainTextAsync("0");
        await Expect(grid.Actual("身体介護１", 16)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("tim"));
        await Expect(grid.Actual("身体介護１", 19)).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("dif|tim"));
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("slip-grid");
    }
}
