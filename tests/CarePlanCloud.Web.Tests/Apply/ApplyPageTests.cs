using System.Text;
using System.Text.RegularExpressions;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Apply;

/// <summary>The product with a folder for its mails.</summary>
public sealed class ApplyHost : IAsyncLifetime
{
    private readonly DirectoryInfo mails = Directory.CreateTempSubdirectory("careplan-mail");

    public TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await TestHost.StartAsync(settings: new Dictionary<string, string>
    {
        ["Mail__DropFolder"] = mails.FullName, ["Check__ConfirmationsPerMinute"] = "10000",
    });

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        mails.Delete(recursive: true);
    }

    /// <summary>The path and query of the link in the newest mail to the address.</summary>
    public async Task<string> LinkToAsync(string address)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            foreach (var file in mails.GetFiles("*.eml").OrderByDescending(file => file.Name))
            {
                using var mail = await MimeKit.MimeMessage.LoadAsync(file.FullName, limit.Token);
                if (mail.To.Mailboxes.Any(to => to.Address == address) && Regex.Match(mail.TextBody ?? "", "http://[^/]+(/apply/status[^ \r\n]+)") is { Success: true } found)
                {
                    return found.Groups[1].Value;
                }
            }

            await Task.Delay(100, limit.Token);
        }
    }
}

/// <summary>利用申請 as a stranger meets it: no script, no sign-in, nothing typed is lost.</summary>
public sealed class ApplyPageTests(ApplyHost office) : IClassFixture<ApplyHost>
{
    private static readonly (string Name, string Value)[] Sound =
    [
        ("office_number", "９９７００００７００"), ("kj_billing_id", "kj997000070001"), ("service_kinds", "11"), ("service_kinds", "A2"), ("corporation_name", "株式会社見本北"), ("office_name", "見本北訪問介護"),
        ("postal_code", "9900001"), ("address", "見本県例示市架空町1-2-3"), ("phone", "000-1234-5678"), ("administrator_name", "見本 北子"), ("terms", "trial"),
    ];

    [Fact]
    public async Task The_page_asks_and_no_cache_keeps_it()
    {
        using var stranger = new Browser(office.Host.Address);
        var page = (await stranger.GetAsync("/apply")).Must(200);
        Assert.Contains("申請して、確認のメールを受け取る", page.Page, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_form_over_the_mail_to_the_desk_of_the_operators()
    {
        using var stranger = new Browser(office.Host.Address);
        var sent = (await SendAsync(stranger, "first@example.jp")).Must(200);
        Assert.Contains("メールをお送りしました", sent.Page, StringComparison.Ordinal);
        var link = await office.LinkToAsync("first@example.jp");
        Assert.DoesNotContain(link[^48..], sent.Text, StringComparison.Ordinal);

        // Opening alone confirms nothing: programs that read mails open links too.
        Assert.Contains("申請を確定する", (await stranger.GetAsync(link)).Must(200).Page, StringComparison.Ordinal);
        Assert.Contains("申請を確定する", (await stranger.GetAsync(link)).Must(200).Page, StringComparison.Ordinal);
        var done = (await stranger.PostAsync(link, ("act", "confirm"), ("__RequestVerificationToken", await stranger.TokenAsync(link)))).Must(200);
        Assert.Contains("審査しています", done.Page, StringComparison.Ordinal);
        Assert.Contains("no-store", done.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_named_at_its_field_and_what_was_typed_stays()
    {
        using var stranger = new Browser(office.Host.Address);
        var refused = (await SendAsync(stranger, "nobody", ("office_number", "997"), ("address", "<b>架空町</b>"))).Must(400);
        Assert.Contains("href=\"apply#office_number\"", refused.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"apply#mail\"", refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"見本北訪問介護\"", refused.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"<b>架空町</b>\"", refused.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>架空町</b>\"", refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"A2\" checked", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_token_of_the_page_nothing_is_sent_and_nothing_is_lost()
    {
        using var stranger = new Browser(office.Host.Address);
        var stale = (await stranger.PostAsync("/apply", [.. Sound, ("mail", "stale@example.jp")])).Must(400);
        Assert.Contains("時間がたっています", stale.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"stale@example.jp\"", stale.Page, StringComparison.Ordinal);
        (await stranger.PostAsync("/apply/status?number=AAAAAAAA&secret=x", ("act", "confirm"))).Must(404);
    }

    [Fact]
    public async Task A_certificate_that_is_none_is_said_and_one_that_is_too_large_as_well()
    {
        using var stranger = new Browser(office.Host.Address);
        Assert.Contains("証明書として読めません", (await SendFileAsync(stranger, "証明書"u8.ToArray())).Must(400).Page, StringComparison.Ordinal);
        Assert.Contains("64KBより大きい", (await SendFileAsync(stranger, new byte[70 * 1024])).Must(400).Page, StringComparison.Ordinal);
        Assert.Contains("最後まで読み取れません", (await SendFileAsync(stranger, new byte[1024 * 1024])).Must(400).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_does_not_count_says_nothing_else()
    {
        using var stranger = new Browser(office.Host.Address);
        await SendAsync(stranger, "second@example.jp");
        var link = await office.LinkToAsync("second@example.jp");
        var other = (await stranger.GetAsync(link[..^1] + (link[^1] == '0' ? "1" : "0"))).Must(404).Text;
        Assert.Equal(other, (await stranger.GetAsync("/apply/status")).Must(404).Text);
        Assert.Equal(other, (await stranger.GetAsync("/apply/status?number=AAAAAAAA&secret=%00")).Must(404).Text);
    }

    [Fact]
    public async Task Addresses_are_limited()
    {
        await using var host = await TestHost.StartAsync("web", settings: new Dictionary<string, string> { ["Check__ConfirmationsPerMinute"] = "3" });
        using var eager = new Browser(host.Address);
        for (var time = 0; time < 3; time++)
        {
            (await eager.GetAsync("/apply")).Must(200);
        }

        Assert.NotNull((await eager.GetAsync("/apply/status?number=A&secret=b")).Must(429).Header("Retry-After"));
    }

    private static async Task<Reply> SendAsync(Browser stranger, string mail, params (string Name, string Value)[] instead) =>
        await stranger.PostAsync("/apply", [.. Sound.Where(field => instead.All(other => other.Name != field.Name)), .. instead, ("mail", mail), ("__RequestVerificationToken", await stranger.TokenAsync("/apply"))]);

    private static async Task<Reply> SendFileAsync(Browser stranger, byte[] file)
    {
        var token = await stranger.TokenAsync("/apply");
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Sound.Append(("mail", "file@example.jp")).Append(("__RequestVerificationToken", token)))
        {
            form.Add(new StringContent(value, Encoding.UTF8), $"\"{name}\"");
        }

        form.Add(new ByteArrayContent(file), "\"certificate\"", "\"office.cer\"");
        return await Reply.OfAsync(stranger.Http.PostAsync(new Uri("/apply", UriKind.Relative), form));
    }
}
