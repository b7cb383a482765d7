using System.Text.Json;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Account;
using CarePlanCloud.Web.Startup;
using CarePlanCloud.Web.Tests.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Tests.Account;

/// <summary>What holds outside of Development, asked of the live options and of the process itself.</summary>
public sealed class ProductionTests
{
    [Fact]
    public async Task The_options_are_those_of_the_security_table()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "CarePlanCloud.Web", EnvironmentName = "Production" });
        builder.Configuration["ConnectionStrings:CarePlan"] = "Host=127.0.0.1;Database=nowhere";
        builder.Configuration["Keys:CertificateFile"] = TestKeys.CertificateFile;
        builder.Configuration["Keys:CertificatePassword"] = TestKeys.Password;
        await using var app = Verbs.Build(builder, servesPages: true, worksInBackground: false);

        var cookie = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        Assert.Equal("__Host-careplan", cookie.Cookie.Name);
        Assert.Equal(CookieSecurePolicy.Always, cookie.Cookie.SecurePolicy);
        Assert.True(cookie.Cookie.HttpOnly);
        Assert.Equal(SameSiteMode.Lax, cookie.Cookie.SameSite);
        Assert.Equal("/", cookie.Cookie.Path);
        Assert.Null(cookie.Cookie.Domain);
        Assert.InRange(cookie.ExpireTimeSpan, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(60));

        var pending = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("careplan-pending");
        Assert.Equal(("__Host-careplan-pending", CookieSecurePolicy.Always, true), (pending.Cookie.Name, pending.Cookie.SecurePolicy, pending.Cookie.HttpOnly));
        Assert.InRange(pending.ExpireTimeSpan, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        Assert.Equal((TimeSpan.FromHours(12), TimeSpan.FromMinutes(60)), (SignInSession.Longest, SignInSession.LongestRest));

        var antiforgery = app.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie;
        Assert.Equal(("__Host-careplan-page", true, "/"), (antiforgery.Name, antiforgery.HttpOnly, antiforgery.Path));
        var passkey = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.TwoFactorUserIdScheme).Cookie;
        Assert.Equal(("__Host-careplan-passkey", CookieSecurePolicy.Always, true), (passkey.Name, passkey.SecurePolicy, passkey.HttpOnly));

        var identity = app.Services.GetRequiredService<IOptions<IdentityOptions>>().Value;
        Assert.InRange(identity.Password.RequiredLength, 13, 64);
        Assert.False(identity.Password.RequireDigit || identity.Password.RequireUppercase || identity.Password.RequireNonAlphanumeric);
        Assert.InRange(app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount, 210_000, int.MaxValue);

        var limits = app.Services.GetRequiredService<IOptions<LimitOptions>>().Value;
        Assert.Equal((5, 20, 3, 60, 300, 5), (limits.SignInsOfAccount, limits.SignInsOfAddress, limits.SecondFactors, limits.Writes, limits.Reads, limits.Circuits));
        Assert.False(app.Services.GetRequiredService<DemoSignIns>().MaySkipSecondFactor(Demo.HomeHelp));
        var passkeys = app.Services.GetRequiredService<IOptions<IdentityPasskeyOptions>>().Value;
        Assert.Equal(("required", "required"), (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement));

        var circuits = app.Services.GetRequiredService<IOptions<CircuitOptions>>().Value;
        Assert.All(
            new TimeSpan?[] { circuits.DisconnectedCircuitRetentionPeriod, circuits.PersistedCircuitInMemoryRetentionPeriod, circuits.PersistedCircuitDistributedRetentionPeriod },
            kept => Assert.InRange(kept ?? TimeSpan.MaxValue, TimeSpan.Zero, TimeSpan.FromMinutes(10)));
        Assert.InRange(app.Services.GetRequiredService<IOptions<HubOptions>>().Value.MaximumReceiveMessageSize ?? long.MaxValue, 1, 32 * 1024);

        var hsts = app.Services.GetRequiredService<IOptions<HstsOptions>>().Value;
        Assert.InRange(hsts.MaxAge, TimeSpan.FromDays(2 * 365), TimeSpan.MaxValue);
        Assert.True(hsts.IncludeSubDomains);
        // 20 MB are taken in; up to 64 MB are read and thrown away, so that the answer says why (the framework reads 128 MB).
        Assert.InRange(app.Services.GetRequiredService<IOptions<FormOptions>>().Value.MultipartBodyLengthLimit, 1, 64 * 1024 * 1024);

        var keys = app.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value;
        Assert.NotNull(keys.XmlRepository);
        Assert.NotNull(keys.XmlEncryptor);
        Assert.Equal("CarePlanCloud", app.Services.GetRequiredService<IOptions<DataProtectionOptions>>().Value.ApplicationDiscriminator);

        // The hasher the product really uses: PBKDF2 with SHA-512, the count written into the hash.
        await using var scope = app.Services.CreateAsyncScope();
        var hash = Convert.FromBase64String(scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>().HashPassword(new User(), Browser.Password));
        Assert.Equal(2u, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)));
        Assert.InRange(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)), 210_000u, uint.MaxValue);
    }

    [Fact]
    public async Task The_process_shows_no_sample_passwords_and_sets_a_cookie_for_https_only()
    {
        await using var host = await TestHost.StartAsync(environment: "Production");

        // As the proxy passes it on. Cookies for HTTPS only are carried by hand: this client sees HTTP.
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        http.DefaultRequestHeaders.Host = "careplan.example.jp";
        var opened = (await Reply.OfAsync(http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken))).Must(200);
        Assert.DoesNotContain(Browser.Password, opened.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("見本", opened.Page, StringComparison.Ordinal);
        Assert.Contains("max-age=63072000; includeSubDomains", opened.Header("Strict-Transport-Security"), StringComparison.Ordinal);
        var page = opened.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("__Host-careplan-page=", StringComparison.Ordinal));
        Assert.Contains("; secure", page, StringComparison.OrdinalIgnoreCase);
        http.DefaultRequestHeaders.Add("Cookie", page.Split(';')[0]);

        // Nobody gets in by a password alone, the sample offices neither.
        using var form = new FormUrlEncodedContent(
        [
            new("_handler", "sign-in"), new("__RequestVerificationToken", Browser.TokenIn(opened)), new("Form.OfficeId", Browser.BillingIdOf(Demo.HomeHelp)),
            new("Form.UserId", "admin"), new("Form.Password", Browser.Password),
        ]);
        var answer = (await Reply.OfAsync(http.PostAsync(new Uri("/", UriKind.Relative), form, TestContext.Current.CancellationToken))).MustLeadTo("/second-factor/new");
        Assert.DoesNotContain(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("__Host-careplan=", StringComparison.Ordinal));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("__Host-careplan-pending=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("; domain", cookie, StringComparison.OrdinalIgnoreCase);

        // What it says is for machines: an object a line, with the time in UTC.
        var lines = host.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.EndsWith("Z", JsonDocument.Parse(line).RootElement.GetProperty("Timestamp").GetString(), StringComparison.Ordinal));

        // What stands in an address is nobody's: codes, secrets of links, words that were searched for.
        foreach (var address in new[] { "/join?from=9970000029&code=ABCD-EFGH-JKLM-NPQR", "/apply/status?number=ABCDEFGH&secret=ABCD-EFGH-JKLM-NPQR", "/c/ABCD-EFGH-JKLM-NPQR", "/d/ABCD-EFGH-JKLM-NPQR", "/nowhere?q=ABCD-EFGH-JKLM-NPQR" })
        {
            await Reply.OfAsync(http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        }

        Assert.DoesNotContain("ABCD-EFGH-JKLM-NPQR", host.Log, StringComparison.Ordinal);

        // A fault or a refusal tells nothing of the machinery.
        Assert.DoesNotContain("   at ", (await Reply.OfAsync(http.GetAsync(new Uri("/api/v1/offices/9970000029/inbox", UriKind.Relative), TestContext.Current.CancellationToken))).MustRefuse(401, "not_signed_in").Text, StringComparison.Ordinal);
    }
}
