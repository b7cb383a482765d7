using System.Text;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>Forms on paper for many clients, in the background and by keyboard.</summary>
public sealed class FormsTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartResidentAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 選んだ利用者の帳票をまとめて作りPDFをひらく()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync("forms", "2026-11");
        await Expect(desk.Page.GetByText("まだありません。利用者を選んで")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();

        await desk.Page.Keyboard.PressAsync("/");
        await desk.Page.Keyboard.TypeAsync("みほん");
        var people = desk.Page.GetByRole(AriaRole.Region, new() { Name = "利用者の一覧" });
        await Expect(people.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        foreach (var name in new[] { "見本 太郎", "見本 花子" })
        {
            var box = people.GetByRole(AriaRole.Checkbox, new() { NameRegex = new(name) });
            await box.FocusAsync();
            await desk.Page.Keyboard.PressAsync("Space");
            await Expect(box).ToBeCheckedAsync();
        }

        await desk.Page.GetByLabel("第1表").CheckAsync();
        await desk.Page.Keyboard.PressAsync("F9");
        var made = desk.Page.GetByRole(AriaRole.List, new() { Name = "作った帳票" });
        var open = made.GetByRole(AriaRole.Link, new() { NameRegex = new("PDFをひらく") });
        await open.WaitForAsync(new() { Timeout = 60_000 });
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("forms");

        var address = new Uri(new Uri(desk.Page.Url), "/" + await open.GetAttributeAsync("href"));
        var pdf = await desk.Page.APIRequest.GetAsync(address.ToString());
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(await pdf.BodyAsync(), 0, 5));
        Assert.Equal("no-store", pdf.Headers["cache-control"]);
    }
}
