using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>A month goes out by keyboard: looked at, sent, taken back by phone.</summary>
public sealed class SendingTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartResidentAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 月末の提供票をキーボードで確かめて送り電話で取り下げる()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync("outgoing");
        var partner = desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"{TestCare.HomeHelp}$") });
        await partner.FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^作るだけ") })).ToBeVisibleAsync();
        await Expect(partner).ToHaveAttributeAsync("aria-expanded", "true");
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("outgoing-open");

        // One client stays here for now.
        var tick = desk.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("提供票を送る$") }).First;
        await tick.FocusAsync();
        await desk.Page.Keyboard.PressAsync("Space");
        await Expect(tick).Not.ToBeCheckedAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^作って送る：見本ヘルパー") }).PressAsync("Enter");
        var delivered = desk.Page.GetByRole(AriaRole.Listitem, new() { NameRegex = new("見本ヘルパーステーション 提供票") });
        await Expect(delivered.GetByText("配信ずみ")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(partner).ToBeVisibleAsync();

        // The rest of it, and everything to everybody else.
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^すべて作って送る") })).ToBeVisibleAsync();
        await desk.Page.Keyboard.PressAsync("F9");
        await Expect(desk.Page.GetByText("送るものはありません").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^すべて作って送る") })).ToHaveCountAsync(0);
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("outgoing-sent");

        var last = delivered.First;
        await last.GetByRole(AriaRole.Button, new() { NameRegex = new("^取り下げる") }).PressAsync("Enter");
        await Expect(desk.Page.GetByLabel("電話の相手")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("例示 受子");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByText("取り下げる理由を入れてください")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.Page.GetByLabel("取り下げる理由").FillAsync("月をまちがえた");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(last.GetByText("電話：例示 受子様　月をまちがえた")).ToBeVisibleAsync();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task 利用票からその利用者の分だけを送る()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync("slips");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") }).PressAsync("Enter");
        await desk.GridReadyAsync();
        await desk.Page.Keyboard.PressAsync("F9");
        await Expect(desk.Page.GetByText("見本 太郎 様の分")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("outgoing-client");
        await desk.Page.Keyboard.PressAsync("F9");
        var delivered = desk.Page.GetByRole(AriaRole.Listitem, new() { NameRegex = new("見本ヘルパーステーション 提供票") });
        await Expect(delivered.GetByText("配信ずみ")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(delivered).ToContainTextAsync("1名");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^すべて作って送る") })).ToHaveCountAsync(0);

        // Everybody else is still to be sent.
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "全員の分を見る" }).PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^すべて作って送る") })).ToBeVisibleAsync();
        Assert.Empty(desk.Complaints);
    }
}
