namespace CarePlanCloud.Application.Reports.Drawing;

/// <summary>One thing on a page. Millimetres, except sizes of type and widths of lines, which are points.</summary>
internal abstract record Mark;

/// <param name="Baseline">Where the characters stand.</param>
/// <param name="ReadAs">What copying and screen readers give instead of the characters.</param>
internal sealed record TextMark(string Text, double X, double Baseline, double Points, string? ReadAs = null) : Mark;

internal enum LineStyle
{
    Solid,
    Dotted,
    Dashed,
}

internal sealed record LineMark(double X1, double Y1, double X2, double Y2, double Points, LineStyle Style = LineStyle.Solid) : Mark;

internal sealed record FrameMark(Box Box, double Points, LineStyle Style = LineStyle.Solid) : Mark;

/// <summary>At most a tenth grey, so that a FAX stays legible.</summary>
internal sealed record GreyMark(Box Box) : Mark;

/// <summary>White under a text that crosses rules.</summary>
internal sealed record BlankMark(Box Box) : Mark;

internal sealed record HatchMark(Box Box) : Mark;

/// <summary>The ring around what was chosen.</summary>
internal sealed record EllipseMark(Box Box) : Mark;

internal sealed record ImageMark(ReadOnlyMemory<byte> Content, Box Box) : Mark;
