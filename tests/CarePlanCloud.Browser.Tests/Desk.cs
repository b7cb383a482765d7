using System.Text.RegularExpressions;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CarePlanCloud.Browser.Tests;

/// <summary>
/// One person at a 1366×768 laptop. Speaks in intentions, waits for what is on the screen and never sleeps. Everything the browser
/// complains about is kept in <see cref="Complaints"/>.
/// </summary>
public sealed class Desk : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly TestHost host;
    private readonly List<string> complaints = [];

    private Desk(TestHost host, IBrowserContext context, IPage page)
    {
        this.host = host;
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // A refused form answers 400 or 422, which the browser calls an error of its own accord.
            if (message.Type == "error" && !message.Text.Contains("status of 422", StringComparison.Ordinal) && !message.Text.Contains("status of 400", StringComparison.Ordinal))
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                complaints.Add($"{response.Status} {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    public string Office { get; private set; } = "";

    /// <summary>Console errors, script errors and answers from 500 on.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public ILocator Grid => Page.GetByRole(AriaRole.Grid);

    public static Task<Desk> SitDownAsync(BrowserFixture fixture, TestHost host) => OpenAsync(fixture, host, 1366, 768, isPhone: false);

    /// <summary>A phone in one hand.</summary>
    public static Task<Desk> WithPhoneAsync(BrowserFixture fixture, TestHost host) => OpenAsync(fixture, host, 390, 844, isPhone: true);

    private static async Task<Desk> OpenAsync(BrowserFixture fixture, TestHost host, int width, int height, bool isPhone)
    {
        var context = await fixture.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height }, HasTouch = isPhone, IsMobile = isPhone, Locale = "ja-JP", TimezoneId = "Asia/Tokyo", AcceptDownloads = true,
            BaseURL = host.Address.ToString(),
        });
        context.SetDefaultTimeout(15_000);
        return new Desk(host, context, await context.NewPageAsync());
    }

    /// <summary>Signs in by keyboard.</summary>
    public async Task SignInAsync(string officeNumber, string userId = "admin")
    {
        await Page.GotoAsync("/");
        await Page.GetByLabel("事業所ID", new PageGetByLabelOptions { Exact = true }).FillAsync($"KJ{officeNumber}01");
        await Page.GetByLabel("ユーザーID").FillAsync(userId);
        await Page.GetByLabel("パスワード").FillAsync("careplan-demo-2026");
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync($"**/o/{officeNumber}**");
        Office = officeNumber;
        await ReadyAsync();
    }

    public async Task GoAsync(string path, string month = "2026-11")
    {
        await Page.GotoAsync($"/o/{Office}{(path.Length == 0 ? "" : "/")}{path}?month={month}");
        await ReadyAsync();
    }

    /// <summary>The circuit answers and the page has drawn what it reads first: keys find their buttons.</summary>
    public async Task ReadyAsync()
    {
        await Page.Locator("body[data-circuit=ready]").WaitForAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "読み込んでいます。" })).ToHaveCountAsync(0);
        await Assertions.Expect(Page).ToHaveTitleAsync(new Regex("CarePlanCloud"));
    }

    public Task GridReadyAsync() => Page.Locator("table[data-grid=ready]").WaitForAsync();

    /// <summary>Lets real files fall on the page, as from the file manager.</summary>
    public async Task DropAsync(params RawFile[] files)
    {
        var folder = Directory.CreateTempSubdirectory("careplan-drop");
        var paths = files.Select(file => Path.Combine(folder.FullName, file.Name)).ToArray();
        foreach (var (path, file) in paths.Zip(files))
        {
            await File.WriteAllBytesAsync(path, file.Content.ToArray());
        }

        var target = await Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "ファイルを落とす場所" }).BoundingBoxAsync();
        var devTools = await context.NewCDPSessionAsync(Page);
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
        {
            await devTools.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
            {
                ["type"] = type,
                ["x"] = target!.X + (target.Width / 2),
                ["y"] = target.Y + (target.Height / 2),
                ["data"] = new Dictionary<string, object> { ["items"] = Array.Empty<object>(), ["files"] = paths, ["dragOperationsMask"] = 1 },
            });
        }
    }

    /// <summary>Keeps a picture when CAREPLAN_SCREENSHOTS names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("CAREPLAN_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
        }
    }

    /// <summary>Axe finds nothing, nothing scrolls sideways, the browser has not complained.</summary>
    public async Task ExpectSoundPageAsync()
    {
        await ExpectReadablePageAsync();
        Assert.Empty(complaints);
    }

    /// <summary>Axe finds nothing and nothing scrolls sideways. Of a refusal the browser complains by itself.</summary>
    public async Task ExpectReadablePageAsync()
    {
        var axe = await Page.RunAxe();
        Assert.True(axe.Violations.Length == 0, string.Join('\n', axe.Violations.Select(found =>
            $"{Page.Url} {found.Id}: {found.Help} {string.Join(' ', found.Nodes.Take(3).Select(node => node.Html))}")));
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "The page scrolls sideways.");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
