using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>The public page, by keyboard and without an account.</summary>
public sealed class CheckTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;
    private Desk desk = default!;

    private ILocator Files => desk.Page.GetByLabel("CSV・ZIP・家族構成の画像");

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync();
        desk = await Desk.SitDownAsync(browser, host);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task サインインの画面からキーボードだけで検査できる()
    {
        await desk.Page.GotoAsync("/");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "ファイルの検査" }).PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "ファイルの検査" })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("check");

        await CheckAsync([.. Samples.Of(Samples.Plans), .. Samples.Of(Samples.Slips)]);
        await Expect(desk.Page.GetByRole(AriaRole.Table, new() { Name = "送信単位ごとの判定" }).GetByText("誤りはありません")).ToHaveCountAsync(2);
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("check-sound");
    }

    [Fact]
    public async Task 誤りは直し方と一緒に先に見え結果を持ち帰れる()
    {
        await desk.Page.GotoAsync("/check");
        await CheckAsync(Samples.MuchRepaired());
        await Expect(desk.Page.GetByRole(AriaRole.Table, new() { Name = "読みとりで気づいたこと" }).GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("エラー");
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("check-findings");

        await desk.Page.GetByText("技術者向けの説明").First.PressAsync("Enter");
        await desk.Page.GetByText("送信元へ伝える文").PressAsync("Enter");
        await desk.ExpectSoundPageAsync();
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Page.GetByRole(AriaRole.Link, new() { Name = "指摘をJSONで保存" }).PressAsync("Enter"));
        Assert.StartsWith("[", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task 紙にはたたんだ所もすべて出てあとは元に戻る()
    {
        await desk.Page.GotoAsync("/check");
        await CheckAsync(Samples.MuchRepaired());
        var folded = desk.Page.Locator("details.more:not([open])");
        await Expect(folded.First).ToBeVisibleAsync();
        var before = await folded.CountAsync();

        // The script that unfolds comes after the page.
        await desk.Page.WaitForLoadStateAsync();
        await desk.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await Expect(folded).ToHaveCountAsync(0);
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(desk.Page.GetByText("技術者向けの説明").First).ToBeHiddenAsync();
        await Expect(desk.Page.GetByText("CPX-").First).ToBeVisibleAsync();
        await desk.PictureAsync("check-printed");
        await desk.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Expect(folded).ToHaveCountAsync(before);
    }

    [Fact]
    public async Task 断られたときも何をすればよいかがわかる()
    {
        await desk.Page.GotoAsync("/check");
        await CheckAsync(new RawFile("大.CSV", new byte[20 * 1024 * 1024 + 1]));
        await Expect(desk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("20 MB");
        await desk.ExpectReadablePageAsync();
        await desk.PictureAsync("check-refused");
    }

    [Fact]
    public async Task スクリプトがなくても検査できる()
    {
        await using var context = await browser.Browser.NewContextAsync(new() { JavaScriptEnabled = false, BaseURL = host.Address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/check");
        await page.GetByLabel("CSV・ZIP・家族構成の画像").SetInputFilesAsync(Payloads(Samples.Of(Samples.Deletions)));
        await page.GetByRole(AriaRole.Button, new() { Name = "検査する" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "検査の結果" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "印刷" })).ToBeHiddenAsync();
    }

    private async Task CheckAsync(params RawFile[] files)
    {
        if (files.Sum(file => file.Content.Length) > 1_000_000)
        {
            var folder = Directory.CreateTempSubdirectory("careplan-choose");
            foreach (var file in files)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, file.Name), file.Content.ToArray(), TestContext.Current.CancellationToken);
            }

            await Files.SetInputFilesAsync(files.Select(file => Path.Combine(folder.FullName, file.Name)));
        }
        else
        {
            await Files.SetInputFilesAsync(Payloads(files));
        }

        await Files.FocusAsync();
        await desk.Page.Keyboard.PressAsync("Tab");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "検査する" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.WaitForLoadStateAsync();
    }

    private static FilePayload[] Payloads(RawFile[] files) =>
        [.. files.Select(file => new FilePayload { Name = file.Name, MimeType = "text/csv", Buffer = file.Content.ToArray() })];
}
