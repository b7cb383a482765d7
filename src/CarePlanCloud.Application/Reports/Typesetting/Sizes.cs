namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>Sizes of type in points, of rules in points, of paddings in millimetres.</summary>
internal static class Sizes
{
    /// <summary>Nothing on any form is smaller.</summary>
    public const double Smallest = 8;

    public const double Title = 14;
    public const double FormNumber = 9;
    public const double Label = 8;
    public const double Entry = 9;

    public const double OuterRule = 1.0;
    public const double InnerRule = 0.5;

    public const double Padding = 0.8;
    public const double NumberPadding = 0.4;

    // Of the em box: what lies above the line on which the characters stand.
    public const double Ascent = 0.88;

    public static double Millimetres(double points) => points * 25.4 / 72;
}
