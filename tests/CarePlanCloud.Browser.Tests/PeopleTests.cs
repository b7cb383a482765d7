using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Npgsql;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>職員 and the office's own figures, by keys: numbers, roles, 退職 in open pages, and what reaches 給付管理.</summary>
public sealed class PeopleTests(BrowserFixture browser) : DeskTest(browser)
{
    private const string Leaver = "見本 ケア太";

    [Fact]
    public async Task 退職した人の開いている画面はすぐに閉じ復帰するとまた入れる()
    {
        await using var other = await Desk.SitDownAsync(Browser, host);
        await other.SignInAsync(TestCare.Planner, "cm1");
        await other.GoAsync("settings/people");
        await Expect(other.Page.GetByText("名前や役割を変えられるのは管理者です。")).ToBeVisibleAsync();
        await Expect(other.Page.Locator("button[data-row]")).ToHaveCountAsync(0);
        await other.PictureAsync("people-seen");
        await other.ExpectSoundPageAsync();
        await other.GoAsync("clients");

        // A role changes in the open page.
        await desk.GoAsync("settings/people");
        await desk.PictureAsync("people");
        await ChooseAsync(Leaver);
        await Expect(Page.GetByLabel("役割")).ToBeFocusedAsync();
        await Page.GetByLabel("役割").SelectOptionAsync(new SelectOptionValue { Label = "閲覧" });
        await desk.PictureAsync("people-panel");
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("F9");
        await Expect(Said.Filter(new() { HasText = "保存しました" })).ToBeVisibleAsync();
        await Expect(other.Page.Locator(".me")).ToContainTextAsync("閲覧");

        // 退職 asks first, and names the person.
        await ChooseAsync(Leaver);
        await Page.GetByRole(AriaRole.Button, new() { Name = "退職にする", Exact = true }).PressAsync("Enter");
        var ask = Page.GetByRole(AriaRole.Alertdialog);
        await Expect(ask).ToContainTextAsync(Leaver);
        await Expect(ask.GetByRole(AriaRole.Button, new() { Name = "やめる" })).ToBeFocusedAsync();
        await desk.PictureAsync("people-leaving");
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Said.Filter(new() { HasText = "退職にしました" })).ToBeVisibleAsync();

        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "サインイン" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await other.Page.GetByLabel("事業所ID", new() { Exact = true }).FillAsync($"KJ{TestCare.Planner}01");
        await other.Page.GetByLabel("ユーザーID").FillAsync("cm1");
        await other.Page.GetByLabel("パスワード").FillAsync("careplan-demo-2026");
        await other.Page.Keyboard.PressAsync("Enter");
        await Expect(other.Page.GetByText("どれかが違います")).ToBeVisibleAsync();

        await ChooseAsync(Leaver);
        await desk.PictureAsync("people-left");
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Said.Filter(new() { HasText = "復帰しました" })).ToBeVisibleAsync();
        await other.SignInAsync(TestCare.Planner, "cm1");

        // A lost computer: the session ends, the password stays.
        await ChooseAsync(Leaver);
        await Page.GetByRole(AriaRole.Button, new() { Name = "サインインを止める" }).PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Group, new() { Name = "サインインを止める" })).ToContainTextAsync("なくしたとき");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "すべて止める" })).ToBeInViewportAsync();
        await desk.PictureAsync("people-end-sessions");
        await desk.ExpectSoundPageAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "すべて止める" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Said.Filter(new() { HasText = "すべて止めました" })).ToBeVisibleAsync();
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "サインイン" })).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await other.SignInAsync(TestCare.Planner, "cm1");
    }

    [Fact]
    public async Task ただ一人の管理者は下げられず入れたものは残る()
    {
        await desk.GoAsync("settings/people");
        await ChooseAsync("例示 計子");
        await Page.GetByLabel("役割").SelectOptionAsync(new SelectOptionValue { Label = "事務" });
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("管理者はこの方だけです");
        await Expect(Page.GetByLabel("役割")).ToHaveValueAsync("Clerk");
        await Page.GetByLabel("介護支援専門員番号").FillAsync("123");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByText("数字8桁で入れてください（いま3桁）")).ToBeVisibleAsync();
        await desk.PictureAsync("people-refused");
        await desk.ExpectSoundPageAsync();
    }

    [Fact]
    public async Task 二百人の中から名前の一部で探す()
    {
        await using (var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database)))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand(
                """
                with made as (insert into identity.user (id, display_name, user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
                    select gen_random_uuid(), '', 'many' || n, false, false, false, true, 0 from generate_series(1, 196) n returning id, user_name)
                insert into offices.membership (id, office_id, user_id, name, login_name, role, care_manager_number, revision)
                select gen_random_uuid(), o.id, made.id, case when user_name = 'many77' then '寿限無 寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処やぶら小路' else '大勢 ' || user_name end,
                    user_name, 'clerk', '', 0 from made, offices.office o where o.office_number = '9970000011'
                """,
                connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await desk.GoAsync("settings/people");
        await Expect(Page.Locator("button[data-row]")).ToHaveCountAsync(200);
        await Page.Keyboard.PressAsync("/");
        await Expect(Page.GetByRole(AriaRole.Searchbox, new() { Name = "職員を探す" })).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("ＭＡＮＹ７７");
        await Expect(Page.Locator("button[data-row]")).ToHaveCountAsync(1);
        await Page.Locator("button[data-row]").PressAsync("Enter");
        await desk.PictureAsync("people-many");
        await desk.ExpectSoundPageAsync();
        await Page.GetByRole(AriaRole.Searchbox, new() { Name = "職員を探す" }).FillAsync("居ない人");
        await Expect(Page.GetByText("「居ない人」に当てはまる職員はいません")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task 番号を入れると給付管理の指摘が消える()
    {
        var finding = Page.GetByRole(AriaRole.Region, new() { Name = "確かめること" }).First.GetByText("介護支援専門員番号");
        await ArrangeAsync();
        await PostAsync("confirm-matches", null);
        await PostAsync("close", null);
        await desk.GoAsync("reconciliation/claims");
        await Expect(finding.First).ToBeVisibleAsync();

        await desk.GoAsync("settings/people");
        await ChooseAsync("例示 計子");
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Page.GetByLabel("介護支援専門員番号")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("99000055");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Said.Filter(new() { HasText = "保存しました" })).ToBeVisibleAsync();

        await PostAsync("reopen", "番号を入れた");
        await PostAsync("close", null);
        await desk.GoAsync("reconciliation/claims");
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "利用者の一覧" }).Locator("tbody tr")).Not.ToHaveCountAsync(0);
        await Expect(finding).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task 事業所の加算をキーだけで足して外す()
    {
        await desk.GoAsync("settings");
        await Page.GetByLabel("加算を探す").FillAsync("加算");
        await Expect(Page.GetByRole(AriaRole.Button, new() { NameRegex = new("初回加算") })).ToHaveCountAsync(0);
        await Page.GetByLabel("加算を探す").FillAsync("特定事業所加算Ⅱ");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("434003") }).PressAsync("Enter");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Said.Filter(new() { HasText = "保存しました" })).ToBeVisibleAsync();
        await desk.GoAsync("settings");
        var chosen = Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "434003" });
        await Expect(chosen).ToContainTextAsync("421単位");
        await chosen.ScrollIntoViewIfNeededAsync();
        await desk.PictureAsync("office-add-ons");
        await desk.ExpectSoundPageAsync();
        await chosen.GetByRole(AriaRole.Button).PressAsync("Enter");
        await Expect(chosen).ToHaveCountAsync(0);
        await Page.Keyboard.PressAsync("F9");
        await Expect(Said.Filter(new() { HasText = "保存しました" })).ToBeVisibleAsync();
        await desk.GoAsync("settings");
        await Expect(Page.GetByLabel("加算を探す")).ToBeVisibleAsync();
        await Expect(chosen).ToHaveCountAsync(0);
    }

    // By the arrows, as far as the row of the name.
    private async Task ChooseAsync(string name)
    {
        var row = Page.Locator("button[data-row]").Filter(new() { HasText = name });
        await Expect(row).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("F7");
        for (var step = 0; step < 10; step++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
            if (await row.EvaluateAsync<bool>("row => row === document.activeElement"))
            {
                break;
            }
        }

        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
        await Expect(Page.Locator(".panel :focus")).ToHaveCountAsync(1);
    }

    // Everything was done as planned; the administrator looks after everybody and has no number.
    private async Task ArrangeAsync()
    {
        await new ReportedMonth(host).ReportAsync();
        await new InsurerSteps(desk, host).KnowEverybodyAsync();
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("update offices.membership set care_manager_number = ''", connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task PostAsync(string step, string? reason)
    {
        using var api = host.Client(TestCare.Planner);
        using var body = reason is null ? null : new StringContent($$"""{"reason":"{{reason}}"}""", System.Text.Encoding.UTF8, "application/json");
        using var done = await api.PostAsync(new Uri($"api/v1/offices/{TestCare.Planner}/months/2026-11/{step}", UriKind.Relative), body);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
    }
}
