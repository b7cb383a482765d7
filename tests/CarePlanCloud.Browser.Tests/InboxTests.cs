using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

public sealed class InboxTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;
    private Desk desk = default!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync();
        desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.HomeHelp);
        await desk.GoAsync("inbox");
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task まだ何も届いていない受信箱は次にすることを言う()
    {
        await Expect(desk.Page.GetByText("まだ何も届いていません")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("inbox-empty");
    }

    [Fact]
    public async Task 壊れたファイルは何がどこでどう直すかを言い何も取り込まない()
    {
        await desk.DropAsync(Samples.Of(Samples.Slips).Replace(",202611,", ",202612,"));
        await Expect(desk.Page.GetByRole(AriaRole.Table, new() { Name = "読みとりで気づいたこと" })).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("取り込む") })).ToHaveCountAsync(0);
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("inbox-rejected");
    }

    [Fact]
    public async Task たくさん直したファイルでもエラーが先に見え送信元へ伝える文をコピーできる()
    {
        await desk.DropAsync(Samples.MuchRepaired());
        var table = desk.Page.GetByRole(AriaRole.Table, new() { Name = "読みとりで気づいたこと" });
        await Expect(table.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("エラー");
        await desk.PictureAsync("inbox-repaired");
        await desk.Page.GetByText("送信元へ伝える文").PressAsync("Enter");
        var copy = desk.Page.GetByRole(AriaRole.Button, new() { Name = "コピー" });
        await copy.PressAsync("Enter");
        await Expect(desk.Page.GetByText("コピーしました")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("inbox-letter");
    }

    [Fact]
    public async Task 取下げは消えるものを見せてから取り込む()
    {
        await host.ImportSlipsAsync(TestCare.HomeHelp);
        await desk.DropAsync(Samples.Of(Samples.Deletions, "DLTPLAN"));
        await Expect(desk.Page.GetByText("名分")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("inbox-withdrawal");
        await desk.Page.Keyboard.PressAsync("F9");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("11月の利用票をひらく") })).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Table, new() { Name = "取り込んで変わったこと" }).GetByRole(AriaRole.Columnheader, new() { Name = "まえ" })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("inbox-withdrawn");
    }

    [Fact]
    public async Task まとめて落としたときは新しく届いたものがひらく()
    {
        await desk.DropAsync(Samples.Of(Samples.Plans));
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("計画書$") })).ToBeVisibleAsync();
        await desk.DropAsync([.. Samples.Of(Samples.Plans), .. Samples.Of(Samples.Slips)]);
        await Expect(desk.Page.GetByText("2件に分けました。うち1件は前に受け取ったものです。")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("11月の提供票$") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task 利用者基本情報は内容を確かめて取り込める()
    {
        await using var visiting = await Desk.SitDownAsync(browser, host);
        await visiting.SignInAsync(TestCare.VisitingService);
        await visiting.GoAsync("inbox");
        await visiting.DropAsync(Samples.Of(Samples.Prevention, "UPKIHON"));
        await Expect(visiting.Page.GetByText("利用者基本情報（2026/10/05）")).ToBeVisibleAsync();
        await visiting.ExpectSoundPageAsync();
        await visiting.Page.Keyboard.PressAsync("F9");
        await Expect(visiting.Page.GetByText("取込済").First).ToBeVisibleAsync();
        await visiting.PictureAsync("inbox-profile");
    }

    [Fact]
    public async Task CSVでないファイルも記録に残りやさしい言葉で断られる()
    {
        await desk.DropAsync(new RawFile("写真.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3 }));
        await Expect(desk.Page.GetByRole(AriaRole.Table, new() { Name = "読みとりで気づいたこと" })).ToBeVisibleAsync();
        await desk.PictureAsync("inbox-not-csv");
    }
}
