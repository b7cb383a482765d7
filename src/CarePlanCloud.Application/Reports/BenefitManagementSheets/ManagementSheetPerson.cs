using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Application.Reports.BenefitManagementSheets;

/// <summary>The left block of 給付管理票: insurer, person, level, limit.</summary>
internal sealed class ManagementSheetPerson(ManagementSheetPaper paper, Pen pen)
{
    private const double NameWidth = 52;
    private const double KanaHeight = 4.4;
    private const double NamePoints = 10;

    private readonly Typesetter _typesetter = pen.Typesetter;
    private readonly BenefitManagementSheet? _sheet = paper.Sheet;

    public double InsurerHeight => HeightOf(paper.InsurerName, Sizes.Entry);

    public double NameHeight => KanaPart + HeightOf(paper.ClientName, NamePoints);

    private double KanaPart => Math.Max(KanaHeight, HeightOf(paper.ClientKana, Sizes.Label));

    public void Draw(IReadOnlyList<Box> rows)
    {
        DrawInsurer(rows[0].Columns(26, 50, 22, NameWidth));
        DrawPerson(rows[1].Columns(26, 50, 22, NameWidth));
        DrawBirth(rows[2].Columns(26, 72, 22, 30));
        DrawLevel(rows[3]);
        DrawLimit(rows[4].Columns(50, 100));
        DrawPeriod(rows[5].Columns(50, 100));
    }

    private double HeightOf(string? text, double points) => _typesetter.Fit(text, points, NameWidth - (2 * Sizes.Padding)).Height + (2 * Sizes.Padding);

    private void DrawInsurer(IReadOnlyList<Box> cells)
    {
        pen.Label(cells[0], "保険者番号");
        pen.Frame(cells[1]);
        pen.NumberBoxes(_sheet?.Person.InsurerNumber, 6, cells[1], "保険者番号");
        pen.Label(cells[2], "保険者名");
        pen.Frame(cells[3]);
        pen.Fit(paper.InsurerName, cells[3], "保険者名");
    }

    private void DrawPerson(IReadOnlyList<Box> cells)
    {
        pen.Label(cells[0], "被保険者番号");
        pen.Frame(cells[1]);
        pen.NumberBoxes(_sheet?.Person.InsuredNumber, 10, cells[1], "被保険者番号");
        pen.Label(cells[2], "（フリガナ）", "被保険者氏名");
        pen.Frame(cells[3]);
        var (kana, name) = (cells[3].Top(KanaPart), cells[3].Below(KanaPart));
        pen.Fit(paper.ClientKana, kana, "フリガナ", Sizes.Label);
        pen.Line(kana.X, kana.Bottom, kana.Right, kana.Bottom, style: LineStyle.Dotted);
        pen.Fit(paper.ClientName, name, "被保険者氏名", NamePoints);
    }

    private void DrawBirth(IReadOnlyList<Box> cells)
    {
        pen.Label(cells[0], "生年月日");
        pen.Frame(cells[1]);
        PaperDates.Eras(_typesetter, _sheet?.Person.BirthDate).Draw(pen, cells[1].Left(34));
        pen.Lines(cells[1].After(34), Sizes.Entry, Across.Left, PaperDates.BirthDay(_sheet?.Person.BirthDate));
        pen.Label(cells[2], "性別");
        pen.Frame(cells[3]);
        new Choices(_typesetter, Sizes.Entry, Choices.Dot, [new("男", _sheet?.Person.Sex == "1"), new("女", _sheet?.Person.Sex == "2")]).Draw(pen, cells[3]);
    }

    private void DrawLevel(Box row)
    {
        var cells = row.Columns(26, 28, 15, 22, 15, 44);
        pen.Label(cells[0], ManagementSheetLabels.Level);
        pen.Frame(row.After(26));
        Pick(cells[1], [("事業対象者", CareLevel.ProjectTarget)]);
        pen.Lines(cells[2], Sizes.Entry, Across.Right, "要支援");
        Pick(cells[3], [("１", CareLevel.Support1), ("２", CareLevel.Support2)]);
        pen.Lines(cells[4], Sizes.Entry, Across.Right, "要介護");
        Pick(cells[5], [("１", CareLevel.Care1), ("２", CareLevel.Care2), ("３", CareLevel.Care3), ("４", CareLevel.Care4), ("５", CareLevel.Care5)]);
    }

    private void Pick(Box cell, (string Word, CareLevel Level)[] levels) =>
        new Choices(_typesetter, Sizes.Entry, Choices.Dot, [.. levels.Select(option => new Choice(option.Word, _sheet?.Person.Level == option.Level))]).Draw(pen, cell.After(1), Across.Left);

    private void DrawLimit(IReadOnlyList<Box> cells)
    {
        pen.Label(cells[0], ManagementSheetLabels.Limit);
        pen.Frame(cells[1]);
        pen.Lines(cells[1].Inset(6, 0), NamePoints, Across.Right, $"{Figures.Of(_sheet?.LimitUnits)} 単位／月");
    }

    private void DrawPeriod(IReadOnlyList<Box> cells)
    {
        pen.Label(cells[0], "限度額適用期間");
        pen.Frame(cells[1]);
        pen.Lines(cells[1], Sizes.Entry, Across.Centre, $"{PaperDates.LongMonth(_sheet?.LimitFrom?.FirstDay)}　～　{PaperDates.LongMonth(_sheet?.LimitTo?.FirstDay)}");
    }
}
