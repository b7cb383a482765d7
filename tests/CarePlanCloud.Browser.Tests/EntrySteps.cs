using Microsoft.Playwright;
using OtpNet;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>How somebody is asked in, gets in for the first time and leaves again, by keys.</summary>
internal sealed class EntrySteps(Desk desk)
{
    private IPage Page => desk.Page;

    public async Task TypePasswordAsync(string office, string user, string password)
    {
        await Page.GetByLabel("事業所ID", new() { Exact = true }).FillAsync($"KJ{office}01");
        await Page.GetByLabel("ユーザーID").FillAsync(user);
        await Page.GetByLabel("パスワード").FillAsync(password);
        await Page.Keyboard.PressAsync("Enter");
    }

    public async Task ChoosePasswordAsync(string password)
    {
        await Page.GetByLabel("新しいパスワード", new() { Exact = true }).FillAsync(password);
        await Page.GetByLabel("もう一度、同じパスワード").FillAsync(password);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Sets up the app from the page's secret and goes on when ten recovery codes have been shown.</summary>
    public async Task<Totp> SetUpAppAsync(string picture)
    {
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "二つ目の確認を設定します" })).ToBeVisibleAsync();
        await LookAsync(picture);
        var secret = await Page.Locator(".secret").InnerTextAsync();
        var app = new Totp(Base32Encoding.ToBytes(secret.Replace(" ", "", StringComparison.Ordinal)));
        await Page.GetByLabel("確認コード（6桁）").FillAsync(app.ComputeTotp());
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.List, new() { Name = "回復コード" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(10);
        await LookAsync($"{picture}-codes");
        await Page.GetByRole(AriaRole.Link, new() { Name = "控えたので進む" }).ClickAsync();
        await desk.ReadyAsync();
        return app;
    }

    /// <summary>An administrator at 職員 asks in somebody who has no mail; the code of the printed sheet.</summary>
    public async Task<string> InviteOnPaperAsync(string name, string user)
    {
        await Page.Keyboard.PressAsync("F8");
        await Expect(Page.GetByLabel("名前", new() { Exact = true })).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync(name);
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync(user);
        await LookAsync("people-invite");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = $"{name}さんのコード" })).ToBeVisibleAsync();
        await LookAsync("people-code");
        var code = await Page.Locator(".entry-code").InnerTextAsync();
        var sheet = Page.WaitForDownloadAsync();
        await Page.Keyboard.PressAsync("Enter");
        Assert.Equal($"招待_{user}.pdf", (await sheet).SuggestedFilename);
        return code;
    }

    /// <summary>The person types what stands on the sheet, as people type it, and is greeted.</summary>
    public async Task TypeCodeAsync(string office, string officeName, string code)
    {
        await Page.GotoAsync("/join");
        await LookAsync("join");
        await Page.GetByLabel("事業所番号").FillAsync(office);
        await Page.GetByLabel("コード", new() { Exact = true }).FillAsync(code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal));
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = $"{officeName}へようこそ" })).ToBeVisibleAsync();
    }

    /// <summary>An administrator at 職員 notes that somebody has left.</summary>
    public async Task LockAsync(string name)
    {
        await Page.ReloadAsync();
        await desk.ReadyAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = $"{name} を直す" }).PressAsync("Enter");
        await Page.GetByRole(AriaRole.Button, new() { Name = "退職にする", Exact = true }).PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "やめる" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "退職にしました" })).ToBeVisibleAsync();
    }

    private async Task LookAsync(string picture)
    {
        await desk.PictureAsync(picture);
        await desk.ExpectSoundPageAsync();
    }
}
