using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>The care manager's book of clients, by keyboard.</summary>
public sealed class ClientsTests(BrowserFixture browser) : DeskTest(browser)
{
    [Fact]
    public async Task 新しい利用者と認定をキーだけで入れ一覧で見つける()
    {
        await desk.GoAsync("clients");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("clients");

        await desk.Page.Keyboard.PressAsync("n");
        await desk.Page.WaitForURLAsync("**/clients/new?**");
        await Expect(desk.Page.GetByLabel("保険者番号必須", new() { Exact = true })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("client-new");
        await desk.Page.Keyboard.PressAsync("F9");
        await Expect(desk.Page.GetByText("直すところが 5 か所あります")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("client-new-errors");

        // Refused: the cursor stands in the first field that is wrong.
        var form = new ClientForm(desk.Page);
        await form.WriteAsync();
        await desk.Page.Keyboard.PressAsync("F9");

        // The new client wants a certification next: its editor is open.
        await Expect(desk.Page.GetByRole(AriaRole.Form, new() { Name = "認定を足す" })).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "架空 華" })).ToBeVisibleAsync();
        await desk.PictureAsync("client-certification");
        await form.CertifyAsync("R8.4.1", "20270331");
        await Expect(desk.Page.GetByRole(AriaRole.Table, new() { Name = "認定の履歴" })).ToContainTextAsync("2026/04/01〜2027/03/31");
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("client");

        await desk.GoAsync("clients");
        await desk.Page.Keyboard.PressAsync("/");
        await desk.Page.Keyboard.TypeAsync("カクウ");
        var row = desk.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("架空 華") });
        await Expect(row).ToContainTextAsync("要介護2");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") })).ToHaveCountAsync(0);
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("架空 華") }).PressAsync("Enter");
        await desk.Page.WaitForURLAsync("**/clients/*-*");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task どの画面からも利用者と画面を探してひらく()
    {
        await desk.Page.Keyboard.PressAsync("Control+k");
        await Expect(desk.Page.GetByRole(AriaRole.Combobox, new() { Name = "利用者・番号・画面を探す" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("みほん");
        await Expect(desk.Page.Locator("#omni-list").GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("home-search");
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "見本 花子" })).ToBeVisibleAsync();
        await desk.Page.Keyboard.PressAsync("Control+k");
        await desk.Page.Keyboard.TypeAsync("受信箱");
        await Expect(desk.Page.Locator("#omni-list").GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.WaitForURLAsync("**/inbox?**");
    }

    [Fact]
    public async Task 届いた変更を項目ごとに確かめて書き込む()
    {
        await using var visiting = await Desk.SitDownAsync(Browser, host);
        await host.ImportSlipsAsync(TestCare.HomeHelp);
        await host.ImportSlipsAsync(TestCare.HomeHelp, Samples.Of(Samples.Slips).Replace("見本 太郎", "見本 多郎").Replace("000-0000-0001", "000-0000-9991").WithSerial("20261025093200"));
        await visiting.SignInAsync(TestCare.HomeHelp);
        await visiting.GoAsync("clients");
        await visiting.Page.GetByRole(AriaRole.Link, new() { Name = "届いた変更 1件" }).PressAsync("Enter");
        await Expect(visiting.Page.GetByRole(AriaRole.Table, new() { Name = "見本 太郎様の違うところ" })).ToContainTextAsync("000-0000-9991");
        await visiting.ExpectSoundPageAsync();
        await visiting.PictureAsync("clients-incoming");
        await visiting.Page.GetByRole(AriaRole.Checkbox, new() { Name = "見本 太郎様の氏名を書き込む" }).PressAsync("Space");
        await visiting.Page.Keyboard.PressAsync("F9");
        await Expect(visiting.Page.GetByText("見本 太郎様の1項目を書き込みました。")).ToBeVisibleAsync();
        await Expect(visiting.Page.GetByText("確かめる変更はありません")).ToBeVisibleAsync();
        await visiting.ExpectSoundPageAsync();
    }
}
