using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Application.Reports.BenefitManagementSheets;

/// <summary>The two blocks above the table: the person at the left, the office at the right, six rows each that grow together.</summary>
internal sealed class ManagementSheetHead(ManagementSheetPaper paper, Pen pen)
{
    private const double LeastHeight = 11;
    private const double LeftWidth = 150;
    private const double RightWidth = 125;
    private const double KanaWidth = 52;
    private const double NameHeight = 5;

    private readonly Typesetter _typesetter = pen.Typesetter;
    private readonly BenefitManagementSheet? _sheet = paper.Sheet;

    /// <returns>Where it ends.</returns>
    public double Draw(double left, double top)
    {
        var heights = Heights();
        var (rows, y) = (new List<(Box Left, Box Right)>(), top);
        foreach (var height in heights)
        {
            rows.Add((new Box(left, y, LeftWidth, height), new Box(left + 281 - RightWidth, y, RightWidth, height)));
            y += height;
        }

        DrawInsurer(rows[0].Left);
        DrawPerson(rows[1].Left);
        DrawBirth(rows[2].Left);
        DrawLevel(rows[3].Left);
        DrawLimit(rows[4].Left);
        DrawPeriod(rows[5].Left);
        pen.Frame(new Box(left, top, LeftWidth, y - top), Sizes.OuterRule);

        DrawMaker(rows[0].Right with { Height = rows[1].Right.Bottom - top });
        DrawNumbers(rows[2].Right, ManagementSheetLabels.OfficeNumber, _sheet?.OfficeNumber, ManagementSheetLabels.CareManager, _sheet?.CareManagerNumber);
        DrawText(rows[3].Right, ManagementSheetLabels.OfficeName, paper.OfficeName);
        DrawText(rows[4].Right, ManagementSheetLabels.OfficeAddress, Address);
        DrawNumbers(rows[5].Right, ManagementSheetLabels.EntrustedOffice, _sheet?.Entrusted?.OfficeNumber, ManagementSheetLabels.EntrustedManager, _sheet?.Entrusted?.CareManagerNumber);
        pen.Frame(new Box(left + 281 - RightWidth, top, RightWidth, y - top), Sizes.OuterRule);
        return y;
    }

    private string? Address => paper.OfficeTelephone is { } telephone ? $"{paper.OfficeAddress}　電話 {telephone}" : paper.OfficeAddress;

    // Rows in which a name or an address may need more than one line.
    private double[] Heights() =>
    [
        Needed(paper.InsurerName, KanaWidth, Sizes.Entry),
        NameHeight + Needed(paper.ClientName, KanaWidth, 10, NameHeight) + Math.Max(0, Needed(paper.ClientKana, KanaWidth, Sizes.Label, 0) - 4),
        LeastHeight,
        Needed(paper.OfficeName, RightWidth - 22, Sizes.Entry),
        Needed(Address, RightWidth - 22, Sizes.Entry),
        LeastHeight,
    ];

    private double Needed(string? text, double width, double points, double least = LeastHeight) =>
        Math.Max(least, _typesetter.Fit(text, points, width - (2 * Sizes.Padding)).Height + (2 * Sizes.Padding));

    private void DrawInsurer(Box row)
    {
        var cells = row.Columns(26, 50, 22, KanaWidth);
        pen.Label(cells[0], "保険者番号");
        DrawBoxes(cells[1], _sheet?.Person.InsurerNumber, 6, "保険者番号");
        pen.Label(cells[2], "保険者名");
        pen.Frame(cells[3]);
        pen.Fit(paper.InsurerName, cells[3], "保険者名");
    }

    private void DrawPerson(Box row)
    {
        var cells = row.Columns(26, 50, 22, KanaWidth);
        pen.Label(cells[0], "被保険者番号");
        DrawBoxes(cells[1], _sheet?.Person.InsuredNumber, 10, "被保険者番号");
        pen.Label(cells[2], "（フリガナ）", "被保険者氏名");
        pen.Frame(cells[3]);
        var kana = Math.Max(4, Needed(paper.ClientKana, KanaWidth, Sizes.Label, 0));
        pen.Fit(paper.ClientKana, cells[3].Top(kana), "フリガナ", Sizes.Label);
        pen.Line(cells[3].X, row.Y + kana, cells[3].Right, row.Y + kana, style: LineStyle.Dotted);
        pen.Fit(paper.ClientName, cells[3].Below(kana), "被保険者氏名", 10);
    }

    private void DrawBirth(Box row)
    {
        var cells = row.Columns(26, 72, 22, 30);
        pen.Label(cells[0], "生年月日");
        pen.Frame(cells[1]);
        PaperDates.Eras(_typesetter, _sheet?.Person.BirthDate).Draw(pen, cells[1].Left(30));
        pen.Lines(cells[1].After(30), Sizes.Entry, Across.Left, PaperDates.BirthDay(_sheet?.Person.BirthDate));
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
        new Choices(_typesetter, Sizes.Entry, Choices.Dot, [.. levels.Select(option => new Choice(option.Word, _sheet?.Person.Level == option.Level))]).Draw(pen, cell, Across.Left);

    private void DrawLimit(Box row)
    {
        var cells = row.Columns(50, 100);
        pen.Label(cells[0], ManagementSheetLabels.Limit);
        pen.Frame(cells[1]);
        pen.Lines(cells[1].Inset(6, 0), 10, Across.Right, $"{Figures.Of(_sheet?.LimitUnits)} 単位／月");
    }

    private void DrawPeriod(Box row)
    {
        var cells = row.Columns(50, 100);
        pen.Label(cells[0], "限度額適用期間");
        pen.Frame(cells[1]);
        pen.Lines(cells[1], Sizes.Entry, Across.Centre, $"{PaperDates.LongMonth(_sheet?.LimitFrom?.FirstDay)}　～　{PaperDates.LongMonth(_sheet?.LimitTo?.FirstDay)}");
    }

    // The ellipse is on the number alone.
    private void DrawMaker(Box cells)
    {
        var (label, body) = (cells.Left(22), cells.After(22));
        pen.Label(label, ManagementSheetLabels.Maker);
        pen.Frame(body);
        var line = body.Top(body.Height / ManagementSheetLabels.Makers.Count);
        foreach (var (word, maker) in ManagementSheetLabels.Makers.Zip(Enum.GetValues<PlanMaker>()))
        {
            new Choices(_typesetter, Sizes.Entry, "", [new("１２３"[(int)maker - 1].ToString(), _sheet?.Maker == maker)]).Draw(pen, line.After(2).Left(6), Across.Left);
            pen.Lines(line.After(7.6), Sizes.Entry, Across.Left, word);
            line = line with { Y = line.Bottom };
        }
    }

    private void DrawNumbers(Box row, string[] officeLabel, string? office, string[] managerLabel, string? manager)
    {
        var cells = row.Columns(22, 45, 22, 36);
        pen.Label(cells[0], officeLabel);
        DrawBoxes(cells[1], office, 10, string.Concat(officeLabel));
        pen.Label(cells[2], managerLabel);
        DrawBoxes(cells[3], manager, 8, string.Concat(managerLabel));
    }

    private void DrawText(Box row, string[] label, string? text)
    {
        var cells = row.Columns(22, RightWidth - 22);
        pen.Label(cells[0], label);
        pen.Frame(cells[1]);
        pen.Fit(text, cells[1], string.Concat(label));
    }

    private void DrawBoxes(Box cell, string? number, int boxes, string item)
    {
        pen.Frame(cell);
        pen.NumberBoxes(number, boxes, cell, item);
    }
}
