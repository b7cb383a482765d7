using System.Net.Http.Json;
using System.Text.Json;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Npgsql;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>A community support center writes 利用者基本情報 and 支援計画書 by keyboard, has them agreed, and finds them frozen.</summary>
public sealed class PreventionTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Center = "9900000060";

    private TestHost host = default!;
    private Guid client;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync();
        client = await AddClientAsync();
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 基本情報を鍵盤だけで書いて同意を記録すると変えられない()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(Center);
        await desk.GoAsync("plans/preventive");
        await desk.ExpectSoundPageAsync();
        await desk.Page.GotoAsync($"/o/{Center}/plans/preventive?month=2026-11&client={client}");
        await desk.ReadyAsync();
        await desk.PictureAsync("prevention-empty");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "利用者基本情報をつくる" }).PressAsync("Enter");
        await Expect(desk.Page.GetByLabel("本人氏名")).ToHaveValueAsync("例示 春子");
        await Expect(desk.Page.GetByLabel("要支２").First).ToBeCheckedAsync();

        // Ellipses by arrows and Space; two of them for the housing.
        await desk.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "相談方法" }).GetByLabel("来所").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Space");
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(desk.Page.GetByLabel("電話", new() { Exact = true })).ToBeCheckedAsync();
        await desk.Page.GetByLabel("自宅").PressAsync("Space");
        await desk.Page.GetByLabel("一戸建て").PressAsync("Space");
        await Expect(desk.Page.GetByLabel("自宅")).ToBeCheckedAsync();
        await desk.Page.GetByLabel("基本チェックリスト記入日").FillAsync("8.10.5");
        await desk.Page.Keyboard.PressAsync("Tab");
        await Expect(desk.Page.GetByLabel("基本チェックリスト記入日")).ToHaveValueAsync("R8.10.5");
        await desk.Page.GetByLabel("今までの生活").FocusAsync();
        await desk.Page.Keyboard.TypeAsync("会社勤めのあと夫と二人で暮らしてきた");
        await WriteDayAsync(desk);
        await SavedAsync(desk);
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("prevention-profile");

        await AgreeAsync(desk);
        await Expect(desk.Page.GetByText("同意を得たので変えられません")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByLabel("今までの生活")).ToHaveAttributeAsync("readonly", "");
        await Expect(desk.Page.GetByLabel("同意 氏名")).ToHaveValueAsync("例示 春子");
        await Expect(desk.Page.GetByRole(AriaRole.Gridcell, new() { Name = "6:00" })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
    }

    [Fact]
    public async Task 支援計画書の課題と支援を鍵盤で書いて交付まで進める()
    {
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(Center);
        await desk.Page.GotoAsync($"/o/{Center}/plans/preventive?month=2026-11&client={client}");
        await desk.ReadyAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "支援計画書をつくる" }).PressAsync("Enter");
        await desk.Page.GetByLabel("１日", new() { Exact = true }).FocusAsync();
        await desk.Page.Keyboard.TypeAsync("毎朝１５分歩く");
        await Writer(desk, "目標と支援計画").FocusAsync();
        foreach (var text in new[] { "杖なしで近所を歩く", "痛みに注意", "毎日の体操", "通所型サービス", "通所型サービス（独自）", "見本デイ" })
        {
            await desk.Page.Keyboard.TypeAsync(text);
            await desk.Page.Keyboard.PressAsync("Tab");
        }

        await desk.Page.Keyboard.TypeAsync("６か月");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Rows(desk, "目標と支援計画")).ToHaveCountAsync(2);
        await desk.Page.Keyboard.TypeAsync("自治会サロン");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Gridcell, new() { Name = "自治会サロン" })).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Gridcell, new() { Name = "杖なしで近所を歩く" })).ToHaveAttributeAsync("rowspan", "2");
        await SavedAsync(desk);
        await desk.PictureAsync("prevention-plan-short");
        await desk.ExpectSoundPageAsync();
        await AgreeAsync(desk);
        await desk.Page.Keyboard.PressAsync("F9");
        await Expect(desk.Page.GetByLabel("交付日")).ToBeVisibleAsync();
        await desk.Page.GetByLabel("交付した人").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByText("交付はまだ")).ToHaveCountAsync(0);
        await Expect(desk.Page.GetByRole(AriaRole.Gridcell, new() { Name = "自治会サロン" })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
    }

    [Fact]
    public async Task 全部書いた書類を見て次の版とくらべる()
    {
        var (profile, plan) = (await FullAsync("client_profile", "UPKIHON"), await FullAsync("preventive_plan", "UPYOBO"));
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(Center);
        foreach (var (id, name) in new[] { (profile, "prevention-full-profile"), (plan, "prevention-full-plan") })
        {
            await desk.GoAsync($"plans/preventive/{id}");
            await Expect(desk.Page.Locator("article.paper")).ToBeVisibleAsync();
            await desk.PictureAsync(name);
            await desk.Page.Locator("#sheet").EvaluateAsync("sheet => sheet.scrollTop = sheet.clientHeight - 40");
            await desk.PictureAsync($"{name}-2");
            await desk.Page.Locator("#sheet").EvaluateAsync("sheet => sheet.scrollTop = sheet.scrollHeight");
            await desk.PictureAsync($"{name}-3");
            await desk.ExpectSoundPageAsync();
        }

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "委託を決める" }).PressAsync("Enter");
        await desk.Page.GetByLabel("居宅介護支援事業所に委託").CheckAsync();
        await desk.Page.GetByLabel("委託先の居宅介護支援事業所").SelectOptionAsync(TestCare.Planner);
        await desk.PictureAsync("prevention-delegation");
        await desk.ExpectReadablePageAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "決める", Exact = true }).PressAsync("Enter");
        await Expect(desk.Page.GetByText(new System.Text.RegularExpressions.Regex("^委託 .+"))).ToBeVisibleAsync();
        await AgreeAsync(desk);
        await desk.Page.Keyboard.PressAsync("F8");
        await Expect(desk.Page.GetByText("原案", new() { Exact = true })).ToBeVisibleAsync();
        await desk.Page.GetByLabel("１年", new() { Exact = true }).FillAsync("孫の結婚式に出る");
        await SavedAsync(desk);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "版をくらべる" }).PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Cell, new() { Name = "孫の結婚式に出る" })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("prevention-compare");
        await desk.GoAsync("plans/preventive");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("例示 春子") })).ToHaveCountAsync(3);
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("prevention-list");
    }

    private static async Task WriteDayAsync(Desk desk)
    {
        await Writer(desk, "１日の時間割").FocusAsync();
        foreach (var text in new[] { "6:00", "起床" })
        {
            await desk.Page.Keyboard.TypeAsync(text);
            await desk.Page.Keyboard.PressAsync("Tab");
        }

        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Rows(desk, "１日の時間割")).ToHaveCountAsync(2);
        await desk.Page.Keyboard.TypeAsync("7:30");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Gridcell, new() { Name = "7:30" })).ToBeVisibleAsync();
    }

    private static async Task AgreeAsync(Desk desk)
    {
        await desk.Page.Keyboard.PressAsync("F9");
        await Expect(desk.Page.GetByLabel("同意日")).ToBeVisibleAsync();
        await desk.ExpectReadablePageAsync();
        await desk.Page.GetByLabel("説明した人").FillAsync("見本 包子");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("交付を記録") })).ToBeVisibleAsync();
    }

    private static ILocator Writer(Desk desk, string grid) => desk.Page.GetByLabel($"{grid}のマス");

    private static ILocator Rows(Desk desk, string grid) => desk.Page.GetByRole(AriaRole.Grid, new() { Name = grid }).Locator("tbody tr");

    private static Task SavedAsync(Desk desk) => Expect(desk.Page.GetByText(new System.Text.RegularExpressions.Regex("^保存しました"))).ToBeVisibleAsync();

    // Over the API, with everything the sample of the standard has.
    private async Task<string> FullAsync(string kind, string recordKind)
    {
        using var http = host.Client(Center);
        var root = $"api/v1/offices/{Center}";
        using var started = await http.PostAsJsonAsync($"{root}/clients/{client}/preventive-documents", new { kind });
        started.EnsureSuccessStatusCode();
        var view = await started.Content.ReadFromJsonAsync<JsonElement>();
        var id = view.GetProperty("id").GetString()!;
        var set = ExchangeFiles.Read(Assert.Single(ExchangeFiles.Group(
            [.. Samples.Of(Samples.Prevention).Where(file => file.Name.StartsWith("UPKIHON", StringComparison.Ordinal) || file.Name.StartsWith("UPYOBO", StringComparison.Ordinal))])));
        string[] keys = ["CsvVersion", "InsurerNumber", "InsuredNumber", "FamilyChartImageFileName"];
        var items = Items(set[recordKind]!.Records[0], keys);
        var rows = set[recordKind == "UPKIHON" ? "UPKIHON_SUB1" : "UPYOBO_SUB"]!.Records.Select(row => Items(row, [.. keys, "ConsultationDate", "PlanDate"]));
        var illnesses = recordKind == "UPKIHON" ? set["UPKIHON_SUB2"]!.Records.Select(row => Items(row, [.. keys, "ConsultationDate"])) : [];
        using var saved = await http.PutAsJsonAsync($"{root}/preventive-documents/{id}", new { version = view.GetProperty("version").GetUInt32(), items, rows, illnesses });
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        return id;
    }

    private static Dictionary<string, string> Items(CarePlanCloud.Exchange.Record record, string[] without) =>
        record.Layout.Columns.Where(column => record[column.Number].Length > 0 && !without.Contains(column.Name)).ToDictionary(column => column.Name, column => record[column.Number]);

    private async Task<Guid> AddClientAsync()
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            with o as (select id from offices.office where office_number = '9900000060'),
                 c as (insert into clients.client (tenant_id, id, insurer_number, insured_number, name, kana, sex, birth_date, search_key, postal_code,
                                                   address1, address2, phone, contacts, status, status_reason, note)
                       select o.id, gen_random_uuid(), '990011', '9900000004', '例示 春子', 'レイジ ハルコ', '2', '1945-03-03', 'レイジハルコ', '', '見本県例示市架空町四丁目４番４号',
                              '', '000-0000-0004', '[{"Name":"例示 夏夫","Relation":"長男","Address":"見本県例示市","Phone":"000-0000-0005"}]', 'in_use', '', '' from o
                       returning tenant_id, id)
            insert into clients.certification (tenant_id, id, client_id, insurer_number, insured_number, status, certified_on, care_level, valid_from, valid_to,
                                               kind_limits, review_board_opinion, short_stay_days_before)
            select tenant_id, gen_random_uuid(), id, '990011', '9900000004', 'certified', '2026-09-25', '13', '2026-10-01', '2028-09-30', '[]', '', 0 from c
            returning client_id
            """,
            connection);
        return (Guid)(await command.ExecuteScalarAsync())!;
    }
}
