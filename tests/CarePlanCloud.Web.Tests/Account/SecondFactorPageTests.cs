using System.Globalization;
using System.Text.RegularExpressions;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;
using Npgsql;
using OtpNet;

namespace CarePlanCloud.Web.Tests.Account;

/// <summary>The second step of signing in, over HTTP, where the demonstration offices are treated like all others.</summary>
public sealed partial class SecondFactorPageTests : IAsyncLifetime
{
    private const string Office = Demo.HomeHelp;

    private static readonly string Inbox = $"/api/v1/offices/{Office}/inbox";

    private TestHost host = default!;
    private Browser browser = default!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(settings: Strict());
        browser = Visitor();
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task An_app_is_set_up_on_the_way_in_and_asked_for_ever_after()
    {
        (await browser.SignInAsync(Office)).MustLeadTo("/second-factor/new");
        (await browser.GetAsync(Inbox)).MustRefuse(401, "not_signed_in");
        var page = (await browser.GetAsync("/second-factor/new")).Must(200);
        Assert.Contains("data:image/png;base64,", page.Text, StringComparison.Ordinal);
        var app = new Totp(Base32Encoding.ToBytes(Secret().Match(page.Text).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal)));

        var wrong = await browser.PassAsync("/second-factor/new", "new-second-factor", "000000");
        Assert.Contains("確認コードが違います", wrong.Must(200).Page, StringComparison.Ordinal);
        (await browser.GetAsync(Inbox)).MustRefuse(401, "not_signed_in");

        var confirmed = (await browser.PassAsync("/second-factor/new", "new-second-factor", app.ComputeTotp())).Must(200);
        var codes = Recovery().Matches(confirmed.Text).Select(match => match.Value).ToList();
        Assert.Equal(10, codes.Count);
        Assert.Contains("no-store", confirmed.Header("Cache-Control"), StringComparison.Ordinal);
        (await browser.GetAsync(Inbox)).Must(200);

        // From now on the password alone opens nothing, also not the page that would set another app up.
        using var again = Visitor();
        (await again.SignInAsync(Office)).MustLeadTo("/second-factor");
        (await again.GetAsync("/second-factor/new")).MustLeadTo("/second-factor");
        (await again.GetAsync(Inbox)).MustRefuse(401, "not_signed_in");
        Assert.Contains("もう使われています", (await again.PassAsync("/second-factor", "second-factor", app.ComputeTotp())).Must(200).Page, StringComparison.Ordinal);
        var next = app.ComputeTotp(DateTime.UtcNow.AddSeconds(30));
        (await again.PassAsync("/second-factor", "second-factor", next)).MustLeadTo($"/o/{Office}");
        (await again.GetAsync(Inbox)).Must(200);

        // The code that was just used is no good to whoever looked over the shoulder; a recovery code passes once.
        using var shoulder = Visitor();
        (await shoulder.SignInAsync(Office)).MustLeadTo("/second-factor");
        (await shoulder.PassAsync("/second-factor", "second-factor", next)).Must(200);
        (await shoulder.PassAsync("/second-factor", "second-factor", codes[3])).MustLeadTo($"/o/{Office}");
    }

    [Fact]
    public async Task Without_the_password_there_is_no_second_step()
    {
        (await browser.GetAsync("/second-factor")).MustLeadTo("/");
        (await browser.GetAsync("/second-factor/new")).MustLeadTo("/");
    }

    [Fact]
    public async Task Codes_cannot_be_tried_out()
    {
        await using var slow = await host.StartAgainAsync("web", Strict(("Limits__SecondFactors", "3")));
        using var guesser = Visitor(slow);
        (await guesser.SignInAsync(Office)).MustLeadTo("/second-factor/new");
        for (var times = 0; times < 3; times++)
        {
            (await guesser.PassAsync("/second-factor/new", "new-second-factor", times.ToString("D6", CultureInfo.InvariantCulture))).Must(200);
        }

        var held = (await guesser.PassAsync("/second-factor/new", "new-second-factor", "000003")).Must(429);
        Assert.InRange(int.Parse(held.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("秒待って", held.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_is_limited_for_an_account_and_for_an_address()
    {
        await using var slow = await host.StartAgainAsync("web", Strict(("Limits__SignInsOfAccount", "3"), ("Limits__SignInsOfAddress", "6")));
        using var guesser = Visitor(slow);
        for (var times = 0; times < 3; times++)
        {
            (await guesser.SignInAsync(Browser.BillingIdOf(Office), "admin", $"wrong-password-{times}")).Must(200);
        }

        (await guesser.SignInAsync(Browser.BillingIdOf(Office), "admin", Browser.Password)).Must(429);

        // 三つの名前を順に試す (spraying): the address has used up its tries.
        (await guesser.SignInAsync(Browser.BillingIdOf(Demo.DayCare), "admin", "spring-in-kyoto-26")).Must(200);
        (await guesser.SignInAsync(Browser.BillingIdOf(Demo.Planner), "admin", "spring-in-kyoto-26")).Must(200);
        var held = (await guesser.SignInAsync(Browser.BillingIdOf(Demo.ShortStay), "admin", "spring-in-kyoto-26")).Must(429);
        Assert.NotNull(held.Header("Retry-After"));
    }

    [Fact]
    public async Task A_first_step_is_worth_nothing_after_the_password_was_changed()
    {
        (await browser.SignInAsync(Office)).MustLeadTo("/second-factor/new");
        (await browser.GetAsync("/second-factor/new")).Must(200);
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("update identity.\"user\" set security_stamp = 'of another password'", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        (await browser.GetAsync("/second-factor/new")).MustLeadTo("/");
        (await browser.GetAsync("/second-factor")).MustLeadTo("/");
    }

    [Fact]
    public async Task Whoever_has_seen_the_secret_of_another_first_step_does_not_know_mine()
    {
        using var stranger = Visitor();
        (await stranger.SignInAsync(Office)).MustLeadTo("/second-factor/new");
        (await browser.SignInAsync(Office)).MustLeadTo("/second-factor/new");
        var theirs = await SecretAsync(stranger);
        var mine = await SecretAsync(browser);
        Assert.NotEqual(theirs, mine);
        Assert.Equal(mine, await SecretAsync(browser));
        Assert.Contains("確認コードが違います", (await browser.PassAsync("/second-factor/new", "new-second-factor", new Totp(Base32Encoding.ToBytes(theirs)).ComputeTotp())).Must(200).Page, StringComparison.Ordinal);
        Assert.Matches(Recovery(), (await browser.PassAsync("/second-factor/new", "new-second-factor", new Totp(Base32Encoding.ToBytes(mine)).ComputeTotp())).Must(200).Text);
    }

    [Fact]
    public async Task Whoever_tries_an_account_on_one_network_keeps_nobody_out_on_another()
    {
        await using var slow = await host.StartAgainAsync("web", Strict(("Limits__SignInsOfAccount", "8")));
        using var guesser = Visitor(slow);
        guesser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.1");
        for (var times = 0; times < 12; times++)
        {
            (await guesser.SignInAsync(Browser.BillingIdOf(Office), "admin", $"wrong-password-{times}")).Must(200);
        }

        using var colleague = Visitor(slow);
        colleague.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.2");
        (await colleague.SignInAsync(Office)).MustLeadTo("/second-factor/new");
    }

    private static async Task<string> SecretAsync(Browser browser) =>
        Secret().Match((await browser.GetAsync("/second-factor/new")).Must(200).Text).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);

    private static Dictionary<string, string> Strict(params (string Name, string Value)[] more) =>
        more.Append(("Demo__SkipsSecondFactor", "false")).ToDictionary(setting => setting.Item1, setting => setting.Item2);

    private Browser Visitor(TestHost? other = null) => new((other ?? host).Address);

    [GeneratedRegex("class=\"secret\"[^>]*>([A-Z2-7 ]+)<")]
    private static partial Regex Secret();

    [GeneratedRegex("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}")]
    private static partial Regex Recovery();
}
