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
