using CarePlanCloud.Application.Reports.Drawing;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>The kinds of cells that forms made of tables are put together from.</summary>
internal static class CellOf
{
    public static TableCell Label(int column, string text, int columns = 1, int rows = 1) =>
        new(column, text) { Columns = columns, Rows = rows, IsLabel = true, Points = Sizes.Label, Across = Across.Centre, Down = Down.Middle };

    public static TableCell Entry(int column, string item, string? text, int columns = 1) =>
        new(column, text) { Columns = columns, Item = item };

    /// <summary>An entry of one line, in the middle of its cell.</summary>
    public static TableCell Line(int column, string item, string? text, int columns = 1) =>
        new(column, text) { Columns = columns, Item = item, Down = Down.Middle };

    /// <summary>Options, and below them what was written beside them.</summary>
    public static TableCell Options(int column, Choices choices, double width, string item = "", string? remark = null, int columns = 1) =>
        new(column, string.IsNullOrEmpty(remark) ? null : $"（{remark}）")
        {
            Columns = columns,
            Item = item,
            PaintHeight = choices.HeightIn(width - (2 * Sizes.Padding) - 1.2) + 0.6,
            Paint = (pen, box) => choices.Draw(pen, box, Across.Left),
        };
}
