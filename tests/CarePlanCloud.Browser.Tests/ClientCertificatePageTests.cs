using System.Security.Cryptography.X509Certificates;
using CarePlanCloud.Testing;
using CarePlanCloud.Testing.Certificates;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>接続に証明書を求める, from the page: what an open page knows of its connection, and what somebody without the certificate is told.</summary>
public sealed class ClientCertificatePageTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly TestAuthority authority = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careplan-authority");
    private TestHost host = default!;

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(folder.FullName, "authority.pem");
        await File.WriteAllTextAsync(file, authority.Pem);
        host = await TestHost.StartResidentAsync(new Dictionary<string, string> { ["ClientCertificates__AuthorityFile"] = file });
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        authority.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task 証明書を接続に求めるとない人は入れない()
    {
        using var certificate = authority.Issue("CN=9970000011, OU=介護DX証明書");
        await using var desk = await Desk.SitDownAsync(browser, host);
        var said = desk.Page.GetByRole(AriaRole.Status);
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync("settings/credentials");
        await desk.Page.SetInputFilesAsync("#certificate-file", [new FilePayload { Name = "own.cer", MimeType = "application/pkix-cert", Buffer = certificate.Export(X509ContentType.Cert) }]);
        await Expect(desk.Page.GetByLabel("種類", new() { Exact = true })).ToHaveValueAsync("介護DX証明書");
        await desk.Page.Keyboard.PressAsync("F9");
        await Expect(said.Filter(new() { HasText = "証明書を記録しました" })).ToBeVisibleAsync();

        // This connection came without it.
        await RequireAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("いまの接続に、この証明書が届いていません");
        await desk.ExpectSoundPageAsync();

        await desk.Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["X-Client-Cert"] = TestAuthority.HeaderOf(certificate) });
        await desk.GoAsync("settings/credentials");
        await RequireAsync();
        await Expect(said.Filter(new() { HasText = "接続に求めます" })).ToBeVisibleAsync();
        await Expect(desk.Page.GetByText("・接続に求めています")).ToBeVisibleAsync();
        await desk.Page.Locator("button[data-row]").PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "接続に求めるのをやめる" })).ToBeVisibleAsync();
        await desk.PictureAsync("credentials-required");
        await desk.ExpectSoundPageAsync();

        await using var other = await Desk.SitDownAsync(browser, host);
        await other.Page.GotoAsync("/");
        await other.Page.GetByLabel("事業所ID", new() { Exact = true }).FillAsync($"KJ{TestCare.Planner}01");
        await other.Page.GetByLabel("ユーザーID").FillAsync("cm1");
        await other.Page.GetByLabel("パスワード").FillAsync("careplan-demo-2026");
        await other.Page.Keyboard.PressAsync("Enter");
        await Expect(other.Page.GetByText("登録した電子証明書の入ったパソコンからだけ使えます")).ToBeVisibleAsync();
        await other.PictureAsync("sign-in-without-certificate");

        async Task RequireAsync()
        {
            await desk.Page.Locator("button[data-row]").PressAsync("Enter");
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "接続に求める…" }).PressAsync("Enter");
            await Expect(desk.Page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("使えなくなります");
            await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "やめる", Exact = true })).ToBeFocusedAsync();
            await desk.PictureAsync("credentials-require");
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "接続に求める", Exact = true }).PressAsync("Enter");
        }
    }
}
