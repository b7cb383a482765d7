using CarePlanCloud.Testing;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>The planner once it has written down what 国保連 asks for.</summary>
internal static class Claimable
{
    public static Task PrepareAsync(TestCare care) => DatabaseClaims.PrepareAsync(care.Database, TestCare.Planner);
}
