using System.IO.Compression;
using System.Text.RegularExpressions;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Npgsql;
using OtpNet;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>The end of a contract: an administrator writes everything out and asks to leave; an operator deletes; the certificate comes by mail.</summary>
public sealed partial class LeavingTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly DirectoryInfo mails = Directory.CreateTempSubdirectory("careplan-mail");
    private TestHost host = default!;
    private Desk office = default!;
    private Desk console = default!;

    private IPage Page => office.Page;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync(new Dictionary<string, string> { ["Mail__DropFolder"] = mails.FullName, ["Ending__SettleSeconds"] = "0" });
        office = await Desk.SitDownAsync(browser, host);
        console = await Desk.SitDownAsync(browser, host);
    }

    public async ValueTask DisposeAsync()
    {
        await console.DisposeAsync();
        await office.DisposeAsync();
        await host.DisposeAsync();
        mails.Delete(recursive: true);
    }

    [Fact]
    public async Task 全データを書き出して解約し削除証明書を受け取る()
    {
        await host.ImportSlipsAsync(TestCare.HomeHelp);
        await ExecuteAsync(
            "update identity.user set email = 'kanri@example.jp' where id = (select user_id from offices.membership m join offices.office o on o.id = m.office_id where o.office_number = '9970000029' and m.login_name = 'admin')");
        await office.SignInAsync(TestCare.HomeHelp);
        await office.GoAsync("settings/leaving");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "記録の保存は、事業所の義務です" })).ToBeVisibleAsync();
        await office.PictureAsync("leaving");
        await office.ExpectSoundPageAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "全データを書き出す" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "書き出しを始めました" })).ToBeVisibleAsync();
        await office.PictureAsync("leaving-writing");
        var save = Page.GetByRole(AriaRole.Link, new() { Name = "保存する" });
        await Expect(save).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Page.Locator("h1").FocusAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Keyboard.PressAsync("s"));
        Assert.StartsWith("CarePlanCloud_9970000029_", download.SuggestedFilename, StringComparison.Ordinal);
        using (var zip = ZipFile.OpenRead(await download.PathAsync()))
        {
            Assert.NotNull(zip.GetEntry("目次.csv"));
            Assert.Contains(zip.Entries, entry => entry.FullName.EndsWith(".pdf", StringComparison.Ordinal));
            await KeepAsync("leaving.zip", await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        }

        await Page.GetByRole(AriaRole.Button, new() { Name = "解約を申し込む" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("10桁の番号");
        await Page.GetByLabel("理由").FillAsync("年度末で閉所するため");
        await Page.GetByLabel("確認のため").FillAsync("９９７００００029");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "解約を申し込みました" })).ToBeVisibleAsync();
        await office.PictureAsync("leaving-asked");
        await office.ExpectSoundPageAsync();
        await office.GoAsync("clients");
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "契約が終わります" })).ToBeVisibleAsync();
        await office.PictureAsync("leaving-told-everywhere");
        await office.ExpectSoundPageAsync();

        await office.GoAsync("settings/leaving");
        await Page.GetByRole(AriaRole.Button, new() { Name = "申し込みを取り消す" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "やめる" })).ToBeFocusedAsync();
        await office.PictureAsync("leaving-withdraw");
        await Page.GetByRole(AriaRole.Button, new() { Name = "解約を取り消す" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "取り消しました" })).ToBeVisibleAsync();
        await Page.GetByLabel("確認のため").FillAsync(TestCare.HomeHelp);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "解約を申し込みました" })).ToBeVisibleAsync();

        await SignInAsOperatorAsync();
        await console.Page.GetByRole(AriaRole.Link, new() { Name = "解約", Exact = true }).ClickAsync();
        await OpenRowAsync();
        await Expect(console.Page.GetByRole(AriaRole.Button, new() { Name = "削除を実行する" })).ToBeDisabledAsync();
        await console.PictureAsync("operator-ending-early");
        await console.ExpectSoundPageAsync();

        await ExecuteAsync("update offices.termination set last_day = last_day - 100 where withdrawn_at is null");
        await console.Page.ReloadAsync();
        await console.ReadyAsync();
        await OpenRowAsync();
        await console.Page.GetByRole(AriaRole.Button, new() { Name = "削除を実行する" }).ClickAsync();
        var confirm = console.Page.GetByLabel("確認のため");
        await Expect(confirm).ToBeFocusedAsync();
        await confirm.FillAsync("9970000011");
        await console.Page.Keyboard.PressAsync("Enter");
        await Expect(console.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("番号が違います");
        await confirm.FillAsync(TestCare.HomeHelp);
        await console.PictureAsync("operator-ending-confirm");
        await console.ExpectSoundPageAsync();
        await console.Page.Keyboard.PressAsync("Enter");
        await Expect(console.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "削除を始めました" })).ToBeVisibleAsync();
        var pdf = console.Page.GetByRole(AriaRole.Link, new() { Name = "ひらく（PDF）" });
        for (var tries = 0; tries < 60 && !await pdf.IsVisibleAsync(); tries++)
        {
            await console.Page.GetByRole(AriaRole.Button, new() { Name = "読み直す" }).ClickAsync();
            await console.Page.WaitForTimeoutAsync(500);
        }

        await Expect(console.Page.GetByText("署名は正しい")).ToBeVisibleAsync();
        await console.PictureAsync("operator-ending-done");
        await console.ExpectSoundPageAsync();
        var certificate = await (await console.Page.APIRequest.GetAsync("/" + await pdf.GetAttributeAsync("href"))).BodyAsync();
        Assert.Contains("削除証明書", new PrintedPdf(certificate).Text(), StringComparison.Ordinal);
        await KeepAsync("deletion-certificate.pdf", certificate);

        // The office is told at the sign-in, and its administrator has the certificate.
        await using var later = await Desk.SitDownAsync(browser, host);
        await later.Page.GotoAsync("/");
        await later.Page.GetByLabel("事業所ID", new() { Exact = true }).FillAsync("KJ997000002901");
        await later.Page.GetByLabel("ユーザーID").FillAsync("admin");
        await later.Page.GetByLabel("パスワード").FillAsync("careplan-demo-2026");
        await later.Page.Keyboard.PressAsync("Enter");
        await Expect(later.Page.GetByText("この事業所の契約は終わり")).ToBeVisibleAsync();
        await later.PictureAsync("sign-in-ended");
        await later.Page.GotoAsync(await LinkAsync());
        await Expect(later.Page.GetByText("正しい署名です")).ToBeVisibleAsync();
        await later.PictureAsync("certificate-link");
        await later.ExpectReadablePageAsync();
        var saved = await later.Page.RunAndWaitForDownloadAsync(() => later.Page.GetByRole(AriaRole.Link, new() { Name = "証明書を保存する" }).ClickAsync());
        Assert.Equal("削除証明書_D-0001.pdf", saved.SuggestedFilename);
        await later.Page.GotoAsync("/d/nothing");
        await Expect(later.Page.GetByRole(AriaRole.Heading, new() { Name = "このリンクは使えません" })).ToBeVisibleAsync();
    }

    private async Task OpenRowAsync()
    {
        await console.Page.GetByRole(AriaRole.Button, new() { Name = "見本ヘルパーステーション" }).First.ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "見本ヘルパーステーション" })).ToBeFocusedAsync();
    }

    private static async Task KeepAsync(string name, byte[] content)
    {
        if (Environment.GetEnvironmentVariable("CAREPLAN_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        }
    }

    private async Task SignInAsOperatorAsync()
    {
        var page = console.Page;
        await page.GotoAsync("/operator");
        await page.GetByLabel("運営者ID").FillAsync("unei");
        await page.GetByLabel("パスワード").FillAsync("careplan-demo-2026");
        await page.Keyboard.PressAsync("Enter");
        var secret = await page.Locator(".secret").TextContentAsync();
        await page.GetByLabel("確認コード（6桁）").FillAsync(new Totp(Base32Encoding.ToBytes(secret!.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp());
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "控えたので進む" }).ClickAsync();
        await console.ReadyAsync();
    }

    // What the mail to the administrator leads to.
    private async Task<string> LinkAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (true)
        {
            foreach (var file in mails.GetFiles("*.eml"))
            {
                using var mail = await MimeKit.MimeMessage.LoadAsync(file.FullName, limit.Token);
                if (mail.To.Mailboxes.Any(to => to.Address == "kanri@example.jp") && Link().Match(mail.TextBody ?? "") is { Success: true } found)
                {
                    return found.Value;
                }
            }

            await Task.Delay(100, limit.Token);
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex("/d/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
