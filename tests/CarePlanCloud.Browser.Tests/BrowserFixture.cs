using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(CarePlanCloud.Browser.Tests.BrowserFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace CarePlanCloud.Browser.Tests;

/// <summary>A real Chromium for all browser tests. Each test class starts the product it looks at.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // Nothing of the browser's own may go out to the network, and as root it has no sandbox.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        // Several products run beside each other on two cores; what does not come at all fails a little later.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CAREPLAN_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Flags,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright?.Dispose();
    }
}
