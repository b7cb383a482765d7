namespace CarePlanCloud.Web.Tests.Hosting;

/// <summary>The demonstration offices the tests speak of.</summary>
internal static class Demo
{
    public const string Planner = "9970000011";
    public const string HomeHelp = "9970000029";
    public const string DayCare = "9970000037";
    public const string Equipment = "9970000045";
    public const string ShortStay = "9970000052";
}
