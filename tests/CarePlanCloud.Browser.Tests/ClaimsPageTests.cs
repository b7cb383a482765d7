using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>給付管理 of a large office: a hundred clients and many findings on a small screen.</summary>
public sealed class ClaimsPageTests(BrowserFixture browser) : DeskTest(browser)
{
    private const string Taro = "9900000001";
    private const int Copies = 96;

    private ILocator Rows => Page.GetByRole(AriaRole.Region, new() { Name = "利用者の一覧" }).Locator("tbody tr");

    [Fact]
    public async Task 百人の月で一覧も確かめることもその場で読める()
    {
        await desk.GoAsync("reconciliation/claims");
        await Expect(Page.GetByText("11月はまだ締めていません")).ToBeVisibleAsync();
        await desk.PictureAsync("claims-open");
        await desk.ExpectSoundPageAsync();
        await CloseAHundredAsync();

        // Numbers are missing everywhere: nothing can be made, and every kind is said once.
        await desk.GoAsync("reconciliation/claims");
        await Expect(Rows).ToHaveCountAsync(Copies + 3);
        var found = Page.GetByRole(AriaRole.Region, new() { Name = "確かめること", Exact = false }).First;
        var kinds = found.GetByRole(AriaRole.Button);
        Assert.InRange(await kinds.CountAsync(), 2, 20);
        await Expect(kinds.First).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^ファイルを作る") }).First).ToBeDisabledAsync();
        await desk.PictureAsync("claims-hundred");
        await desk.ExpectSoundPageAsync();
        await ExpectRoomAsync(12);

        // To what is wrong, opened, and to whom it concerns.
        await Page.Keyboard.PressAsync("F6");
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(kinds.First).ToHaveAttributeAsync("aria-expanded", "true");
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(found.GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
        await desk.PictureAsync("claims-found");
        await desk.ExpectSoundPageAsync();

        // To the list, narrowed by a word.
        await Page.Keyboard.PressAsync("/");
        await Page.Keyboard.TypeAsync("8800000042");
        await Expect(Rows).ToHaveCountAsync(1);
        await Page.Keyboard.PressAsync("F7");
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Rows.GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await Page.SetViewportSizeAsync(1366, 625);
        await Page.GetByPlaceholder("名前・番号").FillAsync("");
        await Expect(Rows).ToHaveCountAsync(Copies + 3);
        await desk.PictureAsync("claims-hundred-low");
        await ExpectRoomAsync(8);
    }

    [Fact]
    public async Task 作ったファイルがあっても一覧に場所がある()
    {
        await new InsurerSteps(desk, host).KnowEverybodyAsync();
        await CloseAHundredAsync();
        await desk.GoAsync("reconciliation/claims");
        await Expect(Rows).ToHaveCountAsync(Copies + 3);
        await desk.PictureAsync("claims-clean");
        await Page.RunAndWaitForDownloadAsync(() => Page.Keyboard.PressAsync("F9"));
        await Expect(Page.GetByText("まだ伝送していません")).ToBeVisibleAsync();
        await desk.PictureAsync("claims-made");
        await desk.ExpectSoundPageAsync();
        await ExpectRoomAsync(8);
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("を伝送した$") }).First.PressAsync("Enter");
        await Expect(Page.GetByText("伝送したと記録しました")).ToBeVisibleAsync();
        await desk.PictureAsync("claims-sent-hundred");
        await desk.ExpectSoundPageAsync();
    }

    // Whole rows between the head of the list, which stays, and its lower edge.
    private async Task ExpectRoomAsync(int rows)
    {
        var list = Page.GetByRole(AriaRole.Region, new() { Name = "利用者の一覧" });
        await list.EvaluateAsync("list => list.scrollTop = 400");
        var visible = await list.EvaluateAsync<int>(
            """
            list => {
              const box = list.getBoundingClientRect(), head = list.querySelector("thead th").getBoundingClientRect();
              if (Math.abs(head.top - box.top) > 1 || box.bottom > innerHeight) return -1;
              return [...list.querySelectorAll("tbody tr")].map(row => row.getBoundingClientRect()).filter(row => row.top >= head.bottom && row.bottom <= box.bottom).length;
            }
            """);
        await list.EvaluateAsync("list => list.scrollTop = 0");
        Assert.True(visible >= rows, $"{visible} rows are to be seen");
    }

    private async Task CloseAHundredAsync()
    {
        var month = new ReportedMonth(host);
        await month.CopyClientAsync(Taro, Copies);
        await month.ReportAsync();
        using var api = host.Client(TestCare.Planner);
        foreach (var step in new[] { "confirm-matches", "close" })
        {
            using var done = await api.PostAsync(new Uri($"api/v1/offices/{TestCare.Planner}/months/2026-11/{step}", UriKind.Relative), null);
            Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        }
    }
}
