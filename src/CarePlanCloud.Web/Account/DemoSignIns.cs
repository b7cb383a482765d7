namespace CarePlanCloud.Web.Account;

/// <summary>One way into the demonstration data. Shown in Development only.</summary>
public sealed record DemoSignIn(string OfficeName, string OfficeKind, string PersonName, string OfficeId, string UserId, string Password);

/// <summary>The sign-ins of the demonstration offices, one for each office.</summary>
public sealed class DemoSignIns
{
    public IReadOnlyList<DemoSignIn> Rows { get; } = [];
}
