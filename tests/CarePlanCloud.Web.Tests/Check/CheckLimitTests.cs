using System.Globalization;
using System.Net;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Check;
using CarePlanCloud.Web.Startup;

namespace CarePlanCloud.Web.Tests.Check;

/// <summary>Nobody uses the page up.</summary>
public sealed class CheckLimitTests
{
    [Fact]
    public async Task After_the_limit_an_address_waits_and_others_do_not()
    {
        await using var host = await TestHost.StartAsync("web", settings: new Dictionary<string, string> { ["Check__PerMinute"] = "3" });
        using var eager = new Visitor(host, "192.0.2.1");
        for (var times = 0; times < 3; times++)
        {
            (await eager.CheckAsync(Samples.Of(Samples.ActualsBack))).Must(200);
        }

        var refused = (await eager.CheckAsync(Samples.Of(Samples.ActualsBack))).Must(429);
        Assert.Contains("秒ほど待って", refused.Page, StringComparison.Ordinal);
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("no-store", refused.Header("Cache-Control"), StringComparison.Ordinal);

        // Looking at the page costs nothing, and behind the proxy somebody else is somebody else.
        (await eager.OpenAsync()).Must(200);
        using var other = new Visitor(host, "192.0.2.2");
        (await other.CheckAsync(Samples.Of(Samples.ActualsBack))).Must(200);
    }

    [Fact]
    public async Task Ten_a_minute_unless_the_settings_say_otherwise()
    {
        await using var host = await TestHost.StartAsync("web");
        using var visitor = new Visitor(host);
        for (var times = 0; times < 10; times++)
        {
            (await visitor.CheckAsync(Samples.Of(Samples.Deletions))).Must(200);
        }

        (await visitor.CheckAsync(Samples.Of(Samples.Deletions))).Must(429);
    }

    [Theory]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void One_person_is_one_address(string one, string other, bool same) =>
        Assert.Equal(same, ClientAddress.Of(IPAddress.Parse(one)) == ClientAddress.Of(IPAddress.Parse(other)));
}
