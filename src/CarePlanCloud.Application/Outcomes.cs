using CarePlanCloud.Domain;

namespace CarePlanCloud.Application;

internal static class Outcomes
{
    /// <summary>For interfaces: C# converts none of them by itself.</summary>
    public static Outcome<T> Of<T>(T value) => value;
}
