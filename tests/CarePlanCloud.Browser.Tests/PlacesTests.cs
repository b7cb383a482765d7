using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>A new provider: found in the directory, made a partner, invited by a sheet, all by keyboard; and what the other rooms of 連携先 show.</summary>
public sealed class PlacesTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartResidentAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 台帳で事業所を探して連携先に足し案内を印刷する()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync("partners");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "見本ヘルパーステーション" })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("partners");

        await desk.Page.GetByRole(AriaRole.Columnheader, new() { Name = "事業所番号" }).GetByRole(AriaRole.Button).PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Columnheader, new() { NameRegex = new("^事業所番号") })).ToHaveAttributeAsync("aria-sort", "ascending");
        await desk.Page.Keyboard.PressAsync("n");
        await desk.Page.WaitForURLAsync("**/partners/directory**");
        await Expect(desk.Page.GetByText("352件")).ToBeVisibleAsync();
        await desk.Page.Keyboard.PressAsync("/");
        await desk.Page.Keyboard.TypeAsync("ほうもんかんご ほほえみ");
        var take = desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("を連携先に足す$") });
        await Expect(desk.Page.GetByText("352件")).ToBeHiddenAsync();
        await Expect(take.First).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("directory");
        var name = (await take.First.GetAttributeAsync("aria-label"))!.Replace("を連携先に足す", "", StringComparison.Ordinal);
        await take.First.PressAsync("Enter");
        await Expect(desk.Page.GetByText($"{name}を連携先に足しました")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = $"{name}をひらく（連携先です）" })).ToBeVisibleAsync();

        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^ひらいて地域区分") }).PressAsync("Enter");
        await Expect(desk.Page.GetByLabel("名前", new() { Exact = true })).ToHaveValueAsync(name);
        await Expect(desk.Page.GetByText("まだ案内していません")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        var download = await desk.Page.RunAndWaitForDownloadAsync(
            () => desk.Page.GetByRole(AriaRole.Button, new() { Name = "案内を印刷する（PDF）" }).PressAsync("Enter"));
        var pdf = new PrintedPdf(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Contains(PrintedPdf.Squeeze(name), pdf.Text(1), StringComparison.Ordinal);
        await Expect(desk.Page.GetByText("最後の案内：")).ToBeVisibleAsync();
        await desk.PictureAsync("partner-invited");

        await desk.GoAsync("partners");
        await Expect(desk.Page.GetByRole(AriaRole.Row, new() { NameRegex = new(name) }).GetByText("案内 ")).ToBeVisibleAsync();
        var code = pdf.Text(1)[pdf.Text(1).IndexOf("apply?", StringComparison.Ordinal)..][..("apply?from=&code=".Length + 22)];
        await desk.Page.GotoAsync("/" + code);
        await Expect(desk.Page.GetByText("見本ケアプランセンターから、CarePlanCloud のご案内です")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("apply");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task 地域の利用状況と送達の証明を見る()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync("partners/usage");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "見本県" }).PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Rowheader, new() { Name = "手本市" })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("usage");

        await desk.GoAsync("partners/receipts");
        await Expect(desk.Page.GetByText("受領証はまだありません").First).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.GoAsync("outgoing");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^すべて作って送る") })).ToBeVisibleAsync();
        await desk.Page.Keyboard.PressAsync("F9");
        await Expect(desk.Page.GetByText("配信ずみ").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await desk.GoAsync("partners/receipts");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("受領証を保存") }).First).ToBeVisibleAsync();
        await desk.Page.Keyboard.PressAsync("v");
        await Expect(desk.Page.GetByText("件すべて、署名・順番・ファイルが正しいことを確かめました")).ToBeVisibleAsync();
        await desk.Page.GetByText("CarePlanCloud を使わずに確かめるには").PressAsync("Enter");
        await Expect(desk.Page.GetByText("openssl dgst")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("receipts");
        Assert.Empty(desk.Complaints);
    }
}
