using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.BenefitManagementSheets;

/// <summary>The table of 給付管理票: six columns, their heads, and 合計.</summary>
internal static class ManagementSheetColumns
{
    public const double TotalHeight = 7;
    private const double HeadHeight = 10;

    public static IReadOnlyList<Box> Of(Box row) => row.Columns(72, 45, 60, 52, 20, 32);

    /// <returns>Where the head ends.</returns>
    public static double DrawHead(Pen pen, double left, double top)
    {
        string[][] labels =
        [
            ManagementSheetLabels.ProviderName, ManagementSheetLabels.ProviderNumber, ManagementSheetLabels.Designation,
            ManagementSheetLabels.KindName, ManagementSheetLabels.Kind, ManagementSheetLabels.Units,
        ];
        foreach (var (cell, label) in Of(new Box(left, top, 281, HeadHeight)).Zip(labels))
        {
            pen.Label(cell, label);
        }

        return top + HeadHeight;
    }

    public static void DrawTotal(Pen pen, double left, double top, int? units)
    {
        var cells = Of(new Box(left, top, 281, TotalHeight));
        pen.Label(cells[0] with { Width = cells[5].X - left }, ManagementSheetLabels.Total);
        pen.Frame(cells[5]);
        pen.Lines(cells[5].Inset(2, 0), 10, Across.Right, Figures.Of(units));
        pen.Frame(new Box(left, top, 281, TotalHeight), Sizes.OuterRule);
    }
}
