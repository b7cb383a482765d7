using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.BenefitSheets;

/// <summary>One row of 第７表, measured and drawn. Zero is blank, except in the money of a row that has a 費用総額.</summary>
internal sealed class BenefitRow
{
    private const double LeastHeight = 5;
    private static readonly int[] Texts = [0, 2];
    private static readonly int[] Centred = [1, 3];

    private readonly IReadOnlyList<TextBlock> _cells;

    public BenefitRow(BenefitPaperRow row, Typesetter typesetter)
    {
        var widths = BenefitColumns.Of(new Box(0, 0, 0, 0)).Select(cell => cell.Width).ToList();
        _cells = [.. CellsOf(row).Select((text, column) => Texts.Contains(column)
            ? typesetter.Fit(text, Sizes.Label, widths[column] - (2 * Sizes.Padding))
            : new TextBlock(text.Length == 0 ? [] : [text], Sizes.Label))];
        Height = Math.Max(LeastHeight, _cells.Max(cell => cell.Height) + Sizes.Padding);
        IsSubtotal = row.IsSubtotal;
    }

    public double Height { get; }

    public bool IsSubtotal { get; }

    public void Draw(Pen pen, double left, double top)
    {
        var boxes = BenefitColumns.Of(new Box(left, top, 0, Height));
        for (var column = 0; column < BenefitColumns.Count; column++)
        {
            pen.Frame(boxes[column]);
            var across = Texts.Contains(column) ? Across.Left : Centred.Contains(column) ? Across.Centre : Across.Right;
            var padding = Texts.Contains(column) ? Sizes.Padding : Sizes.NumberPadding;
            pen.Write(_cells[column], boxes[column].Inset(padding, 0), across, Down.Middle, BenefitColumns.NameOf(column));
        }
    }

    public static string Text(Figure? figure, bool zeroes) => figure is not { } known || (known.Value == 0 && !zeroes)
        ? ""
        : known.IsBracketed ? $"({Figures.Of(known.Value)})" : Figures.Of(known.Value);

    private static IEnumerable<string> CellsOf(BenefitPaperRow row)
    {
        var money = row.Cost is not null;
        return
        [
            row.OfficeName ?? "", row.OfficeNumber ?? "", row.Service ?? "", row.ServiceCode ?? "",
            Figures.NonZero(row.Units), Figures.NonZero(row.DiscountRate), Figures.NonZero(row.DiscountedUnits), Figures.NonZero(row.Count),
            Text(row.ServiceUnits, false), Text(row.ManagedUnits, false),
            Text(row.OverKindLimit, false), Text(row.WithinKindLimit, false), Text(row.OverLimit, false), Text(row.WithinLimit, false),
            Figures.UnitPrice(row.UnitPrice), Text(row.Cost, money), Figures.NonZero(row.BenefitRate), Text(row.Claim, money),
            Text(row.FixedCharge, false), Text(row.ClientCharge, money), Text(row.SelfPaid, money),
        ];
    }
}
