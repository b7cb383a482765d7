using CarePlanCloud.Testing;
using CarePlanCloud.Web.Startup;
using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;
using Npgsql;

namespace CarePlanCloud.Web.Tests.Operator;

/// <summary>How operators come to be, and come in: by a verb, a password of their own, and always an app.</summary>
public sealed class OperatorSignInTests
{
    private const string Chosen = "見本の長い合言葉です 2026";

    [Fact]
    public async Task From_the_verb_over_an_own_password_and_an_app_to_the_console()
    {
        await using var host = await TestHost.StartAsync("web");
        var said = new StringWriter();
        Assert.Equal(0, await OperatorVerb.RunAsync(["add", "Souda.2", "想田 二郎"], TestPostgres.AsOwner(host.Database), said));
        var printed = said.ToString().Split('\n').Single(line => line.StartsWith("はじめのパスワード", StringComparison.Ordinal)).Split(": ")[1].Trim();

        using var browser = new Browser(host.Address);
        (await SignInAsync(browser, "souda.2", printed)).MustGoTo("/operator/password");
        (await browser.GetAsync("/operator")).MustGoTo("/operator/sign-in");
        (await browser.GetAsync("/operator/second-factor/new")).MustGoTo("/operator/sign-in");
        using var stranger = new Browser(host.Address);
        (await SignInAsync(stranger, "souda.2", printed)).MustGoTo("/operator/password");
        Assert.Contains("13文字以上", (await ChooseAsync(browser, "short")).Must(200).Page, StringComparison.Ordinal);
        Assert.Contains("ちがうもの", (await ChooseAsync(browser, printed)).Must(200).Page, StringComparison.Ordinal);
        (await ChooseAsync(browser, Chosen)).MustGoTo("/operator/second-factor/new");

        // The printed password is over, also for whoever had come a step far with it, and the own one alone opens nothing.
        (await stranger.GetAsync("/operator/second-factor/new")).MustGoTo("/operator/sign-in");
        using var other = new Browser(host.Address);
        Assert.Contains("違います", (await SignInAsync(other, "souda.2", printed)).Must(200).Page, StringComparison.Ordinal);
        var app = await new Browser(host.Address).SignInAsOperatorAsync("souda.2", Chosen);
        (await SignInAsync(other, "ＳＯＵＤＡ.2", Chosen)).MustGoTo("/operator/second-factor");
        (await other.GetAsync("/operator/second-factor/new")).MustGoTo("/operator/second-factor");
        (await other.GetAsync("/operator")).MustGoTo("/operator/sign-in");
        Assert.Contains("確認コードが違うか", (await other.StepAsync("/operator/second-factor", "operator-second-factor", ("Form.Code", "000000"))).Must(200).Page, StringComparison.Ordinal);
        (await other.StepAsync("/operator/second-factor", "operator-second-factor", ("Form.Code", app.ComputeTotp(DateTime.UtcNow.AddSeconds(30))))).MustGoTo("/operator");
        (await other.GetAsync("/operator")).Must(200);
        using var stale = new Browser(host.Address);
        (await SignInAsync(stale, "souda.2", Chosen)).MustGoTo("/operator/second-factor");

        // Locked, the open session ends with the next request.
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("update identity.operator set locked_at = now() where login_name = 'souda.2'", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        (await other.GetAsync("/operator")).MustGoTo("/operator/sign-in");
        Assert.Contains("違います", (await SignInAsync(other, "souda.2", Chosen)).Must(200).Page, StringComparison.Ordinal);

        // Let in again on the server: as on the first day, and what was known before is worth nothing.
        var again = new StringWriter();
        Assert.Equal(0, await OperatorVerb.RunAsync(["reset", "souda.2"], TestPostgres.AsOwner(host.Database), again));
        (await stale.GetAsync("/operator/password")).MustGoTo("/operator/sign-in");
        var anew = again.ToString().Split('\n').Single(line => line.StartsWith("はじめのパスワード", StringComparison.Ordinal)).Split(": ")[1].Trim();
        Assert.Contains("違います", (await SignInAsync(other, "souda.2", Chosen)).Must(200).Page, StringComparison.Ordinal);
        (await SignInAsync(other, "souda.2", anew)).MustGoTo("/operator/password");
        (await ChooseAsync(other, Chosen)).MustGoTo("/operator/second-factor/new");
        Assert.Equal(1, await OperatorVerb.RunAsync(["reset", "nobody"], TestPostgres.AsOwner(host.Database), again));
        Assert.Equal(2, await OperatorVerb.RunAsync(["reset"], TestPostgres.AsOwner(host.Database), again));
    }

    [Fact]
    public async Task Who_is_no_operator_is_told_the_same_as_who_types_wrong()
    {
        await using var host = await TestHost.StartAsync("web");
        using var browser = new Browser(host.Address);
        foreach (var (login, password) in new[] { ("unei", "wrong password 1"), ("nobody", Browser.Password), ("admin", Browser.Password) })
        {
            Assert.Contains("運営者IDかパスワードが違います", (await SignInAsync(browser, login, password)).Must(200).Page, StringComparison.Ordinal);
        }

        // An operator is no member either.
        Assert.NotEqual(302, (await browser.SignInAsync($"KJ{Demo.Planner}01", "unei", Browser.Password)).Status);
    }

    [Fact]
    public async Task Passwords_cannot_be_tried_out()
    {
        await using var host = await TestHost.StartAsync("web");
        using var browser = new Browser(host.Address);
        for (var time = 0; time < 5; time++)
        {
            (await SignInAsync(browser, "unei", $"wrong password {time}")).Must(200);
        }

        // Of this minute, or of the account on this network: whichever comes first, and however right the password is now.
        var waiting = await SignInAsync(browser, "unei", Browser.Password);
        Assert.Contains(waiting.Status, new[] { 200, 429 });
        Assert.Matches("待ってから", waiting.Page);
    }

    [Fact]
    public async Task The_verb_says_what_it_needs()
    {
        Assert.Equal(2, await OperatorVerb.RunAsync(["add", "x", "y"], null, new StringWriter()));
        Assert.Equal(2, await OperatorVerb.RunAsync(["add", "x"], "Host=unused", new StringWriter()));
        await using var host = await TestHost.StartAsync("web");
        var said = new StringWriter();
        Assert.Equal(1, await OperatorVerb.RunAsync(["add", "unei", "だれか"], TestPostgres.AsOwner(host.Database), said));
        Assert.Equal(1, await OperatorVerb.RunAsync(["add", "二郎", "だれか"], TestPostgres.AsOwner(host.Database), said));
        Assert.Equal(2, await OperatorVerb.RunAsync(["add", "x", "だれか"], TestPostgres.AsApp(host.Database), said));
    }

    private static Task<Reply> SignInAsync(Browser browser, string login, string password) =>
        browser.StepAsync("/operator/sign-in", "operator-sign-in", ("Form.Login", login), ("Form.Password", password));

    private static Task<Reply> ChooseAsync(Browser browser, string password) =>
        browser.StepAsync("/operator/password", "operator-password", ("Form.Password", password), ("Form.Again", password));
}
