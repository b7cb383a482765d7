using System.Text.RegularExpressions;
using CarePlanCloud.Web.Tests.Hosting;
using OtpNet;

namespace CarePlanCloud.Web.Tests.Account;

/// <summary>What a person changes about the own account, over HTTP.</summary>
public sealed partial class MyAccountTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task A_second_factor_is_shown_and_changed_only_after_the_password()
    {
        using var browser = new Browser(product.Host.Address);
        (await browser.SignInAsync(Demo.Equipment)).MustLeadTo($"/o/{Demo.Equipment}");
        var path = $"/o/{Demo.Equipment}/account/second-factor";
        Assert.DoesNotMatch(Secret(), (await browser.GetAsync(path)).Must(200).Text);
        var wrong = await ProveAsync(browser, path, "wrong-password-2026");
        Assert.Contains("今のパスワードが違います", wrong.Must(200).Page, StringComparison.Ordinal);
        (await ProveAsync(browser, path, Browser.Password)).MustLeadTo(path);

        var page = (await browser.GetAsync(path)).Must(200);
        var app = new Totp(Base32Encoding.ToBytes(Secret().Match(page.Text).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal)));
        var set = await browser.PostAsync(
            path, ("_handler", "app"), ("__RequestVerificationToken", await browser.TokenAsync(path)), ("AppEntry.Code", app.ComputeTotp()));
        Assert.Equal(10, Recovery().Count(set.Must(200).Text));
        Assert.Contains("10個", (await browser.GetAsync(path)).Must(200).Page, StringComparison.Ordinal);

        // From now on the sample office needs it, too.
        using var again = new Browser(product.Host.Address);
        (await again.SignInAsync(Demo.Equipment)).MustLeadTo("/second-factor");
    }

    [Theory]
    [InlineData("/passkey/sign-in", "")]
    [InlineData("/passkey/sign-in", "{}")]
    [InlineData("/passkey/sign-in", "no json")]
    [InlineData("/passkey/new", "{}")]
    public async Task What_no_device_says_is_refused(string path, string body)
    {
        using var browser = new Browser(product.Host.Address);
        (await browser.SignInAsync(Demo.DayCare)).Must(302);
        var account = $"/o/{Demo.DayCare}/account/second-factor";
        await browser.PostAsync(account, ("_handler", "prove"), ("__RequestVerificationToken", await browser.TokenAsync(account)), ("Proof.Password", Browser.Password));
        var token = await browser.TokenAsync(account);
        (await SendAsync(path)).Must(400);
        (await SendAsync(path == "/passkey/new" ? "/passkey/new-options" : "/passkey/options")).Must(200);
        (await SendAsync(path)).Must(400);

        async Task<Reply> SendAsync(string to)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new StringContent(body), Headers = { { "RequestVerificationToken", token } } };
            return await Reply.OfAsync(browser.Http.SendAsync(request));
        }
    }

    [Theory]
    [InlineData("wrong-password-2026", "midori no kaban", "old-password")]
    [InlineData(Browser.Password, "password-12345", "new-password")]
    public async Task A_refused_password_puts_the_cursor_where_it_is_wrong(string old, string password, string field)
    {
        using var browser = new Browser(product.Host.Address);
        (await browser.SignInAsync(Demo.HomeHelp)).MustLeadTo($"/o/{Demo.HomeHelp}");
        var path = $"/o/{Demo.HomeHelp}/account";
        var page = (await browser.PostAsync(
            path, ("_handler", "change-password"), ("__RequestVerificationToken", await browser.TokenAsync(path)), ("Form.Old", old), ("Form.Password", password), ("Form.Again", password))).Must(200).Page;
        var focused = Assert.Single(Regex.Matches(page, "<input[^>]* autofocus[^>]*>")).Value;
        Assert.Contains($"id=\"{field}\"", focused, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", focused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_account_of_another_office_is_not_there()
    {
        using var browser = new Browser(product.Host.Address);
        (await browser.SignInAsync(Demo.DayCare)).MustLeadTo($"/o/{Demo.DayCare}");
        (await browser.GetAsync($"/o/{Demo.HomeHelp}/account")).Must(404);
        (await browser.GetAsync($"/o/{Demo.HomeHelp}/account/second-factor")).Must(404);
    }

    [Fact]
    public async Task A_session_that_was_ended_elsewhere_opens_nothing_any_more()
    {
        using var here = new Browser(product.Host.Address);
        using var there = new Browser(product.Host.Address);
        (await here.SignInAsync(Demo.ShortStay)).MustLeadTo($"/o/{Demo.ShortStay}");
        (await there.SignInAsync(Demo.ShortStay)).MustLeadTo($"/o/{Demo.ShortStay}");
        var inbox = $"/api/v1/offices/{Demo.ShortStay}/inbox";
        (await there.GetAsync(inbox)).Must(200);
        var path = $"/o/{Demo.ShortStay}/account";
        var ended = await here.PostAsync(path, ("_handler", "revoke-others"), ("__RequestVerificationToken", await here.TokenAsync(path)));
        Assert.Contains("1台のサインインを止めました", ended.Must(200).Page, StringComparison.Ordinal);
        await Waiting.UntilAsync(async () => (await there.GetAsync(inbox)).Status, status => status == 401);
        (await here.GetAsync(inbox)).Must(200);
    }

    private static async Task<Reply> ProveAsync(Browser browser, string path, string password) => await browser.PostAsync(
        path, ("_handler", "prove"), ("__RequestVerificationToken", await browser.TokenAsync(path)), ("Proof.Password", password));

    [GeneratedRegex("class=\"secret\"[^>]*>([A-Z2-7 ]+)<")]
    private static partial Regex Secret();

    [GeneratedRegex("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}")]
    private static partial Regex Recovery();
}
