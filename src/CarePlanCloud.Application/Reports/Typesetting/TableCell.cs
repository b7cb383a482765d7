using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>A cell of a <see cref="GrowingTable"/>.</summary>
/// <param name="Column">The first column it covers.</param>
internal sealed record TableCell(int Column, string? Text)
{
    public int Columns { get; init; } = 1;

    public int Rows { get; init; } = 1;

    public double Points { get; init; } = Sizes.Entry;

    public Across Across { get; init; } = Across.Left;

    public Down Down { get; init; } = Down.Top;

    /// <summary>Grey; stands in full in every part of a row that is split.</summary>
    public bool IsLabel { get; init; }

    /// <summary>The label of the column, named when a character is missing.</summary>
    public string Item { get; init; } = "";

    /// <summary>Drawn into the first part: above the text when <see cref="PaintHeight"/> is set, else into the whole cell.</summary>
    public Action<Pen, Box>? Paint { get; init; }

    /// <summary>Millimetres kept for <see cref="Paint"/>.</summary>
    public double PaintHeight { get; init; }

    public bool HasFrame { get; init; } = true;
}

/// <param name="LeastHeight">In millimetres; a row grows beyond it with its texts.</param>
internal sealed record TableRow(double LeastHeight, IReadOnlyList<TableCell> Cells)
{
    /// <summary>Width of the rule above it, in points.</summary>
    public double RuleAbove { get; init; } = Sizes.InnerRule;
}

/// <summary>Where a table goes on: a page, and how much of it is free.</summary>
internal readonly record struct Place(Pen Pen, double Top, double Bottom)
{
    public double Free => Bottom - Top;
}
