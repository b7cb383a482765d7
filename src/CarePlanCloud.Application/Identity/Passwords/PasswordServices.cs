using CarePlanCloud.Application.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CarePlanCloud.Application.Identity.Passwords;

internal static class PasswordServices
{
    // PBKDF2 with SHA-512; the count stands in each hash, and older hashes are made anew at the next sign-in.
    private const int Rounds = 210_000;

    public static void AddPasswords(this IServiceCollection services)
    {
        services.AddIdentityCore<User>(options =>
            {
                // The rules of PasswordRules, as far as the framework can say them: its own acts must not let through less.
                options.Password.RequiredLength = PasswordRules.Shortest;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;

                // Waiting after wrong passwords is counted by SignInDelay, for account and network together.
                options.Lockout.AllowedForNewUsers = false;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddEntityFrameworkStores<CareDb>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Rounds);
        services.AddScoped<PasswordDesk>();
    }
}
