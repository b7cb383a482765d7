using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.BenefitManagementSheets;

/// <summary>The two blocks above the table: the person at the left, the office at the right, six rows each that grow together.</summary>
internal sealed class ManagementSheetHead(ManagementSheetPaper paper, Pen pen)
{
    private const double LeastHeight = 11;
    private const double Width = 281;
    private const double LeftWidth = 150;
    private const double RightWidth = 125;

    private readonly ManagementSheetPerson _person = new(paper, pen);
    private readonly ManagementSheetOffice _office = new(paper, pen);

    /// <returns>Where it ends.</returns>
    public double Draw(double left, double top)
    {
        var (rows, y) = (new List<Box>(), top);
        foreach (var height in Heights())
        {
            rows.Add(new Box(left, y, Width, height));
            y += height;
        }

        _person.Draw([.. rows.Select(row => row.Left(LeftWidth))]);
        _office.Draw([.. rows.Select(row => row.After(Width - RightWidth))]);
        pen.Frame(new Box(left, top, LeftWidth, y - top), Sizes.OuterRule);
        pen.Frame(new Box(left + Width - RightWidth, top, RightWidth, y - top), Sizes.OuterRule);
        return y;
    }

    // Rows with a name or an address may need more than their height.
    private double[] Heights() =>
    [
        Math.Max(LeastHeight, _person.InsurerHeight),
        Math.Max(LeastHeight, _person.NameHeight),
        LeastHeight,
        Math.Max(LeastHeight, _office.NameHeight),
        Math.Max(LeastHeight, _office.AddressHeight),
        LeastHeight,
    ];
}
