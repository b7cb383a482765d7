using CarePlanCloud.Application.Identity;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Account;
using CarePlanCloud.Web.Startup;
using CarePlanCloud.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CarePlanCloud.Web.Tests.Account;

/// <summary>What the answer to a sign-in does not tell.</summary>
public sealed class SignInDeskTests
{
    [Fact]
    public async Task An_unknown_user_takes_the_same_work_as_a_known_one()
    {
        await using var care = await TestCare.StartAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "CarePlanCloud.Web", EnvironmentName = "Production" });
        builder.Configuration["ConnectionStrings:CarePlan"] = TestPostgres.AsApp(care.Database);
        builder.Configuration["Keys:CertificateFile"] = TestKeys.CertificateFile;
        builder.Configuration["Keys:CertificatePassword"] = TestKeys.Password;
        var hasher = new Counting();
        builder.Services.AddSingleton<IPasswordHasher<User>>(hasher);
        await using var app = Verbs.Build(builder, servesPages: true, worksInBackground: false);
        await using var scope = app.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<SignInDesk>().SignInAsync(new DefaultHttpContext { RequestServices = scope.ServiceProvider }, Browser.BillingIdOf(Demo.HomeHelp), "nobody", Browser.Password);

        // Not one of its own with the framework's count of rounds: the product's.
        Assert.Equal(1, hasher.Times);
    }

    private sealed class Counting : IPasswordHasher<User>
    {
        public int Times { get; private set; }

        public string HashPassword(User user, string password)
        {
            Times++;
            return "";
        }

        public PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword) => PasswordVerificationResult.Failed;
    }
}
