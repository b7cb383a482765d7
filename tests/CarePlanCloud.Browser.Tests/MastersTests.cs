using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>設定 and 連携先: a town's table with its preview, a partner with its add-ons, all pages looked at.</summary>
public sealed class MastersTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;
    private Desk desk = default!;

    private IPage Page => desk.Page;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync();
        desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.DayCare);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task 市町村の表は変わるところを見てから取り込み取り消せる()
    {
        await desk.GoAsync("settings/import");
        await Expect(Page.GetByText("まだ何も取り込んでいません")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await ChooseAsync("総合事業.csv", Samples.Encode(string.Join("\r\n", Rows("268", "A28000,訪問型独自サービス特別地域加算,15,3"))));
        await Expect(Page.GetByText("新しい 2件")).ToBeVisibleAsync();
        await Expect(Page.GetByText("対象外として取り込みます")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("masters-preview");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByText("取り込みました")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Table, new() { Name = "取り込みの記録" })).ToContainTextAsync("総合事業.csv");
        await ChooseAsync("総合事業2.csv", Samples.Encode(string.Join("\r\n", Rows("270"))));
        var change = Page.GetByRole(AriaRole.Table, new() { Name = "変わるところ" }).GetByRole(AriaRole.Row, new() { NameRegex = new("A29901") });
        await Expect(change).ToContainTextAsync("268 → 270");
        await Page.Keyboard.PressAsync("F9");
        await Page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Button, new() { Name = "取り消す" }).PressAsync("Enter");
        await Expect(Page.GetByText("取り消しました")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("masters-history");
        await desk.GoAsync("settings/service-codes");
        await Page.GetByLabel("保険者番号（総合事業）").FillAsync("990010");
        await Page.GetByLabel("コード・名前・かなで探す").FillAsync("A29901");
        await Expect(Page.GetByRole(AriaRole.Row, new() { NameRegex = new("A29901 .*268") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task 読めないファイルは何がどうちがうかを言う()
    {
        await desk.GoAsync("settings/import");
        await ChooseAsync("図.pdf", "%PDF-1.7"u8.ToArray());
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("表として読めないファイルです");
        await desk.ExpectSoundPageAsync();
    }

    [Fact]
    public async Task 連携先を加算つきでキーだけで足す()
    {
        await desk.GoAsync("partners");
        await Expect(Page.GetByText("連携先はまだありません")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "番号を入れて足す" }).PressAsync("Enter");
        await Page.GetByLabel("事業所番号").FillAsync("9970000028");
        await Page.GetByLabel("名前").FillAsync("見本ヘルパーステーション");
        await Expect(Page.GetByText("決まりと合いません")).ToBeVisibleAsync();
        await Page.GetByLabel("カナ").FillAsync("ミホンヘルパー");
        await Page.GetByLabel("地域区分").SelectOptionAsync("3級地");
        await Page.GetByLabel("11 訪問介護").PressAsync("Space");
        await Page.GetByLabel("加算を探す").FillAsync("ショグウ");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("116275") }).PressAsync("Enter");
        await Page.GetByRole(AriaRole.Button, new() { Name = "割引を足す" }).PressAsync("Enter");
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("partner-new");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("割引は");
        await Page.GetByLabel("種類かコード").FillAsync("11");
        await Page.GetByLabel("残る割合（％）").FillAsync("95");
        await Page.GetByLabel("残る割合（％）").PressAsync("F9");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "見本ヘルパーステーション" })).ToBeVisibleAsync();
        await desk.PictureAsync("partner");
        await desk.GoAsync("partners");
        await Page.GetByPlaceholder("名前・かな・番号・メモ").FillAsync("みほん");
        await Expect(Page.GetByRole(AriaRole.Row, new() { NameRegex = new("見本ヘルパーステーション 訪問介護 9970000028") })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("partners");
    }

    [Fact]
    public async Task 設定の画面はどれも見やすく保存できる()
    {
        await desk.GoAsync("settings");
        await Page.GetByLabel("住所").FillAsync("見本県見本市1-2-3");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByText("保存しました")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("settings");
        await desk.GoAsync("settings/unit-prices");
        await Page.GetByLabel("単価（円）").FillAsync("11.11");
        await Page.GetByLabel("単価（円）").PressAsync("F9");
        await Expect(Page.GetByText("1級地 70％ 2026/11/01から")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("unit-prices");
        await desk.GoAsync("settings/holidays");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("文化の日 を平日として扱う") }).PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Button, new() { NameRegex = new("文化の日 をなくす") })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("holidays");
        await desk.GoAsync("settings/service-codes");
        await Expect(Page.GetByRole(AriaRole.Row, new() { NameRegex = new("111111 身体介護１") })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("service-codes");
    }

    private Task ChooseAsync(string name, byte[] content) =>
        Page.Locator("#master-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });

    private static IEnumerable<string> Rows(string units, params string[] more) =>
        more.Select(row => row.Split(',')).Append(["A29901", "見本の訪問サービス", units, "1"]).Select(cells =>
            $"990010,{cells[0][..2]},{cells[0][2..]},202604,999999,{cells[1]},{cells[2]},{cells[3]},0,0,3,0,0,0,2,2,2,0,0,0,0,0,1,20260401");
}
