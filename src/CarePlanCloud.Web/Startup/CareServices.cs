using CarePlanCloud.Application;
using CarePlanCloud.Application.Audit.Retention;
using CarePlanCloud.Application.Billing;
using CarePlanCloud.Application.Ending;
using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Web.Account;
using CarePlanCloud.Web.Account.ClientCertificates;
using CarePlanCloud.Web.Mail;
using CarePlanCloud.Web.Startup.Demo;
using CarePlanCloud.Web.Operator;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
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
        builder.Services.Configure<OnboardingOptions>(builder.Configuration.GetSection(OnboardingOptions.Section));
        builder.Services.Configure<RetentionOptions>(builder.Configuration.GetSection("Audit"));
        builder.Services.Configure<EndingOptions>(builder.Configuration.GetSection("Ending"));
        builder.Services.Configure<BillingOptions>(builder.Configuration.GetSection("Billing"));
        builder.Services.Configure<CredentialOptions>(builder.Configuration.GetSection("Credentials"));
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddDemoIssuer();
        }

        builder.Services.Configure<LimitOptions>(builder.Configuration.GetSection(LimitOptions.Section));
        builder.ProtectKeys();
        builder.Services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(2 * 365);
            hsts.IncludeSubDomains = true;
        });
        builder.Services.AddIdentity(builder.Configuration, builder.Environment);
        builder.Services.AddClientCertificates(builder.Configuration);
    }

    private static void AddIdentity(this IServiceCollection services, IConfiguration configuration, IWebHostEnvironment environment)
    {
        var schemes = services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null)
            .AddCookie(PendingSignIn.Scheme, options =>
            {
                MemberCookie.Shape(options, PendingSignIn.Scheme, environment.IsDevelopment());
                options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
                options.SlidingExpiration = false;
            });
        schemes.AddIdentityCookies();
        schemes.AddOperatorCookies(environment.IsDevelopment());
        new IdentityBuilder(typeof(User), services).AddSignInManager();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // The device verifies the person: only so is a passkey two factors in one. And it knows whose it is, so that nobody has to type first.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.ServerDomain = configuration["Passkeys:ServerDomain"];
        });
        // The framework keeps the question it asked a passkey in this one.
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme, options => MemberCookie.Shape(options, "careplan-passkey", environment.IsDevelopment()));
        services.AddAntiforgery(options =>
        {
            MemberCookie.Shape(options.Cookie, "careplan-page", environment.IsDevelopment());

            // "Always" would answer every page with a fault where a proxy forgets to say https; a browser takes no __Host- cookie without Secure anyway.
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.ConfigureApplicationCookie(options => MemberCookie.Configure(options, environment.IsDevelopment()));
        services.AddAuthorizationBuilder().SetDefaultPolicy(OperatorCookie.PolicyOfOffices).AddPolicy(OperatorCookie.Policy, OperatorCookie.PolicyOfOperators);
    }
}
