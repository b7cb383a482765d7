using System.Net.Http.Json;
using System.Text.Json;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>Two offices before their boards: what one does moves the other's, without reloading.</summary>
public sealed class BoardTests(BrowserFixture browser) : IAsyncLifetime
{
    // Files are written, carried and checked in between, on a machine that may be busy.
    private static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 30_000 };

    private TestHost host = default!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartResidentAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 相手が取り込むと送った側のボードがひとりでに変わる()
    {
        await using var planner = await Desk.SitDownAsync(browser, host);
        await planner.SignInAsync(TestCare.Planner);
        await planner.GoAsync("board");
        await using var helper = await Desk.SitDownAsync(browser, host);
        await helper.SignInAsync(TestCare.HomeHelp);
        await helper.GoAsync("board");
        await Expect(helper.Page.GetByText("送り受けするものはありません")).ToBeVisibleAsync();

        // By keyboard: all, search, down to the row, Enter.
        await planner.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^すべて") }).ClickAsync();
        await planner.Page.Keyboard.PressAsync("Slash");
        await Expect(planner.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await planner.Page.Keyboard.TypeAsync("9900000001");
        var row = planner.Page.Locator($"tr.r[data-partner='{TestCare.HomeHelp}']").Filter(new() { HasText = "提供票" });
        await Expect(row).ToHaveCountAsync(1);
        await planner.ExpectSoundPageAsync();
        await row.FocusAsync();
        await planner.Page.Keyboard.PressAsync("Space");
        await Expect(row.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await planner.Page.Keyboard.PressAsync("Space");
        await Expect(row.GetByRole(AriaRole.Checkbox)).Not.ToBeCheckedAsync();
        await planner.Page.Keyboard.PressAsync("Enter");
        await Expect(row).ToContainTextAsync("相手の開封待ち", Patient);

        var arrived = helper.Page.Locator($"tr.r[data-partner='{TestCare.Planner}']");
        await Expect(arrived).ToContainTextAsync("届いています", Patient);
        await helper.ExpectSoundPageAsync();
        await helper.PictureAsync("board-arrived");
        await arrived.FocusAsync();
        await helper.Page.Keyboard.PressAsync("Enter");
        await Expect(helper.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^取り込む") })).ToBeEnabledAsync();
        await Expect(row).ToContainTextAsync("相手の取込待ち", Patient);
        await helper.Page.Keyboard.PressAsync("F9");
        await Expect(helper.Page.GetByText("に取り込みました")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(row).ToContainTextAsync("取込済", Patient);
        await planner.PictureAsync("board-imported");
    }

    [Fact]
    public async Task FAXの相手にはEnterだけで作成から確認まで進む()
    {
        await SayFaxAsync(TestCare.HomeHelp);
        await using var planner = await Desk.SitDownAsync(browser, host);
        await planner.SignInAsync(TestCare.Planner);
        await planner.GoAsync("board");
        await planner.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^すべて") }).PressAsync("Enter");
        await planner.Page.Keyboard.PressAsync("Slash");
        await Expect(planner.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await planner.Page.Keyboard.TypeAsync("9900000001");
        var row = planner.Page.Locator($"tr.r[data-partner='{TestCare.HomeHelp}']").Filter(new() { HasText = "提供票" });
        await Expect(row).ToHaveCountAsync(1);
        await NextAsync(planner, row);
        await Expect(row).ToContainTextAsync("書き出す", Patient);

        var paper = await planner.Page.RunAndWaitForDownloadAsync(() => NextAsync(planner, row));
        Assert.EndsWith(".pdf", paper.SuggestedFilename, StringComparison.Ordinal);
        await Expect(row).ToContainTextAsync("送付を記録", Patient);

        var dialog = planner.Page.GetByRole(AriaRole.Dialog);
        await NextAsync(planner, row);
        await Expect(dialog.GetByLabel("枚数や時刻など")).ToBeFocusedAsync();
        await planner.Page.Keyboard.TypeAsync("4枚 17:20");
        await planner.Page.Keyboard.PressAsync("Enter");
        await Expect(row).ToContainTextAsync("電話で確認する", Patient);

        await NextAsync(planner, row);
        await Expect(dialog.GetByLabel("電話の相手")).ToBeFocusedAsync();
        await planner.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("名前を入れてください");
        await planner.ExpectSoundPageAsync();
        await planner.PictureAsync("board-confirm");
        await planner.Page.Keyboard.TypeAsync("例示 受子");
        await planner.Page.Keyboard.PressAsync("Enter");
        await Expect(row).ToContainTextAsync("確認済", Patient);
        await Expect(row).ToContainTextAsync("例示 受子");
        Assert.Empty(planner.Complaints);
    }

    private async Task SayFaxAsync(string partner)
    {
        using var http = host.Client(TestCare.Planner);
        var root = $"/api/v1/offices/{TestCare.Planner}/partners";
        var found = await http.GetFromJsonAsync<JsonElement>($"{root}?q={partner}", TestContext.Current.CancellationToken);
        var id = found[0].GetProperty("id").GetString();
        using var said = await http.PutAsJsonAsync($"{root}/{id}/channels", new[] { new { validFrom = "2020-04-01", channel = "fax" } }, TestContext.Current.CancellationToken);
        said.EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task 矢印で事業所をたたみひらく()
    {
        await using var planner = await Desk.SitDownAsync(browser, host);
        await planner.SignInAsync(TestCare.Planner);
        await planner.GoAsync("board");
        var rows = planner.Page.Locator($"tr.r[data-partner='{TestCare.HomeHelp}']");
        await Expect(rows).Not.ToHaveCountAsync(0);
        await rows.First.FocusAsync();
        await planner.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(rows).ToHaveCountAsync(0);
        await Expect(planner.Page.Locator($"tr.g[data-head='{TestCare.HomeHelp}']")).ToBeFocusedAsync();
        await planner.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(rows).Not.ToHaveCountAsync(0);
        await planner.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(rows.First).ToBeFocusedAsync();
    }

    // The row may say what comes next before the act before it has ended: until then a key does nothing.
    private static async Task NextAsync(Desk desk, ILocator row)
    {
        await Expect(row.Locator("[aria-disabled=true]")).ToHaveCountAsync(0);
        await row.FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
    }
}
