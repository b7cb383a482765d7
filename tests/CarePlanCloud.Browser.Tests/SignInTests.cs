using CarePlanCloud.Testing;
using Microsoft.Playwright;
using OtpNet;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>Getting in: the first sign-in with an app, somebody asked in by a sheet of paper, a passkey, and getting out again.</summary>
public sealed class SignInTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Office = TestCare.Planner;
    private const string NewPassword = "midori no kaban";

    private static readonly Dictionary<string, string> Strict = new() { ["Demo__SkipsSecondFactor"] = "false" };

    private TestHost host = default!;
    private Desk desk = default!;

    private IPage Page => desk.Page;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(settings: Strict);
        desk = await Desk.SitDownAsync(browser, host);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task 管理者が初めて入り紙のコードで招いた人が入り退職すると出される()
    {
        await Page.GotoAsync("/");
        await desk.PictureAsync("sign-in");
        await desk.ExpectSoundPageAsync();
        await TypePasswordAsync(desk, "admin", "careplan-demo-2026");
        var app = await SetUpAppAsync(desk, "second-factor-new");
        Assert.EndsWith($"/o/{Office}", Page.Url, StringComparison.Ordinal);
        await desk.ReadyAsync();

        // Asks somebody in who has no mail.
        await Page.GotoAsync($"/o/{Office}/settings/people");
        await desk.ReadyAsync();
        await Page.Keyboard.PressAsync("F8");
        await Expect(Page.GetByLabel("名前", new() { Exact = true })).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("見本 新子");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync("shinko");
        await desk.PictureAsync("people-invite");
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "見本 新子さんのコード" })).ToBeVisibleAsync();
        await desk.PictureAsync("people-code");
        await desk.ExpectSoundPageAsync();
        var code = await Page.Locator(".entry-code").InnerTextAsync();
        var sheet = Page.WaitForDownloadAsync();
        await Page.Keyboard.PressAsync("Enter");
        Assert.Equal("招待_shinko.pdf", (await sheet).SuggestedFilename);

        // The person types what stands on the sheet.
        await using var other = await Desk.SitDownAsync(browser, host);
        await other.Page.GotoAsync("/join");
        await other.PictureAsync("join");
        await other.ExpectSoundPageAsync();
        await other.Page.GetByLabel("事業所番号").FillAsync(Office);
        await other.Page.GetByLabel("コード", new() { Exact = true }).FillAsync(code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal));
        await other.Page.Keyboard.PressAsync("Enter");
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "見本ケアプランセンターへようこそ" })).ToBeVisibleAsync();
        await ChoosePasswordAsync(other, "password-123456", "password-123456");
        await Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("よく使われる言葉");
        await other.PictureAsync("join-refused");
        await other.ExpectSoundPageAsync();
        await ChoosePasswordAsync(other, NewPassword, NewPassword);
        await SetUpAppAsync(other, "second-factor-join");
        await other.ReadyAsync();
        await Expect(other.Page.Locator(".me")).ToContainTextAsync("見本 新子");

        // What the person sees of the own account.
        await other.Page.Locator(".me").ClickAsync();
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "自分の設定" })).ToBeVisibleAsync();
        await Expect(other.Page.GetByText("いま使っている端末")).ToBeVisibleAsync();
        await other.PictureAsync("my-account");
        await other.ExpectSoundPageAsync();
        await other.Page.GetByRole(AriaRole.Link, new() { Name = "設定を見る・変える" }).ClickAsync();
        await other.Page.GetByLabel("今のパスワード").FillAsync(NewPassword);
        await other.Page.Keyboard.PressAsync("Enter");
        await Expect(other.Page.GetByText("使っていないもの：10個")).ToBeVisibleAsync();
        await other.PictureAsync("my-second-factor");
        await other.ExpectSoundPageAsync();
        await other.Page.GotoAsync($"/o/{Office}/clients");
        await other.ReadyAsync();

        // 退職: the open page ends at once.
        await Page.ReloadAsync();
        await desk.ReadyAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "見本 新子 を直す" }).PressAsync("Enter");
        await Page.GetByRole(AriaRole.Button, new() { Name = "退職にする", Exact = true }).PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "やめる" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "退職にしました" })).ToBeVisibleAsync();
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "サインイン" })).ToBeVisibleAsync(new() { Timeout = 60_000 });

        // The administrator comes back with the app.
        await Page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }).ClickAsync();
        await TypePasswordAsync(desk, "admin", "careplan-demo-2026");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "二つ目の確認" })).ToBeVisibleAsync();
        await desk.PictureAsync("second-factor");
        await desk.ExpectSoundPageAsync();
        await Page.GetByLabel("確認コード").FillAsync("000000");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("確認コードが違う");
        await desk.PictureAsync("second-factor-wrong");
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
        await TypePasswordAsync(desk, "admin", "careplan-demo-2026");
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

    private static async Task TypePasswordAsync(Desk desk, string user, string password)
    {
        await desk.Page.GetByLabel("事業所ID", new() { Exact = true }).FillAsync($"KJ{Office}01");
        await desk.Page.GetByLabel("ユーザーID").FillAsync(user);
        await desk.Page.GetByLabel("パスワード").FillAsync(password);
        await desk.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task ChoosePasswordAsync(Desk desk, string password, string again)
    {
        await desk.Page.GetByLabel("新しいパスワード").FillAsync(password);
        await desk.Page.GetByLabel("もう一度、同じパスワード").FillAsync(again);
        await desk.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task<Totp> SetUpAppAsync(Desk desk, string picture)
    {
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "二つ目の確認を設定します" })).ToBeVisibleAsync();
        await desk.PictureAsync(picture);
        await desk.ExpectSoundPageAsync();
        var secret = await desk.Page.Locator(".secret").InnerTextAsync();
        var app = new Totp(Base32Encoding.ToBytes(secret.Replace(" ", "", StringComparison.Ordinal)));
        await desk.Page.GetByLabel("確認コード（6桁）").FillAsync(app.ComputeTotp());
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.List, new() { Name = "回復コード" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(10);
        await desk.PictureAsync($"{picture}-codes");
        await desk.ExpectSoundPageAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "控えたので進む" }).ClickAsync();
        await desk.Page.WaitForURLAsync($"**/o/{Office}**");
        return app;
    }
}
