using System.Globalization;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>How often a minute a program may ask.</summary>
public sealed class ApiLimitTests
{
    [Fact]
    public async Task Reads_and_writes_of_a_key_are_counted_apart_and_another_key_does_not_wait()
    {
        await using var host = await TestHost.StartAsync("web", settings: new Dictionary<string, string> { ["Limits__Reads"] = "3", ["Limits__Writes"] = "2" });
        var (eager, other) = (new OfficeApi(host, Demo.HomeHelp), new OfficeApi(host, Demo.DayCare));
        for (var times = 0; times < 3; times++)
        {
            (await eager.GetAsync("/inbox")).Must(200);
        }

        var held = (await eager.GetAsync("/inbox")).MustRefuse(429, "too_many_requests");
        Assert.InRange(int.Parse(held.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 60);
        (await other.GetAsync("/inbox")).Must(200);

        Assert.InRange((await eager.PostAsync("/partners", new { })).Status, 400, 422);
        Assert.InRange((await eager.PostAsync("/partners", new { })).Status, 400, 422);
        (await eager.PostAsync("/partners", new { })).MustRefuse(429, "too_many_requests");
        Assert.DoesNotContain("demo-9970000029", host.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_does_not_get_further_with_many_keys()
    {
        await using var host = await TestHost.StartAsync("web", settings: new Dictionary<string, string> { ["Limits__RequestsOfAddress"] = "4" });
        using var http = host.Client();
        for (var times = 0; times < 4; times++)
        {
            (await AskAsync(http, $"guess-{times}")).MustRefuse(401, "not_signed_in");
        }

        (await AskAsync(http, "guess-4")).MustRefuse(429, "too_many_requests");
    }

    [Fact]
    public async Task Lists_as_files_count_as_well()
    {
        await using var host = await TestHost.StartAsync("web", settings: new Dictionary<string, string> { ["Limits__Reads"] = "3" });
        using var browser = new Account.Browser(host.Address);
        await browser.SignInAsync(Demo.HomeHelp);
        for (var times = 0; times < 3; times++)
        {
            (await browser.GetAsync($"/o/{Demo.HomeHelp}/clients.csv")).Must(200);
        }

        (await browser.GetAsync($"/o/{Demo.HomeHelp}/clients.csv")).MustRefuse(429, "too_many_requests");
        (await browser.GetAsync($"/o/{Demo.HomeHelp}")).Must(200);
    }

    private static async Task<Reply> AskAsync(HttpClient http, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/offices/{Demo.HomeHelp}/inbox");
        request.Headers.Add("X-Api-Key", key);
        return await Reply.OfAsync(http.SendAsync(request));
    }
}
