using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>Getting in: the first sign-in with an app, the next ones with its codes, a passkey, too many open pages. Asked in by paper: <see cref="OnboardingTests"/>.</summary>
public sealed class SignInTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Office = TestCare.Planner;

    private static readonly Dictionary<string, string> Strict = new() { ["Demo__SkipsSecondFactor"] = "false" };

    private TestHost host = default!;
    private Desk desk = default!;
    private EntrySteps entry = default!;

    private IPage Page => desk.Page;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync(Strict);
        desk = await Desk.SitDownAsync(browser, host);
        entry = new EntrySteps(desk);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task 初めて入る人はアプリを設定し次からは確認コードで入る()
    {
        await Page.GotoAsync("/");
        await desk.PictureAsync("sign-in");
        await desk.ExpectSoundPageAsync();
        await entry.TypePasswordAsync(Office, "admin", "careplan-demo-2026");
        var app = await entry.SetUpAppAsync("second-factor-new");
        Assert.EndsWith($"/o/{Office}", Page.Url, StringComparison.Ordinal);

        // What the person sees of the own account.
        await Page.Locator(".me").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "自分の設定" })).ToBeVisibleAsync();
        await Expect(Page.GetByText("いま使っている端末")).ToBeVisibleAsync();
        await desk.PictureAsync("my-account");
        await desk.ExpectSoundPageAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "設定を見る・変える" }).ClickAsync();
        await Page.GetByLabel("今のパスワード").FillAsync("careplan-demo-2026");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByText("使っていないもの：10個")).ToBeVisibleAsync();
        await desk.PictureAsync("my-second-factor");
        await desk.ExpectSoundPageAsync();

        await Page.GotoAsync($"/o/{Office}");
        await desk.ReadyAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }).ClickAsync();
        await entry.TypePasswordAsync(Office, "admin", "careplan-demo-2026");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "二つ目の確認" })).ToBeVisibleAsync();
        await desk.PictureAsync("second-factor");
        await desk.ExpectSoundPageAsync();
        await Page.GetByLabel("確認コード").FillAsync("000000");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("確認コードが違う");
        await desk.PictureAsync("second-factor-wrong");
        await desk.ExpectSoundPageAsync();
        await Page.GetByLabel("確認コード").FillAsync(app.ComputeTotp(DateTime.UtcNow.AddSeconds(30)));
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync($"**/o/{Office}**");
    }

    [Fact]
    public async Task パスキーを足すとパスワードなしで入れる()
    {
        // Passkeys belong to a name, never to a number.
        var site = $"http://localhost:{host.Address.Port}";
        var devTools = await Page.Context.NewCDPSessionAsync(Page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
            },
        });
        await Page.GotoAsync(site);
        await entry.TypePasswordAsync(Office, "admin", "careplan-demo-2026");
        await Page.GetByRole(AriaRole.Button, new() { Name = "この端末をパスキーにする" }).ClickAsync();
        await Page.WaitForURLAsync($"**/o/{Office}**");
        await desk.ReadyAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "サインイン" })).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "パスキー（指紋・顔・PIN）で入る" }).ClickAsync();
        await Page.WaitForURLAsync($"**/o/{Office}**");
        await desk.ReadyAsync();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task 画面を開きすぎると閉じるように言われ閉じると開ける()
    {
        await using var narrow = await host.StartAgainAsync("web", new Dictionary<string, string> { ["Limits__Circuits"] = "1" });
        await using var one = await Desk.SitDownAsync(browser, narrow);
        await one.SignInAsync(TestCare.HomeHelp);
        var second = await one.Page.Context.NewPageAsync();
        await second.GotoAsync($"/o/{TestCare.HomeHelp}");
        await Expect(second.GetByRole(AriaRole.Heading, new() { Name = "画面をひらきすぎています" })).ToBeVisibleAsync();
        await one.Page.CloseAsync();

        // The closed page says goodbye on a way of its own.
        var tries = 0;
        do
        {
            Assert.InRange(++tries, 1, 30);
            await second.ReloadAsync();
            await second.Locator("body[data-circuit=ready]").WaitForAsync();
        }
        while (await second.GetByRole(AriaRole.Heading, new() { Name = "画面をひらきすぎています" }).CountAsync() > 0);

        await Expect(second.Locator(".shell .top")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task パスワードを忘れても誰がいるかは分からない()
    {
        foreach (var user in new[] { "admin", "nobody" })
        {
            await Page.GotoAsync("/forgot");
            await Page.GetByLabel("事業所ID").FillAsync($"KJ{Office}01");
            await Page.GetByLabel("ユーザーID").FillAsync(user);
            await Page.Keyboard.PressAsync("Enter");
            await Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("受け付けました");
        }

        await desk.PictureAsync("forgot");
        await desk.ExpectSoundPageAsync();
    }
}
