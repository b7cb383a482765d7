using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CarePlanCloud.Browser.Tests;

/// <summary>The product, and the administrator of the demonstration's 居宅介護支援事業所 at a desk.</summary>
public abstract class DeskTest(BrowserFixture browser) : IAsyncLifetime
{
    private protected TestHost host = default!;
    private protected Desk desk = default!;

    private protected BrowserFixture Browser => browser;

    private protected IPage Page => desk.Page;

    private protected ILocator Said => Page.GetByRole(AriaRole.Status).Filter(new() { HasNotText = "読み込んでいます。" });

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartResidentAsync();
        desk = await Desk.SitDownAsync(browser, host);
        await desk.SignInAsync(TestCare.Planner);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
