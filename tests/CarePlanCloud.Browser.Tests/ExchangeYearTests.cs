using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>連携の実績: empty, with a partner, saved, and another year.</summary>
public sealed class ExchangeYearTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartResidentAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 連携した相手を数えて印刷し保存する()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        var page = desk.Page;
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync("partners/exchange");
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("データ連携はまだありません") })).ToBeVisibleAsync();
        await desk.PictureAsync("exchange-year-empty");
        await desk.ExpectSoundPageAsync();

        await SendSlipsAsync(TestCare.HomeHelp);
        await SendSlipsAsync(TestCare.DayCare);
        await desk.GoAsync("partners/exchange");
        await Expect(page.GetByRole(AriaRole.Row, new() { NameRegex = new(TestCare.HomeHelp) })).ToContainTextAsync("1件");
        await Expect(page.GetByText("5か所まで あと3")).ToBeVisibleAsync();
        await desk.PictureAsync("exchange-year");
        await desk.ExpectSoundPageAsync();

        await page.Locator("h1").FocusAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("s"));
        Assert.Contains($"\"{TestCare.HomeHelp}\"", await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var pdf = await page.APIRequest.GetAsync((await page.GetByRole(AriaRole.Link, new() { NameRegex = new("印刷する") }).GetAttributeAsync("href"))!.Insert(0, "/"));
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(await pdf.BodyAsync()), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("CAREPLAN_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "exchange-year.pdf"), await pdf.BodyAsync(), TestContext.Current.CancellationToken);
        }

        await page.GetByRole(AriaRole.Combobox, new() { Name = "年度" }).SelectOptionAsync("2025");
        await page.WaitForURLAsync("**year=2025**");
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("2025年度（令和7年度）のデータ連携はまだありません") })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
    }

    private async Task SendSlipsAsync(string partner)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var api = host.Client(TestCare.Planner);
        using var order = new StringContent($$"""{"month":"2026-11","destination":"{{partner}}","send":true}""", Encoding.UTF8, "application/json");
        using var asked = await api.PostAsync(new Uri($"api/v1/offices/{TestCare.Planner}/outgoing/slips", UriKind.Relative), order, cancel);
        var id = (await asked.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancel))[0].GetProperty("id").GetString();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while ((await api.GetFromJsonAsync<JsonElement>(new Uri($"api/v1/offices/{TestCare.Planner}/outgoing/{id}", UriKind.Relative), cancel)).GetProperty("state").GetString() != "delivered")
        {
            await timer.WaitForNextTickAsync(cancel);
        }
    }
}
