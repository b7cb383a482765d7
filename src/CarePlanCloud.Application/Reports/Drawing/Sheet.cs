namespace CarePlanCloud.Application.Reports.Drawing;

internal enum PaperSize
{
    A4Landscape,
    A4Portrait,
}

/// <summary>One page and what stands on it, in the order in which it is read.</summary>
internal sealed class Sheet(PaperSize size)
{
    public double Width { get; } = size == PaperSize.A4Landscape ? 297 : 210;

    public double Height { get; } = size == PaperSize.A4Landscape ? 210 : 297;

    public List<Mark> Marks { get; } = [];
}
