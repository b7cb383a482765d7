using System.Text.RegularExpressions;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Npgsql;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>From 利用申請 to the people of a new office and their leaving, and the console of the operators.</summary>
public sealed class OnboardingTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Password = "見本の長い合言葉です 2026";

    private readonly DirectoryInfo mails = Directory.CreateTempSubdirectory("careplan-mail");
    private TestHost host = default!;
    private Desk applicant = default!;
    private Desk desk = default!;

    private IPage Page => desk.Page;

    private ILocator Said => Page.GetByRole(AriaRole.Status);

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync(new Dictionary<string, string> { ["Mail__DropFolder"] = mails.FullName });
        applicant = await Desk.SitDownAsync(browser, host);
        desk = await Desk.SitDownAsync(browser, host);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await applicant.DisposeAsync();
        await host.DisposeAsync();
        mails.Delete(recursive: true);
    }

    [Fact]
    public async Task 申請から承認をへて管理者が入り紙で招いた人が入り退職すると出される()
    {
        await ApplyAsync("9970000700", "KJ997000070001", "見本北訪問介護", "kitako@example.jp");
        await SignInAsOperatorAsync();
        await desk.PictureAsync("operator-applications");
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("F7");
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "見本北訪問介護" })).ToBeFocusedAsync();
        await desk.PictureAsync("operator-application");
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("1");
        var ask = Page.GetByRole(AriaRole.Alertdialog);
        await Expect(ask).ToContainTextAsync("9970000700");
        await Expect(ask.GetByRole(AriaRole.Button, new() { Name = "やめる" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Said.Filter(new() { HasText = "承認しました" })).ToBeVisibleAsync();
        Assert.Equal("trial", await ScalarAsync("select l.kind from offices.licence l join offices.office o on o.id = l.office_id where o.office_number = '9970000700'"));

        // The first administrator, from the mail.
        var first = new EntrySteps(applicant);
        await applicant.Page.GotoAsync(await LinkAsync("kitako@example.jp", "/join"));
        await first.ChoosePasswordAsync("password-123456");
        await Expect(applicant.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("よく使われる言葉");
        await applicant.PictureAsync("join-refused");
        await applicant.ExpectSoundPageAsync();
        await first.ChoosePasswordAsync(Password);
        await first.SetUpAppAsync("second-factor-join");
        await Expect(applicant.Page.Locator(".top .office")).ToContainTextAsync("見本北訪問介護");
        await Expect(applicant.Page.GetByText("はじめの準備をここに並べました")).ToBeVisibleAsync();
        await Expect(applicant.Page.Locator("[data-row]")).ToHaveTextAsync(["設定", "職員", "連携先", "受信箱"]);
        await applicant.PictureAsync("today-new");
        await applicant.ExpectSoundPageAsync();

        // Asks in somebody who has no mail.
        await applicant.Page.GotoAsync("/o/9970000700/settings/people");
        await applicant.ReadyAsync();
        var code = await first.InviteOnPaperAsync("見本 新子", "shinko");
        await using var colleague = await Desk.SitDownAsync(browser, host);
        var second = new EntrySteps(colleague);
        await second.TypeCodeAsync("9970000700", "見本北訪問介護", code);
        await second.ChoosePasswordAsync(Password);
        await second.SetUpAppAsync("second-factor-colleague");
        await Expect(colleague.Page.Locator(".me")).ToContainTextAsync("見本 新子");
        await Expect(colleague.Page.Locator("[data-row]")).ToHaveTextAsync(["連携先", "受信箱"]);
        await colleague.Page.GotoAsync("/o/9970000700/clients");
        await colleague.ReadyAsync();

        // 退職: the colleague's open page ends.
        await first.LockAsync("見本 新子");
        await Expect(colleague.Page.GetByRole(AriaRole.Heading, new() { Name = "サインイン" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await second.TypePasswordAsync("9970000700", "shinko", Password);
        await Expect(colleague.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task 差し戻された申請を直して送り直す()
    {
        var link = await ApplyAsync("9970000707", "KJ997000070701", "見本南訪問介護", "minami@example.jp");
        await SignInAsOperatorAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "見本南訪問介護" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "見本南訪問介護" })).ToBeFocusedAsync();
        await Expect(Page.GetByText("検証番号が不一致").First).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("2");
        await Expect(Page.GetByRole(AriaRole.Textbox, new() { Name = "理由" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("理由を入れてください");
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "理由" }).FillAsync("事業所番号の最後の桁を確かめてください。");
        await desk.PictureAsync("operator-return");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Said.Filter(new() { HasText = "差し戻しました" })).ToBeVisibleAsync();

        await applicant.Page.GotoAsync(link);
        await Expect(applicant.Page.GetByText("最後の桁を確かめてください")).ToBeVisibleAsync();
        await applicant.PictureAsync("apply-returned");
        await applicant.ExpectSoundPageAsync();
        await applicant.Page.GetByLabel("事業所番号").FillAsync("９９７００００７００");
        await applicant.Page.GetByRole(AriaRole.Button, new() { Name = "直して、もう一度申請する" }).ClickAsync();
        await Expect(applicant.Page.GetByText("審査しています")).ToBeVisibleAsync();
        Assert.Equal("9970000700", await ScalarAsync("select office_number from onboarding.application where state = 'waiting'"));
    }

    [Fact]
    public async Task 事業所を停止して再開しお知らせを書きまとめて登録する()
    {
        await SignInAsOperatorAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "事業所" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "見本デイサービスセンター" }).ClickAsync();
        await desk.PictureAsync("operator-office");
        await desk.ExpectSoundPageAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "停止する" }).ClickAsync();
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "理由" }).FillAsync("連絡がつかないため");
        await Page.GetByRole(AriaRole.Button, new() { Name = "「見本デイサービスセンター」を停止する" }).ClickAsync();
        await Expect(Said.Filter(new() { HasText = "停止しました" })).ToBeVisibleAsync();
        await desk.PictureAsync("operator-offices");
        await Page.GetByRole(AriaRole.Button, new() { Name = "利用期間を足す" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "足す", Exact = true }).ClickAsync();
        await Expect(Said.Filter(new() { HasText = "利用期間を足しました" })).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "再開する" }).ClickAsync();
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "理由" }).FillAsync("連絡がついたため");
        await Page.GetByRole(AriaRole.Button, new() { Name = "「見本デイサービスセンター」を再開する" }).ClickAsync();
        await Expect(Said.Filter(new() { HasText = "再開しました" })).ToBeVisibleAsync();

        await Page.GetByRole(AriaRole.Link, new() { Name = "お知らせ" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "お知らせ" })).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("n");
        await Page.GetByLabel("題").FillAsync("年末の休止");
        await Page.GetByLabel("本文").FillAsync("12月30日 0時から4時まで、お使いになれません。");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Said.Filter(new() { HasText = "保存しました" })).ToBeVisibleAsync();
        await desk.PictureAsync("operator-announcements");
        await desk.ExpectSoundPageAsync();
        await applicant.Page.GotoAsync("/");
        await Expect(applicant.Page.GetByText("12月30日 0時から4時まで")).ToBeVisibleAsync();
        await applicant.PictureAsync("sign-in-announcement");

        foreach (var (room, heading, picture) in new[] { ("稼働", "稼働", "operator-health"), ("監査", "運営の記録", "operator-acts"), ("運営者", "運営者", "operator-people") })
        {
            await Page.GetByRole(AriaRole.Link, new() { Name = room, Exact = true }).ClickAsync();
            await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading, Exact = true })).ToBeVisibleAsync();
            await Expect(Page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
            await desk.PictureAsync(picture);
            await desk.ExpectSoundPageAsync();
        }

        await LockColleagueAsync();
        await Page.GotoAsync("/operator/applications/import");
        await desk.ReadyAsync();
        var heads = "事業所番号,電子請求ID,サービス種類,法人名,事業所名,郵便番号,住所,電話番号,管理者氏名,管理者フリガナ,メール,利用条件\r\n";
        var rows = "9970000718,KJ997000071801,15,株式会社見本,見本東デイサービス,9900001,見本県例示市1-1,000-1111-2222,見本 東子,,higashi@example.jp,フリーパス\r\n997,KJ1,11,,,,,,,,,\r\n";
        await Page.Locator("#office-file").SetInputFilesAsync(new FilePayload { Name = "offices.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(heads + rows) });
        await Expect(Page.GetByText("登録できる 1件")).ToBeVisibleAsync();
        await desk.PictureAsync("operator-bulk");
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("F9");
        await Expect(Said.Filter(new() { HasText = "1件を登録しました" })).ToBeVisibleAsync();
        var saving = Page.WaitForDownloadAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "結果を保存する" }).ClickAsync();
        Assert.Contains("登録しました", await File.ReadAllTextAsync(await (await saving).PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    // Another operator, at 運営者.
    private async Task LockColleagueAsync()
    {
        await ScalarAsync(
            """
            with made as (insert into identity.user (id, display_name, user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
                values (gen_random_uuid(), '想田 交代', 'other', false, false, false, true, 0) returning id)
            insert into identity.operator (user_id, login_name, created_at, password_chosen_at) select id, 'koutai', now(), now() from made
            """);
        await Page.ReloadAsync();
        await desk.ReadyAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "想田 交代さんを停止する" }).PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^理由") })).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("退職したため");
        await desk.PictureAsync("operator-lock");
        await desk.ExpectSoundPageAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "「想田 交代」を停止する" }).PressAsync("Enter");
        await Expect(Said.Filter(new() { HasText = "想田 交代さんを停止しました" })).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Row, new() { NameRegex = new("想田 交代") })).ToContainTextAsync("停止");
    }

    [Fact]
    public async Task 緊急閲覧は理由を書いて始まり事業所に知らされ終えると見えなくなる()
    {
        await applicant.SignInAsync(TestCare.Planner);
        await SignInAsOperatorAsync();
        await Page.GotoAsync("/operator/look/" + TestCare.Planner);
        await Expect(Page.GetByText("開いていません")).ToBeVisibleAsync();
        await Page.GotoAsync("/operator/offices");
        await Page.GetByRole(AriaRole.Button, new() { Name = "見本ケアプランセンター" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "緊急閲覧" }).ClickAsync();
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "理由" }).FillAsync("配信が止まった原因の調査");
        await desk.PictureAsync("operator-look-asked");
        await Page.GetByRole(AriaRole.Button, new() { Name = "の閲覧を始める" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "利用者の一覧をひらく" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Rowheader).First).ToBeVisibleAsync();
        await desk.PictureAsync("operator-look");
        await desk.ExpectSoundPageAsync();

        await applicant.GoAsync("announcements");
        await Expect(applicant.Page.GetByText("配信が止まった原因の調査")).ToBeVisibleAsync();
        await applicant.PictureAsync("announcements");
        await applicant.ExpectSoundPageAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "いま終える" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "事業所", Exact = true })).ToBeVisibleAsync();
        await Page.GotoAsync("/operator/look/" + TestCare.Planner);
        await Expect(Page.GetByText("開いていません")).ToBeVisibleAsync();
    }

    private async Task<string> ApplyAsync(string number, string billingId, string name, string mail)
    {
        var page = applicant.Page;
        await page.GotoAsync("/apply");
        await applicant.PictureAsync("apply");
        await page.GetByRole(AriaRole.Button, new() { Name = "申請して" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("事業所番号を入れてください");
        await applicant.PictureAsync("apply-problems");
        await applicant.ExpectSoundPageAsync();
        await page.GetByLabel("事業所番号").FillAsync(number);
        await page.GetByLabel("電子請求のID").FillAsync(billingId);
        await page.GetByLabel("法人名").FillAsync("株式会社見本北");
        await page.GetByLabel("事業所名").FillAsync(name);
        await page.GetByLabel("郵便番号").FillAsync("990-0001");
        await page.GetByLabel("住所").FillAsync("見本県例示市架空町1-2-3");
        await page.GetByLabel("電話番号").FillAsync("000-1234-5678");
        await page.GetByText("訪問系").ClickAsync();
        await page.GetByLabel("11 訪問介護").CheckAsync();
        await page.GetByLabel("お名前").FillAsync("見本 北子");
        await page.GetByLabel("メールアドレス").FillAsync(mail);
        await page.GetByRole(AriaRole.Button, new() { Name = "申請して" }).ClickAsync();
        await Expect(page.GetByText("まだ申請は終わっていません")).ToBeVisibleAsync();
        await applicant.PictureAsync("apply-sent");
        await applicant.ExpectSoundPageAsync();
        var link = await LinkAsync(mail, "/apply/status");
        await page.GotoAsync(link);
        await applicant.PictureAsync("apply-status");
        await page.GetByRole(AriaRole.Button, new() { Name = "申請を確定する" }).ClickAsync();
        await Expect(page.GetByText("審査しています")).ToBeVisibleAsync();
        return link;
    }

    private async Task SignInAsOperatorAsync()
    {
        await Page.GotoAsync("/operator");
        await desk.PictureAsync("operator-sign-in");
        await desk.ExpectSoundPageAsync();
        await Page.GetByLabel("運営者ID").FillAsync("unei");
        await Page.GetByLabel("パスワード").FillAsync("careplan-demo-2026");
        await Page.Keyboard.PressAsync("Enter");
        await new EntrySteps(desk).SetUpAppAsync("operator-second-factor");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "利用申請" })).ToBeVisibleAsync();
    }

    // The newest mail to the address with such a link in it.
    private async Task<string> LinkAsync(string address, string path)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (true)
        {
            foreach (var file in mails.GetFiles("*.eml").OrderByDescending(file => file.Name))
            {
                using var mail = await MimeKit.MimeMessage.LoadAsync(file.FullName, limit.Token);
                if (mail.To.Mailboxes.Any(to => to.Address == address) && Regex.Match(mail.TextBody ?? "", $"http://[^/]+({path}[^ \r\n]+)") is { Success: true } found)
                {
                    return found.Groups[1].Value;
                }
            }

            await Task.Delay(100, limit.Token);
        }
    }

    private async Task<string?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string;
    }
}
