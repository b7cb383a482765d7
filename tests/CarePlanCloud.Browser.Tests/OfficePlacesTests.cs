using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>事業所の情報: kinds of service and satellites, who belongs to them, and names of members that change.</summary>
public sealed class OfficePlacesTests(BrowserFixture browser) : DeskTest(browser)
{
    [Fact]
    public async Task サービスの種類を足し終えるときは予定を知らされる()
    {
        await host.ImportSlipsAsync(TestCare.HomeHelp, Samples.Of(Samples.Slips));
        await desk.SignInAsync(TestCare.HomeHelp);
        await desk.GoAsync("settings");
        var kinds = Page.GetByRole(AriaRole.Region, new() { Name = "サービスの種類" });
        await Expect(kinds.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex[] { new(@"11\s訪問介護"), new(@"A2\s訪問型サービス") });
        await desk.PictureAsync("office-kinds");
        await desk.ExpectSoundPageAsync();

        await kinds.GetByRole(AriaRole.Button, new() { Name = "種類を足す" }).PressAsync("Enter");
        await Expect(Page.GetByLabel("種類", new() { Exact = true })).ToBeFocusedAsync();
        await Page.GetByLabel("種類", new() { Exact = true }).SelectOptionAsync("43");
        await Page.GetByRole(AriaRole.Button, new() { Name = "種類を保存する" }).PressAsync("Enter");
        await Expect(kinds.GetByRole(AriaRole.Alert)).ToContainTextAsync("使う画面がすべて変わります");
        await Expect(Page.GetByLabel("種類", new() { Exact = true })).ToHaveValueAsync("43");
        await desk.PictureAsync("office-kind-refused");
        await desk.ExpectSoundPageAsync();
        await Page.GetByLabel("種類", new() { Exact = true }).SelectOptionAsync("A3");
        await Page.GetByLabel("はじめの日").FillAsync("2026-04-01");
        await Page.GetByRole(AriaRole.Button, new() { Name = "種類を保存する" }).PressAsync("Enter");
        await Expect(Said.Filter(new() { HasText = "保存しました" })).ToBeVisibleAsync();
        await Expect(kinds.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);

        await kinds.GetByRole(AriaRole.Button, new() { NameRegex = new("期間を直す.*訪問介護") }).PressAsync("Enter");
        await Page.GetByLabel("終わりの日").FillAsync("2026-11-10");
        await Page.GetByRole(AriaRole.Button, new() { Name = "種類を保存する" }).PressAsync("Enter");
        await Expect(kinds.GetByRole(AriaRole.Alert).Filter(new() { HasText = "「訪問介護」の予定があります" })).ToBeVisibleAsync();
        await desk.PictureAsync("office-kind-ending");
        await desk.ExpectSoundPageAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "それでも終える" }).PressAsync("Enter");
        await Expect(kinds.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "訪問介護" })).ToContainTextAsync("まで");
    }

    [Fact]
    public async Task サテライトを足し利用者と職員を担当にして閉じるときは知らされる()
    {
        await desk.GoAsync("settings");
        var places = Page.GetByRole(AriaRole.Region, new() { Name = "サテライト" });
        await places.GetByRole(AriaRole.Button, new() { Name = "サテライトを足す" }).PressAsync("Enter");
        await Expect(Page.GetByLabel("名前")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("北出張所");
        await places.GetByLabel("郵便番号").FillAsync("990-0002");
        await places.GetByLabel("住所").FillAsync("見本県例示市北町2-1");
        await places.GetByLabel("電話").FillAsync("000-1111-2222");
        await places.GetByLabel("開いた日").FillAsync("2026-04-01");
        await desk.PictureAsync("satellite-new");
        await desk.ExpectSoundPageAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "サテライトを保存する" }).PressAsync("Enter");
        await Expect(Said.Filter(new() { HasText = "「北出張所」を保存しました" })).ToBeVisibleAsync();

        // A member: the name after a marriage, another ユーザーID, and the place.
        await desk.GoAsync("settings/people");
        await Page.GetByRole(AriaRole.Button, new() { Name = "見本 ケア太" }).PressAsync("Enter");
        await Page.GetByLabel("名前", new() { Exact = true }).FillAsync("婚姻 ケア太");
        await Page.GetByLabel("ユーザーID").FillAsync("keata");
        await Page.GetByLabel("担当の拠点").SelectOptionAsync(new SelectOptionValue { Label = "北出張所" });
        await Expect(Page.GetByText("次のサインインから使います")).ToBeVisibleAsync();
        await desk.PictureAsync("people-rename");
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("F9");
        await Expect(Said.Filter(new() { HasText = "保存しました" })).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "婚姻 ケア太" })).ToContainTextAsync("keata");
        await desk.PictureAsync("people-renamed");
        await desk.ExpectSoundPageAsync();

        // A client.
        await desk.GoAsync("clients");
        await Page.Locator("a[data-row]").First.ClickAsync();
        await Page.GetByLabel("担当の拠点").SelectOptionAsync(new SelectOptionValue { Label = "北出張所" });
        await Page.GetByLabel("担当の拠点").ScrollIntoViewIfNeededAsync();
        await desk.PictureAsync("client-satellite");
        await desk.ExpectSoundPageAsync();
        await Page.Keyboard.PressAsync("F9");
        await Expect(Said.Filter(new() { HasText = "保存しました" })).ToBeVisibleAsync();
        await desk.GoAsync("clients");
        await Page.GetByLabel("拠点で絞る").SelectOptionAsync(new SelectOptionValue { Label = "拠点：北出張所" });
        await Expect(Page.Locator("a[data-row]")).ToHaveCountAsync(1);
        await desk.PictureAsync("clients-of-satellite");
        await desk.ExpectSoundPageAsync();

        // Closing it.
        await desk.GoAsync("settings");
        await Expect(places.GetByRole(AriaRole.Listitem)).ToContainTextAsync("利用者 1名・職員 1名");
        await places.GetByRole(AriaRole.Button, new() { Name = "直す" }).PressAsync("Enter");
        await places.GetByLabel("閉じる日").FillAsync("2026-12-31");
        await Page.GetByRole(AriaRole.Button, new() { Name = "サテライトを保存する" }).PressAsync("Enter");
        await Expect(places.GetByRole(AriaRole.Alert).Filter(new() { HasText = "利用者が1名います" })).ToBeVisibleAsync();
        await desk.PictureAsync("satellite-closing");
        await desk.ExpectSoundPageAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "それでも閉じる" }).PressAsync("Enter");
        await Expect(Said.Filter(new() { HasText = "「北出張所」を保存しました" })).ToBeVisibleAsync();
        await Expect(places.GetByRole(AriaRole.Listitem)).ToContainTextAsync("まで");
    }
}
