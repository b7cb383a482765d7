using CarePlanCloud.Application.Identity;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Startup;
using CarePlanCloud.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
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
        await using var app = Verbs.Build(builder, servesPages: true, worksInBackground: false);

        var cookie = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        Assert.Equal("__Host-careplan", cookie.Cookie.Name);
        Assert.Equal(CookieSecurePolicy.Always, cookie.Cookie.SecurePolicy);
        Assert.True(cookie.Cookie.HttpOnly);
        Assert.Equal(SameSiteMode.Lax, cookie.Cookie.SameSite);
        Assert.Equal("/", cookie.Cookie.Path);
        Assert.Null(cookie.Cookie.Domain);
        Assert.InRange(cookie.ExpireTimeSpan, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(60));

        var identity = app.Services.GetRequiredService<IOptions<IdentityOptions>>().Value;
        Assert.InRange(identity.Password.RequiredLength, 13, 64);
        Assert.False(identity.Password.RequireDigit || identity.Password.RequireUppercase || identity.Password.RequireNonAlphanumeric);
        Assert.InRange(identity.Lockout.MaxFailedAccessAttempts, 1, 5);
        Assert.InRange(identity.Lockout.DefaultLockoutTimeSpan, TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));
        Assert.InRange(app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount, 210_000, int.MaxValue);
        Assert.InRange(app.Services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval, TimeSpan.Zero, TimeSpan.FromSeconds(60));

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
        using var browser = new Browser(host.Address);

        var page = (await browser.GetAsync("/")).Must(200).Page;
        Assert.DoesNotContain(Browser.Password, page, StringComparison.Ordinal);
        Assert.DoesNotContain("見本", page, StringComparison.Ordinal);

        var cookie = (await browser.SignInAsync(Demo.HomeHelp)).Must(302).Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("__Host-careplan=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("; domain", cookie, StringComparison.OrdinalIgnoreCase);

        // A fault or a refusal tells nothing of the machinery.
        Assert.DoesNotContain("   at ", (await browser.GetAsync("/api/v1/offices/9970000029/inbox")).MustRefuse(401, "not_signed_in").Text, StringComparison.Ordinal);
    }
}
