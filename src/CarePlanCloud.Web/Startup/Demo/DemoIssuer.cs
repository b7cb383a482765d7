using CarePlanCloud.Application.Billing;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>An invented issuer of invoices, where none is configured. Only in Development.</summary>
internal static class DemoIssuer
{
    public static void AddDemoIssuer(this IServiceCollection services) => services.PostConfigure<BillingOptions>(options =>
    {
        if (options.IssuerName.Length == 0)
        {
            (options.IssuerName, options.RegistrationNumber) = ("見本クラウド株式会社（見本）", "T1234567890123");
            (options.IssuerAddress, options.IssuerPhone, options.BankAccount) = ("見本県見本市見本町1-1", "000-0000-0000", "見本銀行 見本支店 普通 0000000");
        }
    });
}
