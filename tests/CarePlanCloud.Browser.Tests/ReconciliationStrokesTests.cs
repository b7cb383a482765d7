using System.Globalization;
using CarePlanCloud.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>The month of a care manager with 40 clients, one planned visit in twenty done otherwise, closed with few keys.</summary>
public sealed class ReconciliationStrokesTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Taro = "9900000001";
    private const int Most = 150;

    private TestHost host = default!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartResidentAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task 利用者40名で20回に1回ちがう月を150打鍵までで締める()
    {
        var differences = await PrepareAsync();
        await using var desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.Planner);
        await desk.GoAsync("reconciliation");
        await Expect(desk.Page.Locator("[data-desk=ready]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(desk.Page.Locator(".lf")).ToContainTextAsync("/ 40名");
        await Expect(desk.Page.Locator(".far")).ToContainTextAsync($"未決 {differences}");
        await desk.Page.EvaluateAsync(
            """
            () => {
              window.answers = [];
              let pressed = 0;
              document.addEventListener("keydown", () => pressed = performance.now(), true);
              new MutationObserver(() => { if (pressed) window.answers.push(performance.now() - pressed); pressed = 0; })
                .observe(document.querySelector(".far"), { subtree: true, characterData: true, childList: true });
            }
            """);
        var strokes = 0;
        for (var left = differences - 1; left >= 0; left--)
        {
            // 時刻の移動 has become the plan; what was not done was not done.
            strokes += await PressAsync(left % 2 == 0 ? "1" : "j");
            await Expect(desk.Page.Locator(".far")).ToContainTextAsync($"未決 {left}差");
            if (left > 0)
            {
                // The next client comes after the answer; a key pressed in between decides nothing.
                await Expect(desk.Page.Locator(".df tr[aria-current] .st.stop")).ToBeVisibleAsync();
            }

            if (left == differences / 2)
            {
                await desk.PictureAsync("reconciliation-forty");
            }
        }

        strokes += await PressAsync("F6");
        await Expect(desk.Page.Locator(".match")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        strokes += await PressAsync("F9");
        await Expect(desk.Page.Locator("button[form=close-form]")).ToBeFocusedAsync();
        strokes += await PressAsync("Enter");
        await Expect(desk.Page.Locator(".due")).ToContainTextAsync("締め済み", new() { Timeout = 60_000 });
        var times = (await desk.Page.EvaluateAsync<double[]>("() => window.answers")).Order().ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{differences} differences, {strokes} keys; an answer after {times[times.Count / 2]:F0} ms (the middle), {times[times.Count * 95 / 100]:F0} ms (95 of 100)"));
        Assert.True(strokes <= Most, $"{strokes} keys");
        Assert.Empty(desk.Complaints);

        async Task<int> PressAsync(string key)
        {
            await desk.Page.Keyboard.PressAsync(key);
            return 1;
        }
    }

    // Two services daily, day care with its bath once a week: 68 planned marks a client.
    private async Task<int> PrepareAsync()
    {
        var month = new ReportedMonth(host);
        await month.PlanDailyAsync(Taro, 1);
        await month.PlanDailyAsync(Taro, 2);
        await month.CopyClientAsync(Taro, 37);
        await month.ReportAsync();
        var lines = await month.LinesAsync();
        var wanted = lines.Sum(line => line.Days.Length) / 20;
        var daily = lines.Where(line => line.Days.Length == 30).ToList();
        for (var turn = 0; turn < wanted; turn++)
        {
            var (line, day) = (daily[turn % daily.Count], 3 + (turn / daily.Count * 7));
            await (turn % 3 == 0 ? month.LaterAsync(line.InsuredNumber, line.Position, day) : month.NotDoneAsync(line.InsuredNumber, line.Position, day));
        }

        return wanted;
    }
}
