using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>今日の訪問 on a phone of 390×844: thumbs, times, a broken line.</summary>
public sealed class VisitsTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync();
        await host.ImportSlipsAsync(TestCare.HomeHelp);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 一日の訪問を親指で入れる()
    {
        await using var phone = await Desk.WithPhoneAsync(browser, host);
        await phone.SignInAsync(TestCare.HomeHelp);
        await OpenAsync(phone, "2026-11-02");
        var visits = phone.Page.GetByRole(AriaRole.List, new() { Name = "訪問" }).GetByRole(AriaRole.Listitem);
        await Expect(visits).Not.ToHaveCountAsync(0);
        await phone.ExpectSoundPageAsync();
        await ExpectLargeTargetsAsync(phone);
        await phone.PictureAsync("visits-due");

        var first = visits.First;
        await first.GetByRole(AriaRole.Button, new() { NameRegex = new("^予定どおり実施") }).TapAsync();
        await Expect(first.Locator(".state")).ToContainTextAsync("実施");
        await Expect(phone.Page.Locator(".sum")).ToContainTextAsync("1件 入力ずみ");
        await first.GetByRole(AriaRole.Button, new() { NameRegex = new("^取り消す") }).TapAsync();
        await Expect(first.Locator(".state")).ToContainTextAsync("まだ入力がありません");

        await first.GetByRole(AriaRole.Button, new() { NameRegex = new("^ちがう") }).TapAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "開始を5分遅く" }).TapAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "開始を5分遅く" }).TapAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "終了を5分遅く" }).TapAsync();
        await phone.ExpectSoundPageAsync();
        await ExpectLargeTargetsAsync(phone);
        await phone.PictureAsync("visits-differ");
        await first.GetByRole(AriaRole.Button, new() { NameRegex = new("09:10.*に実施$") }).TapAsync();
        await Expect(first.Locator(".state")).ToContainTextAsync("時刻を直しました");
        await Expect(first.Locator(".tm")).ToContainTextAsync("09:10");

        await OpenAsync(phone, "2026-11-05");
        await visits.First.GetByRole(AriaRole.Button, new() { NameRegex = new("^ちがう") }).TapAsync();
        await visits.First.GetByRole(AriaRole.Button, new() { NameRegex = new("^中止") }).TapAsync();
        await Expect(visits.First.Locator(".state")).ToContainTextAsync("中止");
        await phone.ExpectSoundPageAsync();
        await phone.PictureAsync("visits-cancelled");

        // The grid says the same, and what the phone changed is a difference there.
        await phone.Page.SetViewportSizeAsync(1366, 768);
        await phone.GoAsync("slips");
        await phone.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") }).ClickAsync();
        await phone.GridReadyAsync();
        await Expect(new SlipGridPage(phone.Page).Actual("身体介護１", 2)).ToContainTextAsync("時刻の差");
    }

    [Fact]
    public async Task 回線が切れている間に押したものは開き直したあとで保存される()
    {
        await using var phone = await Desk.WithPhoneAsync(browser, host);
        var line = await SlowLine.OnAsync(phone.Page);
        await phone.SignInAsync(TestCare.HomeHelp);
        await OpenAsync(phone, "2026-11-02");
        var first = phone.Page.GetByRole(AriaRole.List, new() { Name = "訪問" }).GetByRole(AriaRole.Listitem).First;
        await Expect(first.Locator(".state")).ToContainTextAsync("まだ入力がありません");
        line.Delay = TimeSpan.FromMinutes(5);
        await first.GetByRole(AriaRole.Button, new() { NameRegex = new("^予定どおり実施") }).TapAsync();
        await Expect(first.GetByText("保存待ち")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByText("まだ保存できていません")).ToBeVisibleAsync();
        await phone.PictureAsync("visits-waiting");

        line.Delay = TimeSpan.Zero;
        await phone.Page.ReloadAsync();
        await phone.ReadyAsync();
        await Expect(first.Locator(".state")).ToContainTextAsync("実施");
        await Expect(phone.Page.GetByText("まだ保存できていません")).ToBeHiddenAsync();
        Assert.Null(await phone.Page.EvaluateAsync<string?>($"sessionStorage.getItem('visits:{TestCare.HomeHelp}')"));
    }

    [Fact]
    public async Task 訪問からケアマネに聞ける()
    {
        await using var phone = await Desk.WithPhoneAsync(browser, host);
        await phone.SignInAsync(TestCare.HomeHelp);
        await OpenAsync(phone, "2026-11-02");
        var first = phone.Page.GetByRole(AriaRole.List, new() { Name = "訪問" }).GetByRole(AriaRole.Listitem).First;
        await first.GetByRole(AriaRole.Button, new() { NameRegex = new("^ちがう") }).TapAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "ケアマネに照会する" }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "この日は中止ですか。" }).TapAsync();
        await phone.ExpectSoundPageAsync();
        await phone.PictureAsync("visits-ask");
        await phone.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^送る") }).TapAsync();
        await Expect(first.Locator(".state")).ToContainTextAsync("照会中");
        await phone.Page.GetByRole(AriaRole.Navigation, new() { Name = "ほかの画面" }).GetByRole(AriaRole.Link, new() { Name = "照会" }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("この日は中止ですか。") }).TapAsync();
        await Expect(phone.Page.Locator(".posts .said")).ToHaveTextAsync("この日は中止ですか。");
        await phone.ExpectSoundPageAsync();
        await phone.PictureAsync("visits-thread");
    }

    private static async Task OpenAsync(Desk phone, string day)
    {
        await phone.GoAsync($"visits/{day}");
        await phone.Page.Locator("ol[data-taps=ready]").WaitForAsync();
    }

    private static async Task ExpectLargeTargetsAsync(Desk phone) => Assert.Empty(await phone.Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll(".visits button, .visits a")].filter(one => one.offsetParent)
          .map(one => [one, one.getBoundingClientRect()]).filter(([, box]) => box.height < 44 || box.width < 44)
          .map(([one, box]) => `${one.textContent} ${box.width}x${box.height}`)
        """));
}
