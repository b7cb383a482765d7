using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Web.Startup.Demo;

namespace CarePlanCloud.Web.Account;

/// <summary>One way into the demonstration data. Shown in Development only.</summary>
public sealed record DemoSignIn(string OfficeName, string OfficeKind, string PersonName, string OfficeId, string UserId, string Password);

/// <summary>The sign-ins of the demonstration offices, one for each office; none outside Development.</summary>
public sealed class DemoSignIns(IWebHostEnvironment environment, IConfiguration configuration)
{
    public IReadOnlyList<DemoSignIn> Rows { get; } = environment.IsDevelopment()
        ? [.. DemoOffices.All.Select(office => new DemoSignIn(
            office.Name, ServiceKinds.NameOf(office.ServiceKind), office.AdminName, office.KjBillingId, DemoOffices.AdminLogin, DemoOffices.Password))]
        : [];

    /// <summary>Who tries the product out in Development need not set up an app first, unless Demo:SkipsSecondFactor says no.</summary>
    public bool MaySkipSecondFactor(string officeNumber) =>
        environment.IsDevelopment() && configuration.GetValue("Demo:SkipsSecondFactor", true) && DemoOffices.All.Any(office => office.OfficeNumber == officeNumber);
}
