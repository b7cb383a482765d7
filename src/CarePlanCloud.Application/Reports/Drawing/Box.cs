namespace CarePlanCloud.Application.Reports.Drawing;

/// <summary>A place on a page, in millimetres from its upper left corner.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Box Inset(double all) => Inset(all, all);

    public Box Inset(double sides, double ends) => new(X + sides, Y + ends, Width - (2 * sides), Height - (2 * ends));

    public Box Left(double width) => this with { Width = width };

    public Box After(double width) => new(X + width, Y, Width - width, Height);

    public Box Top(double height) => this with { Height = height };

    public Box Below(double height) => new(X, Y + height, Width, Height - height);

    /// <summary>The box cut into columns of these widths, from the left.</summary>
    public IReadOnlyList<Box> Columns(params ReadOnlySpan<double> widths)
    {
        var (columns, x) = (new List<Box>(widths.Length), X);
        foreach (var width in widths)
        {
            columns.Add(new Box(x, Y, width, Height));
            x += width;
        }

        return columns;
    }
}
