using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Claims;

namespace CarePlanCloud.Application.Reports.BenefitManagementSheets;

/// <summary>The right block of 給付管理票: who made it, and to whom it was entrusted.</summary>
internal sealed class ManagementSheetOffice(ManagementSheetPaper paper, Pen pen)
{
    private const double LabelWidth = 22;
    private const double TextWidth = 103;

    private readonly Typesetter _typesetter = pen.Typesetter;
    private readonly BenefitManagementSheet? _sheet = paper.Sheet;

    public double NameHeight => HeightOf(paper.OfficeName);

    public double AddressHeight => HeightOf(Address);

    private string? Address => paper.OfficeTelephone is { } telephone ? $"{paper.OfficeAddress}　電話 {telephone}" : paper.OfficeAddress;

    public void Draw(IReadOnlyList<Box> rows)
    {
        DrawMaker(rows[0] with { Height = rows[1].Bottom - rows[0].Y });
        DrawNumbers(rows[2], ManagementSheetLabels.OfficeNumber, _sheet?.OfficeNumber, ManagementSheetLabels.CareManager, _sheet?.CareManagerNumber);
        DrawText(rows[3], ManagementSheetLabels.OfficeName, paper.OfficeName);
        DrawText(rows[4], ManagementSheetLabels.OfficeAddress, Address);
        DrawNumbers(
            rows[5], ManagementSheetLabels.EntrustedOffice, _sheet?.Entrusted?.OfficeNumber, ManagementSheetLabels.EntrustedManager, _sheet?.Entrusted?.CareManagerNumber);
    }

    private double HeightOf(string? text) => _typesetter.Fit(text, Sizes.Entry, TextWidth - (2 * Sizes.Padding)).Height + (2 * Sizes.Padding);

    // The ellipse is on the number alone.
    private void DrawMaker(Box row)
    {
        var (label, body) = (row.Left(LabelWidth), row.After(LabelWidth));
        pen.Label(label, ManagementSheetLabels.Maker);
        pen.Frame(body);
        var line = body.Top(body.Height / ManagementSheetLabels.Makers.Count);
        foreach (var (maker, digit, word) in ManagementSheetLabels.Makers)
        {
            new Choices(_typesetter, Sizes.Entry, "", [new(digit, (int?)_sheet?.Maker == maker)]).Draw(pen, line.After(2).Left(6), Across.Left);
            pen.Lines(line.After(7.6), Sizes.Entry, Across.Left, word);
            line = line with { Y = line.Bottom };
        }
    }

    private void DrawNumbers(Box row, string[] officeLabel, string? office, string[] managerLabel, string? manager)
    {
        var cells = row.Columns(LabelWidth, 45, LabelWidth, 36);
        pen.Label(cells[0], officeLabel);
        pen.Frame(cells[1]);
        pen.NumberBoxes(office, 10, cells[1], string.Concat(officeLabel));
        pen.Label(cells[2], managerLabel);
        pen.Frame(cells[3]);
        pen.NumberBoxes(manager, 8, cells[3], string.Concat(managerLabel));
    }

    private void DrawText(Box row, string[] label, string? text)
    {
        var cells = row.Columns(LabelWidth, TextWidth);
        pen.Label(cells[0], label);
        pen.Frame(cells[1]);
        pen.Fit(text, cells[1], string.Concat(label));
    }
}
