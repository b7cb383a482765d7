using CarePlanCloud.Testing;
using Microsoft.Playwright;

namespace CarePlanCloud.Benchmarks.Circuits;

/// <summary>A real Chromium with one person signed in.</summary>
internal sealed class Laptop : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly IBrowserContext context;

    private Laptop(IPlaywright playwright, IBrowser browser, IBrowserContext context) =>
        (this.playwright, this.browser, this.context) = (playwright, browser, context);

    public static async Task<Laptop> OpenAsync(Uri address)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CAREPLAN_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"],
        });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 }, Locale = "ja-JP", TimezoneId = "Asia/Tokyo", BaseURL = address.ToString(),
        });
        return new Laptop(playwright, browser, context);
    }

    /// <summary>Signs in and says where the first slip of November is.</summary>
    public async Task<string> FindSlipAsync()
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByLabel("事業所ID", new PageGetByLabelOptions { Exact = true }).FillAsync($"KJ{TestCare.Planner}01");
        await page.GetByLabel("ユーザーID").FillAsync("admin");
        await page.GetByLabel("パスワード").FillAsync("careplan-demo-2026");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/o/{TestCare.Planner}**");
        await page.GotoAsync($"/o/{TestCare.Planner}/slips?month=2026-11");
        var slip = await page.GetByRole(AriaRole.Link, new() { NameRegex = new("見本 太郎") }).GetAttributeAsync("href");
        await page.CloseAsync();
        return "/" + slip;
    }

    /// <summary>Opens a page and waits for what its circuit draws.</summary>
    public async Task<IPage> LookAsync(string path, string drawn)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        await page.Locator(drawn).First.WaitForAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
