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
        host = await TestHost.StartResidentAsync();
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

    [Fact]
    public async Task 知らない番号は利用者を選び残りを先に取り込み取込を戻せる()
    {
        await using var planner = await Desk.SitDownAsync(browser, host);
        await planner.SignInAsync(TestCare.Planner);
        await planner.GoAsync("inbox");
        await planner.DropAsync(Samples.Of(Samples.ActualsBack).Replace("9900000002", "9900000020"));
        await Expect(planner.Page.GetByText("2名を取り込み、1名は確認待ちに残します。")).ToBeVisibleAsync();
        await planner.ExpectSoundPageAsync();
        await planner.PictureAsync("inbox-waiting");

        await planner.Page.Keyboard.PressAsync("F9");
        await Expect(planner.Page.GetByText("一部を取込").First).ToBeVisibleAsync();
        await planner.Page.Keyboard.PressAsync("s");
        var dialog = planner.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("番号のとなりどうしが入れかわっています")).ToBeVisibleAsync();
        await planner.PictureAsync("inbox-match");
        await dialog.GetByRole(AriaRole.Radio).First.FocusAsync();
        await planner.Page.Keyboard.PressAsync("Space");
        await planner.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(planner.Page.GetByText("さんとして取り込みます。")).ToBeVisibleAsync();
        await planner.Page.Keyboard.PressAsync("F9");
        await Expect(planner.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("取込を戻す") })).ToBeVisibleAsync();
        await Expect(planner.Page.GetByText("取込済").First).ToBeVisibleAsync();
        await planner.ExpectSoundPageAsync();
        await planner.PictureAsync("inbox-imported");

        await planner.Page.Keyboard.PressAsync("Control+z");
        await Expect(planner.Page.GetByText("取込を戻しました")).ToBeVisibleAsync();
        await Expect(planner.Page.GetByText("3名分を取り込みます。")).ToBeVisibleAsync();
        await planner.PictureAsync("inbox-undone");

        await planner.Page.Keyboard.PressAsync("m");
        await planner.Page.GetByRole(AriaRole.Checkbox, new() { Name = "日付・回数・時刻がちがいます" }).PressAsync("Space");
        await planner.PictureAsync("inbox-return");
        await planner.Page.GetByLabel("くわしく").PressAsync("Enter");
        await Expect(planner.Page.GetByText("直したファイルが届くのをお待ちください。")).ToBeVisibleAsync();
        await planner.ExpectSoundPageAsync();
        await planner.PictureAsync("inbox-returned");

        await planner.GoAsync("inbox/matches");
        await Expect(planner.Page.GetByText("9900000020")).ToBeVisibleAsync();
        await planner.ExpectSoundPageAsync();
        await planner.PictureAsync("inbox-matches");
    }
}
