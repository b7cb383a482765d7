using System.Reflection;
using System.Text.RegularExpressions;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Startup;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Browser.Tests;

/// <summary>
/// Every page the product has, found by following links as people do, with the months of the demonstration: with its data, in a month that
/// has none, with something that is not there, for somebody who may only read, and those of operators. Axe finds nothing, nothing scrolls sideways.
/// </summary>
public sealed class EveryPageTests(BrowserFixture browser, EveryPageTests.FullMonths months) : IClassFixture<EveryPageTests.FullMonths>
{
    private const string EmptyMonth = "2029-04";

    // What a link leads to only while there is something in it.
    private static readonly string[] Sometimes = ["announcements", "outgoing/stopped", "clients/incoming"];

    // The same in every month.
    private static readonly string[] Monthless = ["/settings", "/account", "/announcements", "/partners"];

    // Before signing in, and the person's own things: pages without a circuit.
    private static readonly Regex Plain = new("^/(?!o/|operator)|/account|^/operator/(sign-in|password|second-factor)");

    private readonly List<string> faults = [];

    [Fact]
    public async Task 居宅介護支援事業所の画面はどれも読める()
    {
        await using var desk = await Desk.SitDownAsync(browser, months.Host);
        await desk.SignInAsync(TestCare.Planner);
        var seen = await WalkAsync(desk, $"/o/{TestCare.Planner}?month=2026-11");
        Missing(seen, "/o/{OfficeNumber}", but: "visits");
        foreach (var (template, address) in seen.Where(page => !Monthless.Any(room => page.Key.Contains(room, StringComparison.Ordinal)) || page.Key.Contains(":guid", StringComparison.Ordinal)))
        {
            await LookAsync(desk, template.Contains(":guid", StringComparison.Ordinal)
                ? Regex.Replace(address, "[0-9a-f]{8}-[0-9a-f-]{27}", Guid.Empty.ToString())
                : Regex.Replace(address, @"\?.*", "") + $"?month={EmptyMonth}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData(TestCare.HomeHelp, "visits")]
    [InlineData("9900000060", "plans/preventive")]
    public async Task サービス事業所と地域包括の画面はどれも読める(string office, string own)
    {
        await using var desk = await Desk.SitDownAsync(browser, months.Host);
        await desk.SignInAsync(office);
        var seen = await WalkAsync(desk, $"/o/{office}?month=2026-11");
        Assert.Contains($"/o/{{OfficeNumber}}/{own}", seen.Keys);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task 閲覧だけの人の画面はどれも読める()
    {
        await months.RunAsync(
            "update offices.membership m set role = 'viewer' from offices.office o where o.id = m.office_id and o.office_number = $1 and m.login_name = $2", TestCare.Planner, "cm2");
        await using var desk = await Desk.SitDownAsync(browser, months.Host);
        await desk.SignInAsync(TestCare.Planner, "cm2");
        Assert.InRange((await WalkAsync(desk, $"/o/{TestCare.Planner}?month=2026-11")).Count, 20, 60);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task サインインの前の画面はどれも読める()
    {
        await using var desk = await Desk.SitDownAsync(browser, months.Host);
        foreach (var address in new[] { "/", "/forgot", "/join", "/second-factor", "/second-factor/new", "/not-found", "/apply", "/check", "/operator/sign-in", "/nothing/here" })
        {
            await LookAsync(desk, address);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task 運営者の画面はどれも読める()
    {
        const string Own = "見本の長い合言葉です 2026";
        await months.RunAsync("update identity.operator set password_chosen_at = null where login_name = $1", "unei");
        await using var desk = await Desk.SitDownAsync(browser, months.Host);
        await SignInAsOperatorAsync(desk, "careplan-demo-2026");
        await desk.Page.WaitForURLAsync("**/operator/password");
        await desk.ExpectSoundPageAsync();
        await new EntrySteps(desk).ChoosePasswordAsync(Own);
        await new EntrySteps(desk).SetUpAppAsync("every-operator-second-factor-new");
        Assert.InRange((await WalkAsync(desk, "/operator?")).Count, 8, 20);
        await LookAsync(desk, "/operator/applications/import");
        await LookAsync(desk, $"/operator/look/{TestCare.Planner}");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }).ClickAsync();
        await SignInAsOperatorAsync(desk, Own);
        await desk.Page.WaitForURLAsync("**/operator/second-factor");
        await desk.ExpectSoundPageAsync();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task SignInAsOperatorAsync(Desk desk, string password)
    {
        await desk.Page.GotoAsync("/operator/sign-in");
        await desk.Page.GetByLabel("運営者ID").FillAsync("unei");
        await desk.Page.GetByLabel("パスワード").FillAsync(password);
        await desk.Page.Keyboard.PressAsync("Enter");
    }

    private static IEnumerable<string> Templates =>
        typeof(Verbs).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template);

    // One address of each page, reached by links alone.
    private async Task<IReadOnlyDictionary<string, string>> WalkAsync(Desk desk, string start)
    {
        var seen = new Dictionary<string, string>();
        var waiting = new Queue<string>([start, .. Sometimes.Select(room => start.Replace("?", $"/{room}?", StringComparison.Ordinal))]);
        while (waiting.TryDequeue(out var address))
        {
            var path = address.Split('?')[0];
            if (Templates.SingleOrDefault(one => Fits(one, path)) is not { } template || !seen.TryAdd(template, address))
            {
                continue;
            }

            await LookAsync(desk, address);
            if (Templates.Contains($"{template}/compare"))
            {
                waiting.Enqueue($"{path}/compare");
            }

            foreach (var link in await desk.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => new URL(a.href)).filter(u => u.origin === location.origin).map(u => u.pathname + u.search)"))
            {
                waiting.Enqueue(link);
            }
        }

        return seen;
    }

    private static bool Fits(string template, string path) =>
        Regex.IsMatch(path, "^" + Regex.Replace(template, @"\{[^}]*\}", part => part.Value.Contains(":guid", StringComparison.Ordinal) ? "[0-9a-f-]{36}" : "[0-9-]+") + "$");

    private void Missing(IReadOnlyDictionary<string, string> seen, string under, string but) =>
        faults.AddRange(Templates
            .Where(template => template.StartsWith(under, StringComparison.Ordinal) && !seen.ContainsKey(template) && !template.Contains(but, StringComparison.Ordinal))
            .Select(template => $"No link leads to {template}."));

    private async Task LookAsync(Desk desk, string address)
    {
        await desk.Page.GotoAsync(address);
        if (!Plain.IsMatch(address))
        {
            await desk.ReadyAsync();
        }

        try
        {
            await desk.Page.Locator("h1").First.WaitForAsync();
        }
        catch (TimeoutException)
        {
            faults.Add($"{address} has no heading.");
        }
        await desk.PictureAsync("every" + Regex.Replace(address, "[^a-z0-9]+", "-"));
        var axe = await desk.Page.RunAxe();
        faults.AddRange(axe.Violations.Select(found => $"{address} {found.Id}: {string.Join(' ', found.Nodes.Take(2).Select(node => node.Html))}"));
        if (!await desk.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        {
            faults.Add($"{address} scrolls sideways.");
        }
    }

    /// <summary>The product with everything a newcomer finds.</summary>
    public sealed class FullMonths : IAsyncLifetime
    {
        public TestHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await TestHost.StartOnAsync(await TestHost.MigrateWithMonthsAsync(), "all");

        /// <summary>As the superuser: what the product cannot do to itself.</summary>
        public async Task RunAsync(string sql, params string[] values)
        {
            await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(Host.Database));
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
