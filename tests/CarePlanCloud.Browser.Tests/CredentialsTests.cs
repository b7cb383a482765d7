using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>資格カレンダー by keys: the day of the password, a certificate file, one by hand, a licence, and what is refused.</summary>
public sealed class CredentialsTests(BrowserFixture browser) : DeskTest(browser)
{
    private static DateOnly Today => DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(9)).DateTime);

    [Fact]
    public async Task 資格の期限を記録して見て外す()
    {
        await desk.GoAsync("settings/credentials");
        await Expect(Page.GetByText("KJ997000001101")).ToBeVisibleAsync();
        await desk.PictureAsync("credentials-empty");
        await desk.ExpectSoundPageAsync();

        await Page.Locator("h1").FocusAsync();
        await Page.Keyboard.PressAsync("p");
        await Expect(Page.GetByLabel("変えた日", new() { Exact = true })).ToBeFocusedAsync();
        await Page.GetByLabel("変えた日", new() { Exact = true }).FillAsync(Text(Today.AddDays(-55)));
        await Page.GetByLabel("次に変えるまでの日数").FillAsync("６０");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Said.Filter(new() { HasText = "記録しました" })).ToBeVisibleAsync();
        await Expect(Row("国のシステムのパスワード")).ToContainTextAsync("あと 5日");

        await Page.SetInputFilesAsync("#certificate-file", [File("dx.cer", "CN=9970000011, OU=介護DX証明書, O=見本認証局", Today.AddDays(24))]);
        await Expect(Page.GetByLabel("種類", new() { Exact = true })).ToHaveValueAsync("介護DX証明書");
        await desk.PictureAsync("credentials-file");
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("F9");
        await Expect(Row("介護DX証明書")).ToContainTextAsync("期限まぢか");

        await Page.Locator("h1").FocusAsync();
        await Page.Keyboard.PressAsync("c");
        await Expect(Page.GetByLabel("種類", new() { Exact = true })).ToBeFocusedAsync();
        await Page.GetByLabel("種類", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "代理人証明書" });
        await Page.GetByLabel("シリアル番号").FillAsync("4D5E");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByText("はじめと終わりの日を入れてください。")).ToBeVisibleAsync();
        await desk.PictureAsync("credentials-problem");
        await Page.GetByLabel("有効期間のはじめ").FillAsync("2026-04-01");
        await Page.GetByLabel("有効期間の終わり").FillAsync("2029-03-31");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Row("代理人証明書")).ToContainTextAsync("使えない種類");

        await Page.Locator("h1").FocusAsync();
        await Page.Keyboard.PressAsync("l");
        await Page.GetByLabel("はじめの日").FillAsync(Text(Today.AddDays(-100)));
        await Page.GetByLabel("終わりの日").FillAsync(Text(Today.AddDays(70)));
        await Page.GetByLabel("自動で更新される").UncheckAsync();
        await Page.Keyboard.PressAsync("F9");
        await Expect(Row("フリーパス")).ToContainTextAsync("期限が近い");
        await desk.PictureAsync("credentials");
        await desk.ExpectSoundPageAsync();

        await Row("代理人証明書").Locator("button").PressAsync("Enter");
        await Page.GetByRole(AriaRole.Button, new() { Name = "一覧から外す…" }).PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("代理人証明書");
        await desk.PictureAsync("credentials-remove");
        await desk.ExpectSoundPageAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "一覧から外す", Exact = true }).PressAsync("Enter");
        await Expect(Row("代理人証明書")).ToHaveCountAsync(0);
        await Expect(Page.GetByText("を一覧から外した")).ToBeVisibleAsync();

        await desk.GoAsync("");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "資格の期限" })).ToBeVisibleAsync();
        await desk.PictureAsync("home-credentials");
        await desk.ExpectSoundPageAsync();
    }

    [Fact]
    public async Task 秘密鍵の入ったファイルは受け取らず見るだけの人は変えられない()
    {
        await desk.GoAsync("settings/credentials");
        using var certificate = Certificate("CN=9970000011", Today.AddDays(100));
        await Page.SetInputFilesAsync("#certificate-file", [new FilePayload { Name = "secret.cer", MimeType = "application/pkix-cert", Buffer = certificate.Export(X509ContentType.Pkcs12) }]);
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("秘密鍵の入ったファイル");
        await desk.PictureAsync("credentials-refused");
        await desk.ExpectSoundPageAsync();

        await Page.SetInputFilesAsync("#certificate-file", [File("plain.cer", "CN=9970000011", Today.AddDays(100))]);
        await Expect(Page.GetByText("証明書に種類が書かれていません。")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByLabel("種類", new() { Exact = true })).ToBeFocusedAsync();
        await Page.GetByLabel("種類", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "介護保険証明書" });
        await Page.Keyboard.PressAsync("F9");
        await Expect(Row("介護保険証明書")).ToContainTextAsync("有効");

        await using var other = await Desk.SitDownAsync(Browser, host);
        await other.SignInAsync(TestCare.Planner, "cm1");
        await other.GoAsync("settings/credentials");
        await Expect(other.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("パスワードを変えた日") })).ToBeVisibleAsync();
        await Expect(other.Page.Locator("#certificate-file")).ToHaveCountAsync(0);
        await other.ExpectSoundPageAsync();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static FilePayload File(string name, string subject, DateOnly until)
    {
        using var certificate = Certificate(subject, until);
        return new FilePayload { Name = name, MimeType = "application/pkix-cert", Buffer = certificate.Export(X509ContentType.Cert) };
    }

    private static X509Certificate2 Certificate(string subject, DateOnly until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(new DateTimeOffset(until, default, TimeSpan.FromHours(9)).AddYears(-3), new DateTimeOffset(until, default, TimeSpan.FromHours(9)).AddHours(12));
    }

    private ILocator Row(string text) => Page.GetByRole(AriaRole.Region, new() { Name = "期限の一覧" }).Locator("tbody tr").Filter(new() { HasText = text });
}
