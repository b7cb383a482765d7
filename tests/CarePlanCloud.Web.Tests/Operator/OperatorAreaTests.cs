using System.Reflection;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Startup;
using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Tests.Operator;

/// <summary>The console has a door of its own: no member's session opens it, and an operator's opens nothing else.</summary>
public sealed class OperatorAreaTests(OperatorAreaTests.OpenConsole console) : IClassFixture<OperatorAreaTests.OpenConsole>
{
    // Where somebody may stand before both factors have passed.
    private static readonly string[] BeforeSignIn = ["/operator/sign-in", "/operator/password", "/operator/second-factor", "/operator/second-factor/new"];

    private static readonly string[] Files = ["/operator/offices.csv", "/operator/import-sample.csv", "/operator/alive"];

    public static TheoryData<string> PagesOfOperators =>
        [.. Templates().Where(template => template.StartsWith("/operator", StringComparison.Ordinal) && !BeforeSignIn.Contains(template)).Select(Filled), .. Files];

    public static TheoryData<string> PagesOfOffices =>
    [
        .. Templates().Where(template => template.StartsWith("/o/", StringComparison.Ordinal)).Select(Filled),
        "/o/9970000011/clients.csv", "/o/9970000011/board.csv", "/o/9970000011/audit.csv", "/alive", "/api/v1/offices/9970000011/clients",
    ];

    [Fact]
    public void There_are_pages_to_judge()
    {
        Assert.InRange(PagesOfOperators.Count, 10, 40);
        Assert.InRange(PagesOfOffices.Count, 30, 200);
    }

    [Theory]
    [MemberData(nameof(PagesOfOperators))]
    public async Task An_operator_may_a_member_and_a_stranger_may_not(string path)
    {
        (await console.Operator.GetAsync(path)).Must(path.EndsWith("alive", StringComparison.Ordinal) ? 204 : 200);
        using var stranger = new Browser(console.Host.Address);
        (await stranger.GetAsync(path)).MustGoTo("/operator/sign-in");
        (await console.Member.GetAsync(path)).MustGoTo("/operator/sign-in");
    }

    [Theory]
    [MemberData(nameof(PagesOfOffices))]
    public async Task No_page_of_an_office_opens_to_an_operator(string path)
    {
        var reply = await console.Operator.GetAsync(path);
        Assert.True(reply.Status is 401 or 302, $"{reply.Status} {path}");
        if (reply.Status == 302)
        {
            Assert.Equal("/", new Uri(console.Host.Address, reply.Headers.Location!).AbsolutePath);
        }
    }

    [Fact]
    public async Task Behind_the_console_no_cache_keeps_anything() =>
        Assert.Contains("no-store", (await console.Operator.GetAsync("/operator")).Header("Cache-Control"), StringComparison.Ordinal);

    [Fact]
    public async Task The_list_of_offices_is_a_file_that_a_spreadsheet_does_not_run()
    {
        await using var care = new Npgsql.NpgsqlConnection(TestPostgres.AsAdmin(console.Host.Database));
        await care.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new Npgsql.NpgsqlCommand("update offices.office set name = '=1+1' where office_number = '9970000045'", care);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var file = (await console.Operator.GetAsync("/operator/offices.csv?text=9970000045")).Must(200);
        Assert.Contains("\"'=1+1\"", file.Text, StringComparison.Ordinal);
        Assert.Equal(2, file.Text.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task Signing_out_needs_the_token_of_a_page_and_ends_the_session()
    {
        await using var host = await TestHost.StartAsync("web");
        using var browser = new Browser(host.Address);
        await browser.SignInAsOperatorAsync();
        (await browser.PostAsync("/operator/sign-out")).Must(400);
        (await browser.GetAsync("/operator")).Must(200);
    }

    private static IEnumerable<string> Templates() =>
        typeof(Verbs).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template);

    // Numbers of an office, months and ids, as the page expects them.
    private static string Filled(string template) => string.Join('/', template.Split('/').Select(part => part.StartsWith('{')
        ? part.Contains("OfficeNumber", StringComparison.Ordinal) ? "9970000011" : part.Contains("guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : "x" : part));

    /// <summary>A product with a member and an operator signed in.</summary>
    public sealed class OpenConsole : IAsyncLifetime
    {
        public TestHost Host { get; private set; } = null!;

        internal Browser Member { get; private set; } = null!;

        internal Browser Operator { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Host = await TestHost.StartAsync("web");
            (Member, Operator) = (new Browser(Host.Address), new Browser(Host.Address));
            await Member.SignInAsync(Demo.Planner);
            (await Member.GetAsync($"/o/{Demo.Planner}")).Must(200);
            await Operator.SignInAsOperatorAsync();
        }

        public async ValueTask DisposeAsync()
        {
            Member.Dispose();
            Operator.Dispose();
            await Host.DisposeAsync();
        }
    }
}
