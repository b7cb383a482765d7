using System.Diagnostics;
using System.Text.RegularExpressions;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Npgsql;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>A care manager plans a month: by keyboard only, over the limit, and beside somebody else.</summary>
public sealed class PlannedMonthTests(BrowserFixture browser) : IAsyncLifetime
{
    private TestHost host = default!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync();
        await PartnerAsync(TestCare.HomeHelp, "見本ヘルパーステーション", "{11}", 3, "{116183}");
        await PartnerAsync(TestCare.DayCare, "見本デイサービスセンター", "{15}", 3, "{155301,156099}");
        await PartnerAsync("9970000045", "見本福祉用具", "{17}", 3, "{}");
        await PartnerAsync("9970000052", "見本ショートステイ", "{21}", 3, "{}");
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 八行のひと月をキーボードだけで一分のうちに作る()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync("slips", "2026-12");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("見本 太郎 の利用票を作る") }).PressAsync("Enter");
        await desk.ExpectSoundPageAsync();
        var watch = Stopwatch.StartNew();
        var keys = new Keys(desk.Page);
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("空から始める") }).PressAsync("Enter");
        await desk.Page.GetByText("「第3表から展開」「先月から写す」で予定を作るか").WaitForAsync();
        await keys.LineAsync("111111", "0900-0930", "14");
        await keys.LineAsync("111211", "1700-1800", "2");
        await keys.LineAsync("117211", "1000-1045", "5");
        await keys.LineAsync("152441", "0930-1630", "36");
        await keys.EquipmentAsync("171001", "00002-000020", "6000");
        await keys.EquipmentAsync("171003", "00003-000030", "9000");
        await keys.LineAsync("111112", "1900-1930", "");
        await keys.PressAsync("1", "A");
        await keys.LineAsync("212141", "", "");
        await keys.PressAsync("ArrowRight", "ArrowRight", "1", "ArrowRight", "1");
        var grid = new SlipGridPage(desk.Page);
        await Expect(grid.Planned("併設短期生活", 4)).ToHaveTextAsync("1");
        await Expect(grid.Line("身体介護１・夜")).ToContainTextAsync("19:00");
        watch.Stop();
        TestContext.Current.SendDiagnosticMessage($"{keys.Count} keys, {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.InRange(keys.Count, 1, 200);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");

        await Expect(desk.Page.Locator("tbody[data-line]:not(.sub)")).ToHaveCountAsync(8);
        await Expect(grid.Planned("身体介護１・夜", 29)).ToHaveTextAsync("1");
        var sheet = desk.Page.GetByLabel("別表", new() { Exact = true });
        await Expect(sheet).ToContainTextAsync("通所介護");
        await Expect(sheet).ToContainTextAsync("利用者請求");
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("slip-plan");
        await desk.Page.Keyboard.PressAsync("F8");
        await Expect(desk.Page.GetByText("第７表")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("slip-form7");
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.Keyboard.PressAsync("n");
        await desk.Page.Keyboard.TypeAsync("1512");
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("slip-plan-line");
    }

    [Fact]
    public async Task 遅い回線でも打った字は頼んだ行のダイアログと足した行に入る()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        var line = await SlowLine.OnAsync(desk.Page);
        await OpenNovemberAsync(desk, "admin");
        var grid = new SlipGridPage(desk.Page);
        await grid.GoToPlannedAsync("身体介護１", 2);
        line.Delay = TimeSpan.FromMilliseconds(400);
        await desk.Page.Keyboard.PressAsync("n");
        await desk.Page.Keyboard.TypeAsync("212141");
        var service = desk.Page.GetByLabel("サービス（コード・名前・かな）");
        await Expect(service).ToHaveValueAsync("212141");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Expect(desk.Page.Locator("tr.plan td.d:focus")).ToHaveCountAsync(1);
        await desk.Page.Keyboard.PressAsync("1");
        await Expect(grid.Planned("併設短期生活", 1)).ToHaveTextAsync("1");

        await desk.Page.Keyboard.PressAsync("e");
        await desk.Page.Keyboard.TypeAsync("111211");
        await Expect(service).ToHaveValueAsync("111211");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task 返事の遅い入力のあとで頼んだダイアログに打った字はマスに入らない()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        var line = await SlowLine.OnAsync(desk.Page);
        await OpenNovemberAsync(desk, "admin");
        var grid = new SlipGridPage(desk.Page);
        await grid.GoToPlannedAsync("身体介護１", 4);
        await Expect(grid.Planned("身体介護１", 4)).ToHaveTextAsync("");
        await using (var hold = await HoldLinesAsync())
        {
            await desk.Page.Keyboard.PressAsync("w");
            await hold.SomebodyWaitsAsync(TestContext.Current.CancellationToken);
            line.Upwards = TimeSpan.FromSeconds(3);
            await desk.Page.Keyboard.PressAsync("n");
        }

        // The answer to W comes now and gives the focus back to the grid; the dialog comes later.
        await Expect(grid.Planned("身体介護１", 4)).ToHaveTextAsync("1");
        await desk.Page.Keyboard.TypeAsync("212149");
        line.Upwards = TimeSpan.Zero;
        await Expect(desk.Page.GetByLabel("サービス（コード・名前・かな）")).ToHaveValueAsync("212149");
        await Expect(grid.Planned("身体介護１", 4)).ToHaveTextAsync("1");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task 保存を待つ間に次の利用者へ移っても打った値は残る()
    {
        await using var desk = await OpenNovemberAsync("admin");
        var grid = new SlipGridPage(desk.Page);
        await grid.GoToPlannedAsync("身体介護１", 2);
        var slip = desk.Page.Url;
        await using (await HoldLinesAsync())
        {
            await desk.Page.Keyboard.PressAsync("4");
            await desk.Page.Keyboard.PressAsync("ArrowRight");
            await desk.Page.Keyboard.PressAsync("5");
            await desk.Page.Keyboard.PressAsync("PageDown");
            await Expect(desk.Page).Not.ToHaveURLAsync(slip);
        }

        await Expect(desk.Page).Not.ToHaveTitleAsync(new Regex("見本 太郎"));
        await desk.Page.Keyboard.PressAsync("PageUp");
        await Expect(desk.Page).ToHaveTitleAsync(new Regex("見本 太郎"));
        await Expect(grid.Planned("身体介護１", 2)).ToHaveTextAsync("4");
        await Expect(grid.Planned("身体介護１", 3)).ToHaveTextAsync("5");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task 次の利用者を開いたあとで保存に失敗した値はだれのものか言われる()
    {
        await using var desk = await OpenNovemberAsync("admin");
        var grid = new SlipGridPage(desk.Page);
        await grid.GoToPlannedAsync("身体介護１", 2);
        var slip = desk.Page.Url;
        await using (var hold = await HoldLinesAsync())
        {
            await desk.Page.Keyboard.PressAsync("4");
            await hold.SomebodyWaitsAsync(TestContext.Current.CancellationToken);
            await desk.Page.Keyboard.PressAsync("PageDown");
            await Expect(desk.Page).Not.ToHaveURLAsync(slip);
            await hold.CutOffAsync(TestContext.Current.CancellationToken);
        }

        await Expect(desk.Page).Not.ToHaveTitleAsync(new Regex("見本 太郎"));
        await Expect(desk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("見本 太郎 様：保存できませんでした");
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("slip-behind");
    }

    [Fact]
    public async Task 行を取り除いて戻し時刻を変え上へ移す()
    {
        await using var desk = await OpenNovemberAsync("admin");
        var grid = new SlipGridPage(desk.Page);
        await grid.GoToPlannedAsync("身体介護１", 2);
        await desk.Page.Keyboard.PressAsync("Shift+Delete");
        await Expect(desk.Page.GetByText("取り除きました")).ToBeVisibleAsync();
        await Expect(grid.Lines("09:0009:30")).ToHaveCountAsync(0);
        await desk.Page.Keyboard.PressAsync("Control+z");
        await Expect(grid.Lines("09:0009:30")).ToHaveCountAsync(1);
        await grid.GoToPlannedAsync("身体介護１", 2);
        await desk.Page.Keyboard.PressAsync("F2");
        await desk.Page.GetByLabel("開始").FillAsync("0700");
        await desk.Page.GetByLabel("終了").FillAsync("0730");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(grid.Lines("07:0007:30")).ToHaveCountAsync(1);
        await desk.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(desk.Page.Locator("tbody[data-line]").Nth(1)).ToContainTextAsync("07:00");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task 行のサービスと事業所と日割りの日をキーボードで変えて戻す()
    {
        await using var desk = await OpenNovemberAsync("admin");
        var grid = new SlipGridPage(desk.Page);
        await grid.GoToPlannedAsync("身体介護１", 2);
        await desk.Page.Keyboard.PressAsync("e");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("サービス（コード・名前・かな）")).ToBeFocusedAsync();
        await Expect(dialog.GetByText("身体介護１ にします。")).ToBeVisibleAsync();
        await desk.Page.Keyboard.TypeAsync("111211");
        await Expect(dialog.GetByText("身体介護２ にします。")).ToBeVisibleAsync();
        await desk.Page.Keyboard.PressAsync("Tab");
        await desk.Page.Keyboard.PressAsync("Tab");
        await Expect(dialog.GetByLabel("時刻")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("0900-1000");
        await desk.Page.Keyboard.PressAsync("Tab");
        await desk.Page.Keyboard.TypeAsync("15-31");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("この月の日");
        await desk.ExpectSoundPageAsync();
        await dialog.GetByLabel("日割りの日").FillAsync("15-30");
        await desk.PictureAsync("slip-change-line");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByText("行を変えました")).ToBeVisibleAsync();
        await Expect(grid.Line("身体介護２")).ToContainTextAsync("10:00");
        await Expect(grid.Planned("身体介護２", 2)).ToBeFocusedAsync();

        await desk.Page.Keyboard.PressAsync("e");
        await Expect(dialog.GetByLabel("サービス（コード・名前・かな）")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("111311");
        await desk.Page.Keyboard.PressAsync("Escape");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Expect(grid.Planned("身体介護２", 2)).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Control+z");
        await Expect(grid.Lines("09:0009:30")).ToHaveCountAsync(1);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task 限度額を超えた単位を割り振る()
    {
        await using var desk = await OpenNovemberAsync("admin");
        var grid = new SlipGridPage(desk.Page);
        await grid.GoToPlannedAsync("身体介護１", 1);
        for (var day = 1; day <= 12; day++)
        {
            await desk.Page.Keyboard.PressAsync("9");
            await desk.Page.Keyboard.PressAsync("ArrowRight");
        }

        await Expect(grid.Planned("身体介護１", 12)).ToHaveTextAsync("9");
        var sheet = desk.Page.GetByLabel("別表", new() { Exact = true });
        await Expect(sheet).ToContainTextAsync("超過");
        await desk.Page.Keyboard.PressAsync("F7");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        var help = dialog.GetByLabel("訪問介護");
        var proposed = await help.InputValueAsync();
        await help.FillAsync("1");
        await Expect(dialog).ToContainTextAsync("あと");
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("slip-allot");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("割り振り");
        await help.FillAsync(proposed);
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByText("割振りを保存しました")).ToBeVisibleAsync();
        await Expect(sheet).ToContainTextAsync("全額自己負担");
    }

    [Fact]
    public async Task 予定を二人で変えたら両方の値から選ぶ()
    {
        await using var first = await OpenNovemberAsync("admin");
        await using var second = await OpenNovemberAsync("kenmu");
        await new SlipGridPage(first.Page).GoToPlannedAsync("身体介護１", 2);
        await first.Page.Keyboard.PressAsync("2");
        await new SlipGridPage(first.Page).SavedAsync();
        await new SlipGridPage(second.Page).GoToPlannedAsync("身体介護１", 2);
        await second.Page.Keyboard.PressAsync("3");
        var conflict = second.Page.GetByRole(AriaRole.Alertdialog);
        await Expect(conflict).ToContainTextAsync("2回");
        await Expect(conflict).ToContainTextAsync("3回");
        await conflict.GetByRole(AriaRole.Button, new() { NameRegex = new("相手の値にする") }).PressAsync("Enter");
        await Expect(new SlipGridPage(second.Page).Planned("身体介護１", 2)).ToHaveTextAsync("2");
    }

    private async Task<Desk> OpenNovemberAsync(string userId)
    {
        var desk = await Desk.SitDownAsync(browser, host);
        await OpenNovemberAsync(desk, userId);
        return desk;
    }

    private static async Task OpenNovemberAsync(Desk desk, string userId)
    {
        await desk.SignInAsync(TestCare.Planner, userId);
        await desk.GoAsync("slips");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") }).ClickAsync();
        await desk.GridReadyAsync();
    }

    // Who enters a cell waits.
    private Task<DatabaseHold> HoldLinesAsync() => DatabaseHold.TakeAsync(host.Database, "select id from schedules.service_line for update");

    private async Task PartnerAsync(string officeNumber, string name, string kinds, int grade, string addOns)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"""
            insert into partners.partner (tenant_id, id, office_number, name, short_name, kana, search_key, service_kinds, regional_grade, add_on_codes,
                discounts, postal_code, address, phone, fax, note, is_active)
            select id, gen_random_uuid(), '{officeNumber}', '{name}', '', '', '{name}', '{kinds}', {grade}, '{addOns}', '[]', '', '', '', '', '', true
            from offices.office where office_number = '{TestCare.Planner}'
            on conflict do nothing
            """,
            connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What a person presses, counted.</summary>
    private sealed class Keys(IPage page)
    {
        public int Count { get; private set; }

        public async Task LineAsync(string code, string time, string weekdays)
        {
            await OpenAsync(code);
            await PressAsync("Tab");
            await TypeAsync(time);
            await PressAsync("Tab");
            await TypeAsync(weekdays);
            await AddAsync();
        }

        public async Task EquipmentAsync(string code, string tais, string yen)
        {
            await OpenAsync(code);
            await page.GetByLabel("TAISコード", new() { Exact = true }).WaitForAsync();
            await PressAsync("Tab");
            await TypeAsync(tais);
            await PressAsync("Tab", "Tab", "Tab");
            await TypeAsync(yen);
            await AddAsync();
        }

        public async Task PressAsync(params string[] keys)
        {
            foreach (var key in keys)
            {
                await page.Keyboard.PressAsync(key);
                Count++;
            }
        }

        private async Task OpenAsync(string code)
        {
            await PressAsync("n");
            await Expect(page.GetByLabel("サービス（コード・名前・かな）")).ToBeFocusedAsync();
            await TypeAsync(code);
        }

        private async Task AddAsync()
        {
            await PressAsync("Enter");
            var dialog = page.GetByRole(AriaRole.Dialog);
            var problem = dialog.GetByRole(AriaRole.Alert).Filter(new() { HasTextRegex = new(".") });
            await problem.Or(page.Locator("tr.plan td.d:focus")).First.WaitForAsync();
            Assert.True(await problem.CountAsync() == 0, await problem.CountAsync() == 0 ? "" : await problem.InnerTextAsync());
            await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await page.Locator("tr.plan td.d:focus").WaitForAsync();
        }

        private async Task TypeAsync(string text)
        {
            await page.Keyboard.TypeAsync(text);
            Count += text.Length;
        }
    }
}
