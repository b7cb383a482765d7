using CarePlanCloud.Application;
using CarePlanCloud.Application.Audit.Retention;
using CarePlanCloud.Application.Inquiries.Notices;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Web.Account;
using CarePlanCloud.Web.Mail;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CarePlanCloud.Web.Startup;

/// <summary>The rooms behind the pages: application, sign-in, keys.</summary>
internal static class CareServices
{
    public const string ConnectionName = "CarePlan";

    public static void AddCareServices(this WebApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString(ConnectionName)
            ?? throw new InvalidOperationException($"ConnectionStrings__{ConnectionName} is not set. ./run sets it; see README.md.");
        builder.Services.AddCarePlanApplication(connection);
        builder.Services.Configure<MailOptions>(builder.Configuration.GetSection(MailOptions.Section));
        builder.Services.AddSingleton<IMailPost, MailPost>();
        builder.Services.Configure<PaperOptions>(builder.Configuration.GetSection(PaperOptions.Section));
        builder.Services.Configure<RetentionOptions>(builder.Configuration.GetSection("Audit"));
        builder.Services.AddIdentity(builder.Environment);
    }

    private static void AddIdentity(this IServiceCollection services, IWebHostEnvironment environment)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null)
            .AddIdentityCookies();
        services.AddIdentityCore<User>(options =>
            {
                // A long phrase, no composition rules; lockout slows guessing down.
                options.Password.RequiredLength = 13;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddEntityFrameworkStores<CareDb>()
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromSeconds(60));
        services.ConfigureApplicationCookie(options => ConfigureCookie(options, environment));
        services.AddAuthorization();
    }

    private static void ConfigureCookie(
        Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options, IWebHostEnvironment environment)
    {
        // On a developer's machine the product runs over plain HTTP on loopback, where __Host- cannot be set by every client.
        var loopback = environment.IsDevelopment();
        options.Cookie.Name = loopback ? "careplan" : "__Host-careplan";
        options.Cookie.SecurePolicy = loopback ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = TimeSpan.FromMinutes(60);
        options.SlidingExpiration = true;
        options.LoginPath = "/";
        options.AccessDeniedPath = "/";
        options.ReturnUrlParameter = "returnUrl";

        // A program is told 401; only a person is led to the sign-in page.
        options.Events.OnRedirectToLogin = context =>
        {
            if (context.Request.Path.StartsWithSegments("/api"))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else
            {
                context.Response.Redirect(context.RedirectUri);
            }

            return Task.CompletedTask;
        };
    }
}
