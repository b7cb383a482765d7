namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>A text set in lines.</summary>
internal sealed record TextBlock(IReadOnlyList<string> Lines, double Points)
{
    public static readonly TextBlock Empty = new([], Sizes.Entry);

    private const double Leading = 1.15;

    public double Em => Sizes.Millimetres(Points);

    public double LineHeight => Em * Leading;

    public double Height => Lines.Count == 0 ? 0 : ((Lines.Count - 1) * LineHeight) + Em;

    public bool IsEmpty => Lines.All(line => line.Length == 0);

    public int LinesWithin(double height) =>
        Math.Clamp((int)Math.Floor(((height - Em) / LineHeight) + 1 + 1e-6), 0, Lines.Count);

    public TextBlock From(int line) => this with { Lines = [.. Lines.Skip(line)] };

    public TextBlock First(int lines) => this with { Lines = [.. Lines.Take(lines)] };
}
