using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>The phrase book of an office, looked after in 設定 and used on a document of 介護予防.</summary>
public sealed class PhraseBookTests(BrowserFixture browser) : DeskTest(browser)
{
    [Fact]
    public async Task はじめの文例を入れて探し直し消して戻す()
    {
        await desk.GoAsync("settings/phrases");
        await Expect(Page.GetByText("文例はまだありません。")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "はじめの文例を入れる" }).PressAsync("Enter");
        await Expect(Page.GetByText("件入れました。")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("phrases");

        await Page.GetByRole(AriaRole.Searchbox, new() { Name = "文例を探す" }).FillAsync("お風呂");
        var phrase = Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^直す お風呂") });
        await Expect(phrase).ToHaveCountAsync(1);
        await Expect(Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await phrase.PressAsync("Enter");
        await Expect(Page.GetByLabel("文", new() { Exact = true })).ToBeFocusedAsync();
        await Page.GetByLabel("文", new() { Exact = true }).FillAsync("お風呂に一人で入りたい。");
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByText("直しました。")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "消す お風呂に一人で入りたい。" }).PressAsync("Enter");
        await Expect(Page.GetByText("当てはまる文例はありません。")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "元に戻す" }).PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "直す お風呂に一人で入りたい。" })).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
    }

    [Fact]
    public async Task 利用者の画面から介護予防の書類をひらき文例を欄と表に入れて印刷をひらける()
    {
        await KeepAsync("目標とする生活　１日", "家の前を掃く");
        await desk.GoAsync("clients");
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") }).PressAsync("Enter");
        await Page.GetByRole(AriaRole.Link, new() { Name = "介護予防へ" }).PressAsync("Enter");
        await Page.GetByRole(AriaRole.Button, new() { Name = "支援計画書をつくる" }).PressAsync("Enter");
        var day = Page.GetByLabel("１日", new() { Exact = true });
        await day.FillAsync("朝の散歩。");
        await day.PressAsync("F4");
        var book = Page.GetByRole(AriaRole.Complementary, new() { NameRegex = new("^文例") });
        await Expect(book).ToContainTextAsync("１日");
        await book.GetByRole(AriaRole.Button, new() { NameRegex = new("^家の前を掃く") }).PressAsync("Enter");
        await Expect(day).ToHaveValueAsync("朝の散歩。\n家の前を掃く");
        await Expect(day).ToBeFocusedAsync();

        var writer = Page.GetByLabel("目標と支援計画のマス");
        await writer.FocusAsync();
        await Page.Keyboard.TypeAsync("庭に出る");
        await Page.Keyboard.PressAsync("F4");
        await Expect(book.GetByText("いまの文「庭に出る」を残す")).ToBeVisibleAsync();
        await desk.ExpectSoundPageAsync();
        await desk.PictureAsync("prevention-phrases");
        await book.GetByRole(AriaRole.Button, new() { Name = "事業所の文例に" }).PressAsync("Enter");
        await book.GetByRole(AriaRole.Button, new() { NameRegex = new("^庭に出る") }).PressAsync("Enter");
        await Expect(Page.GetByRole(AriaRole.Gridcell, new() { NameRegex = new("庭に出る\\s+庭に出る") })).ToBeVisibleAsync();
        await Expect(writer).ToBeFocusedAsync();
        await Expect(Page.GetByText(new System.Text.RegularExpressions.Regex("^保存しました"))).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^印刷") })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("preventive-documents/.+/form.pdf"));

        await desk.GoAsync("clients");
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") }).PressAsync("Enter");
        await desk.PictureAsync("client-papers");
        await Page.GetByRole(AriaRole.Link, new() { Name = "居宅サービス計画", Exact = true }).First.PressAsync("Enter");
        await Page.WaitForURLAsync("**/plans/*-*");
        await Expect(Page.GetByRole(AriaRole.Tab, new() { NameRegex = new("第１表") })).ToBeVisibleAsync();
        Assert.Empty(desk.Complaints);
    }

    private async Task KeepAsync(string place, string text)
    {
        await desk.GoAsync("settings/phrases");
        await Page.GetByLabel("欄", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = place });
        await Page.GetByLabel("文", new() { Exact = true }).FillAsync(text);
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByText("足しました。")).ToBeVisibleAsync();
    }
}
