using System.Text;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Npgsql;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>監査ログ: from a client's page to who saw the client, narrowed by keyboard, kept as a file, verified, held; and only for administrators.</summary>
public sealed class AuditTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartResidentAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task だれが見たかを調べて保存し検証する()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync("clients");
        await desk.Page.Locator("[data-row]").First.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "だれが見たか" })).ToBeVisibleAsync();
        var name = await desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).TextContentAsync();
        await desk.ExpectSoundPageAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "だれが見たか" }).PressAsync("Enter");

        var first = desk.Page.GetByRole(AriaRole.Row).Nth(1);
        await Expect(first.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync("利用者を見た");
        await Expect(first.GetByRole(AriaRole.Link, new() { Name = name })).ToBeVisibleAsync();
        await Expect(desk.Page.GetByLabel("利用者", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"^{name}（"));
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("audit-client");

        await desk.Page.GetByLabel("したこと").SelectOptionAsync("OpenClient");
        await desk.Page.WaitForURLAsync("**act=OpenClient**");
        var download = await desk.Page.RunAndWaitForDownloadAsync(
            () => desk.Page.GetByRole(AriaRole.Link, new() { Name = "記録を保存（CSV）" }).PressAsync("Enter"));
        var csv = await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8, TestContext.Current.CancellationToken);
        Assert.Contains($"\"利用者を見た\",\"OpenClient\",\"{name}\"", csv, StringComparison.Ordinal);

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "すべて見る" }).PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("監査ログを保存した（CSV）") })).ToBeVisibleAsync();
        await desk.PictureAsync("audit");
        await desk.Page.Locator("h1").FocusAsync();
        await desk.Page.Keyboard.PressAsync("v");
        await Expect(desk.Page.GetByText("件すべて、書かれたときのまま並んでいます")).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await TamperAsync("update audit.entry set act = 'OpenSlip' where number = 1 and tenant_id = (select id from offices.office where office_number = '" + TestCare.Planner + "')");
        await desk.Page.Keyboard.PressAsync("v");
        await Expect(desk.Page.GetByText("書かれたあとに内容が変えられています")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("audit-broken");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task 保全して解く()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.HomeHelp);
        await desk.GoAsync("settings/audit");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "消さずに保全する…" }).PressAsync("Enter");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "保全する", Exact = true }).PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("保全の理由が入っていません");
        await desk.Page.GetByLabel("保全の理由").FillAsync("運営指導が終わるまで");
        await desk.Page.GetByLabel("保全の理由").PressAsync("Enter");
        await Expect(desk.Page.GetByText("保全しています")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("audit-held");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "保全を解く…" }).PressAsync("Enter");
        await Expect(desk.Page.GetByText("保全「運営指導が終わるまで」を解くと")).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "保全を解く", Exact = true }).PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "消さずに保全する…" })).ToBeVisibleAsync();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task 管理者でなければ見られない()
    {
        await TamperAsync("update offices.membership set role = 'care_manager'");
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.HomeHelp);
        await desk.GoAsync("settings");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "取り込み" })).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "監査ログ" })).ToHaveCountAsync(0);
        await desk.GoAsync("settings/audit");
        await Expect(desk.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(0);
    }

    private async Task TamperAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("set session_replication_role = replica; " + sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
