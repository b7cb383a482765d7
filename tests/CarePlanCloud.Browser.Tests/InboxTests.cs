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
    public async Task CSVでないファイルも記録に残りやさしい言葉で断られる()
    {
        await desk.DropAsync(new RawFile("写真.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3 }));
        await Expect(desk.Page.GetByRole(AriaRole.Table, new() { Name = "読みとりで気づいたこと" })).ToBeVisibleAsync();
        await desk.PictureAsync("inbox-not-csv");
    }
}
