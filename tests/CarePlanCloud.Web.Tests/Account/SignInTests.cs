using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Account;

/// <summary>The door for people.</summary>
public sealed class SignInTests(Product product) : IClassFixture<Product>
{
    private const string WrongSignIn = "事業所ID・ユーザーID・パスワードのどれかが違います。";

    private static readonly string HomeHelp = Browser.BillingIdOf(Demo.HomeHelp);

    [Fact]
    public async Task The_first_page_is_plain_html()
    {
        using var browser = new Browser(product.Host.Address);
        var page = (await browser.GetAsync("/")).Must(200);
        Assert.Equal("text/html", page.MediaType);
        Assert.Contains("<html lang=\"ja\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("サインイン", page.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--Blazor:", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KJ997000002901", "admin", "wrong-password-2026")]
    [InlineData("KJ997000002901", "nobody", Browser.Password)]
    [InlineData("KJ997000009901", "admin", Browser.Password)]
    [InlineData("x", "' or 1=1 --", "<script>alert(1)</script>")]
    [InlineData("KJ997000003701", "admin", "CAREPLAN-DEMO-2026")]
    public async Task Whatever_is_wrong_gets_the_same_answer(string officeId, string userId, string password)
    {
        using var browser = new Browser(product.Host.Address);
        var page = (await browser.SignInAsync(officeId, userId, password)).Must(200);
        Assert.Contains(WrongSignIn, page.Page, StringComparison.Ordinal);
        Assert.Contains("A sign-in failed: ", product.Host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "careplan");
    }

    [Theory]
    [InlineData("KJ99700000290\0", "admin", Browser.Password)]
    [InlineData("KJ997000002901", "ad\0min", Browser.Password)]
    [InlineData("KJ997000002901", "admin", "careplan-demo-2026\0")]
    [InlineData("KJ99700000290\uFFFE", "admin", Browser.Password)]
    [InlineData("KJ997000002901", "admin\uFFFE", Browser.Password)]
    public async Task What_no_keyboard_types_is_refused(string officeId, string userId, string password)
    {
        using var browser = new Browser(product.Host.Address);
        Assert.InRange((await browser.SignInAsync(officeId, userId, password)).Status, 200, 400);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "careplan");
    }

    [Theory]
    [InlineData("", "ABCD-EFGH-JKLM-NPQR")]
    [InlineData("9970000029", "")]
    public async Task Half_a_code_is_asked_for_whole(string office, string code)
    {
        using var browser = new Browser(product.Host.Address);
        var page = (await browser.PostAsync("/join", ("_handler", "code"), ("__RequestVerificationToken", await browser.TokenAsync("/join")), ("Form.Office", office), ("Form.Code", code))).Must(200);
        Assert.Contains("事業所番号とコードの両方を入れてください。", page.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_an_address_reaches_no_log()
    {
        using var browser = new Browser(product.Host.Address);
        (await browser.GetAsync("/d/SECRET-OF-A-LINK")).Must(404);
        using var http = product.Host.Client(Demo.HomeHelp);
        (await Reply.OfAsync(http.GetAsync(new Uri($"/api/v1/offices/{Demo.HomeHelp}/clients?q=見本", UriKind.Relative), TestContext.Current.CancellationToken))).Must(200);
        Assert.DoesNotContain("SECRET-OF-A-LINK", product.Host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString("見本"), product.Host.Log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        using var browser = new Browser(product.Host.Address);
        var page = (await browser.SignInAsync("", "　", "")).Must(200);
        Assert.All(new[] { "事業所IDを入力", "ユーザーIDを入力", "パスワードを入力" }, text => Assert.Contains(text, page.Page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_token_of_the_page_nobody_signs_in()
    {
        using var browser = new Browser(product.Host.Address);
        await browser.TokenAsync();
        (await browser.PostAsync("/", ("_handler", "sign-in"), ("Form.OfficeId", HomeHelp), ("Form.UserId", "admin"), ("Form.Password", Browser.Password))).Must(400);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "careplan");
    }

    [Theory]
    [InlineData("KJ997000002901", "admin")]
    [InlineData("kj997000002901", "admin")]
    [InlineData("ＫＪ９９７００００02901", "ａｄｍｉｎ")]
    [InlineData(" KJ997000002901　", " admin ")]
    public async Task The_right_words_lead_to_the_office_however_they_are_typed(string officeId, string userId)
    {
        using var browser = new Browser(product.Host.Address);
        var answer = (await browser.SignInAsync(officeId, userId, Browser.Password)).Must(302);
        Assert.Equal($"/o/{Demo.HomeHelp}", PathOf(answer));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("careplan=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("no-store", (await browser.GetAsync("/")).Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("\\\\evil.example")]
    public async Task Nobody_is_led_elsewhere_after_signing_in(string returnUrl)
    {
        using var browser = new Browser(product.Host.Address);
        var answer = await browser.SignInAsync(HomeHelp, "admin", Browser.Password, $"/?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal($"/o/{Demo.HomeHelp}", PathOf(answer.Must(302)));
    }

    [Fact]
    public async Task Who_wanted_a_page_gets_there_after_signing_in()
    {
        using var browser = new Browser(product.Host.Address);
        var answer = await browser.SignInAsync(HomeHelp, "admin", Browser.Password, "/?returnUrl=%2Fo%2F9970000029%2Finbox");
        Assert.Equal("/o/9970000029/inbox", PathOf(answer.Must(302)));
    }

    [Theory]
    [InlineData("/o/9970000029")]
    [InlineData("/o/9970000029/inbox")]
    [InlineData("/o/9970000029/slips")]
    [InlineData("/o/9970000029/outgoing")]
    [InlineData("/o/0000000000")]
    public async Task Without_a_session_every_page_of_an_office_leads_to_the_sign_in(string path)
    {
        using var browser = new Browser(product.Host.Address);
        Assert.Equal($"/?returnUrl={Uri.EscapeDataString(path)}", PathOf((await browser.GetAsync(path)).Must(302)));
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_waits()
    {
        using var browser = new Browser(product.Host.Address);
        var office = Browser.BillingIdOf(Demo.ShortStay);
        for (var times = 0; times < 4; times++)
        {
            Assert.Contains(WrongSignIn, (await browser.SignInAsync(office, "admin", "wrong-password-2026")).Must(200).Page, StringComparison.Ordinal);
        }

        await browser.SignInAsync(office, "admin", "wrong-password-2026");
        Assert.Contains("しばらくサインインできません", (await browser.SignInAsync(office, "admin", Browser.Password)).Must(200).Page, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "careplan");

        // Nobody else has to wait.
        (await browser.SignInAsync(Demo.Equipment)).Must(302);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_only_the_page_can_ask_for_it()
    {
        using var browser = new Browser(product.Host.Address);
        (await browser.SignInAsync(Demo.HomeHelp)).Must(302);
        var inbox = $"/api/v1/offices/{Demo.HomeHelp}/inbox";
        (await browser.GetAsync(inbox)).Must(200);
        var token = await browser.TokenAsync();

        (await browser.PostAsync("/sign-out")).Must(400);
        (await browser.GetAsync(inbox)).Must(200);

        var left = (await browser.PostAsync("/sign-out", ("__RequestVerificationToken", token))).Must(302);
        Assert.Equal(("/", "\"storage\""), (PathOf(left), left.Header("Clear-Site-Data")));
        (await browser.GetAsync(inbox)).MustRefuse(401, "not_signed_in");
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_before()
    {
        var inbox = new Uri($"/api/v1/offices/{Demo.HomeHelp}/inbox", UriKind.Relative);
        using var browser = new Browser(product.Host.Address);
        await browser.SignInAsync(Demo.HomeHelp);
        using var kept = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = product.Host.Address };
        kept.DefaultRequestHeaders.Add("Cookie", browser.Cookies.GetCookieHeader(product.Host.Address));
        (await Reply.OfAsync(kept.GetAsync(inbox, TestContext.Current.CancellationToken))).Must(200);
        (await browser.SignInAsync(Demo.HomeHelp)).Must(302);
        (await Reply.OfAsync(kept.GetAsync(inbox, TestContext.Current.CancellationToken))).MustRefuse(401, "not_signed_in");
        (await browser.GetAsync(inbox.ToString())).Must(200);
    }

    [Theory]
    [InlineData("https://elsewhere.example", 403)]
    [InlineData("null", 403)]
    [InlineData(null, 404)]
    [InlineData("", 404)]
    public async Task A_page_of_another_site_opens_no_line_to_ours(string? origin, int status)
    {
        using var browser = new Browser(product.Host.Address);
        using var line = new HttpRequestMessage(HttpMethod.Get, "/_blazor?id=nobody");
        if (origin is not null)
        {
            line.Headers.Add("Origin", origin.Length > 0 ? origin : product.Host.Address.GetLeftPart(UriPartial.Authority));
        }

        (await Reply.OfAsync(browser.Http.SendAsync(line, TestContext.Current.CancellationToken))).Must(status);
    }

    [Theory]
    [InlineData("/css/tokens.css", "text/css; charset=utf-8")]
    [InlineData("/js/copy.js", "text/javascript; charset=utf-8")]
    [InlineData("/", "text/html; charset=utf-8")]
    public async Task What_is_text_says_how_it_is_written(string path, string type)
    {
        using var browser = new Browser(product.Host.Address);
        using var answer = await browser.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/check")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/nothing-here")]
    [InlineData("/api/v1/offices/9970000029/inbox")]
    [InlineData("/css/tokens.css")]
    public async Task Every_answer_carries_the_headers_that_protect_it(string path)
    {
        using var browser = new Browser(product.Host.Address);
        var answer = await browser.GetAsync(path);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", answer.Header("Referrer-Policy"));
        var policy = answer.Header("Content-Security-Policy");
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.Null(answer.Header("Server"));
    }

    [Fact]
    public async Task What_a_program_reads_with_its_key_is_kept_by_no_cache() =>
        Assert.Contains("no-store", (await product.Office(Demo.HomeHelp).GetAsync("/inbox")).Must(200).Header("Cache-Control"), StringComparison.Ordinal);

    [Fact]
    public async Task In_development_the_sample_sign_ins_are_shown()
    {
        using var browser = new Browser(product.Host.Address);
        Assert.Contains(Browser.Password, (await browser.GetAsync("/")).Must(200).Text, StringComparison.Ordinal);
    }

    private static string PathOf(Reply answer) => new Uri(new Uri("http://here.example"), answer.Header("Location")!) is { Host: "here.example" } inside
        ? inside.PathAndQuery
        : new Uri(answer.Header("Location")!) is { IsLoopback: true } loopback ? loopback.PathAndQuery : answer.Header("Location")!;
}
