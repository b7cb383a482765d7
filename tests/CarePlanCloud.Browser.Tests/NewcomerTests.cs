using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Npgsql;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>Somebody who is here for the first time, by keys: where the cursor stands, also after a form was refused, and what F9 saves.</summary>
public sealed class NewcomerTests(BrowserFixture browser) : DeskTest(browser)
{
    [Fact]
    public async Task F9はカーソルのある欄のまとまりを保存する()
    {
        await desk.SignInAsync(TestCare.HomeHelp);
        await desk.GoAsync("settings");
        var kinds = Page.GetByRole(AriaRole.Region, new() { Name = "サービスの種類" });
        var kind = Page.GetByLabel("種類", new() { Exact = true });
        await kinds.GetByRole(AriaRole.Button, new() { Name = "種類を足す" }).PressAsync("Enter");
        await Expect(kind).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("F9");
        await Expect(kinds.GetByRole(AriaRole.Alert)).ToContainTextAsync("種類");
        await Expect(Page.GetByText("保存しました")).ToHaveCountAsync(0);
        await desk.PictureAsync("office-kind-empty");
        await desk.ExpectSoundPageAsync();
        await kind.FocusAsync();
        await kind.SelectOptionAsync("A3");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Said.Filter(new() { HasText = "を保存しました。" })).ToBeVisibleAsync();
        await Expect(kinds.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task 今のパスワードが違うときはその欄へ戻る()
    {
        await Page.GotoAsync($"/o/{TestCare.Planner}/account");
        await Page.GetByLabel("今のパスワード").FillAsync("ちがうもの");
        await Page.GetByLabel("新しいパスワード", new() { Exact = true }).FillAsync("見本の長い合言葉です 2026");
        await Page.GetByLabel("もう一度、同じパスワード").FillAsync("見本の長い合言葉です 2026");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("今のパスワードが違います");
        await Expect(Page.GetByLabel("今のパスワード")).ToBeFocusedAsync();
        await Expect(Page.GetByLabel("新しいパスワード", new() { Exact = true })).Not.ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task 利用申請ははじめの欄から打て断られたら初めに直す欄へ戻る()
    {
        await Page.GotoAsync("/apply");
        await Expect(Page.GetByLabel("事業所番号")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("9970000700");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync("KJ12");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("KJ で始まる14文字");
        await Expect(Page.GetByLabel("電子請求のID")).ToBeFocusedAsync();
        await Expect(Page.GetByLabel("事業所番号")).ToHaveValueAsync("9970000700");
    }

    [Fact]
    public async Task 長い名前の事業所でも自分の設定とサインアウトが見える()
    {
        await using (var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database)))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand("update offices.office set name = repeat('長い名前の事業所', 7)", connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await desk.SignInAsync(TestCare.Planner, "kenmu");
        await Expect(Page.GetByLabel("ほかの事業所へ")).ToBeVisibleAsync();
        await Expect(Page.GetByTitle("自分の設定")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" })).ToBeInViewportAsync(new() { Ratio = 1 });
        await desk.PictureAsync("long-office");
        await desk.ExpectSoundPageAsync();
    }
}
