using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Application.Reports.BenefitManagementSheets;

/// <summary>One row of 給付管理票, measured and drawn; null is an empty one.</summary>
internal sealed class ManagementSheetRow
{
    private const double LeastHeight = 6;
    private const double DigitWidth = 4.2;
    private const int PrefectureDigits = 2;
    private const int OfficeDigits = 8;

    private readonly BenefitManagementRow? _row;
    private readonly TextBlock _name;
    private readonly TextBlock _kind;
    private readonly Choices _designation;

    public ManagementSheetRow(BenefitManagementRow? row, ManagementSheetPaper paper, Typesetter typesetter)
    {
        _row = row;
        var widths = ManagementSheetColumns.Of(default).Select(cell => cell.Width - (2 * Sizes.Padding)).ToList();
        _name = typesetter.Fit(row is null ? null : paper.ProviderNames.GetValueOrDefault(row.ProviderNumber), Sizes.Entry, widths[0]);
        _kind = typesetter.Fit(row is null ? null : ServiceKinds.NameOf(row.Kind), Sizes.Entry, widths[3]);
        _designation = DesignationOf(row, typesetter);
        Height = new[] { LeastHeight, _name.Height + Sizes.Padding, _kind.Height + Sizes.Padding, _designation.HeightIn(widths[2] - 1.2) + Sizes.Padding }.Max();
    }

    public double Height { get; }

    public void Draw(Pen pen, double left, double top)
    {
        var cells = ManagementSheetColumns.Of(new Box(left, top, 281, Height));
        foreach (var cell in cells)
        {
            pen.Frame(cell);
        }

        pen.Write(_name, cells[0].Inset(Sizes.Padding, 0), Across.Left, Down.Middle, "サービス事業者の事業所名");
        DrawNumber(pen, cells[1]);
        _designation.Draw(pen, cells[2]);
        pen.Write(_kind, cells[3].Inset(Sizes.Padding, 0), Across.Left, Down.Middle, "サービス種類名");
        pen.NumberBoxes(_row?.Kind, 2, cells[4].Inset(5, 0), "サービス種類コード");
        pen.Line(cells[4].X + 5, top, cells[4].X + 5, top + Height);
        pen.Line(cells[4].Right - 5, top, cells[4].Right - 5, top + Height);
        pen.Lines(cells[5].Inset(2, 0), Sizes.Entry, Across.Right, Figures.Of(_row?.Units));
    }

    private void DrawNumber(Pen pen, Box cell)
    {
        var number = _row?.ProviderNumber ?? "";
        var split = Math.Min(PrefectureDigits, number.Length);
        var parts = cell.Columns(PrefectureDigits * DigitWidth, cell.Width - ((PrefectureDigits + OfficeDigits) * DigitWidth), OfficeDigits * DigitWidth);
        pen.NumberBoxes(number[..split], PrefectureDigits, parts[0], "事業所番号");
        pen.Lines(parts[1], Sizes.Label, Across.Centre, "－");
        pen.NumberBoxes(number[split..], OfficeDigits, parts[2], "事業所番号");
        pen.Line(parts[1].X, cell.Y, parts[1].X, cell.Bottom);
        pen.Line(parts[1].Right, cell.Y, parts[1].Right, cell.Bottom);
    }

    private static Choices DesignationOf(BenefitManagementRow? row, Typesetter typesetter)
    {
        var code = (int?)row?.Designation;
        var printed = ManagementSheetLabels.Designations.Concat(ManagementSheetLabels.RareDesignations.Where(rare => rare.Code == code));
        return new Choices(typesetter, Sizes.Label, Choices.Dot, [.. printed.Select(option => new Choice(option.Word, option.Code == code))]);
    }
}
