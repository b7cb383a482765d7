using CarePlanCloud.Testing;

namespace CarePlanCloud.Web.Tests.Hosting;

/// <summary>One running product for a class of tests.</summary>
public sealed class Product : IAsyncLifetime
{
    public TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await TestHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    internal OfficeApi Office(string number) => new(Host, number);
}
