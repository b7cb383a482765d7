using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Reports.PlanOverviews;

/// <summary>Lays out 第１表.</summary>
internal sealed class OverviewForm(OverviewPaper paper, Booklet booklet)
{
    private const double ChoiceHeight = 7;
    private const double LevelHeight = 7;
    private const double ReasonHeight = 8;
    private const double ConsentHeight = 8;
    private const double LabelWidth = 45;

    private static readonly Box Area = PlanSheet.Area;

    private readonly Typesetter _typesetter = booklet.Typesetter;

    public void Compose()
    {
        var pen = booklet.NewSheet(PaperSize.A4Landscape);
        PlanSheet.DrawTitle(pen, "第１表", OverviewLabels.Title, paper.MadeOn);
        DrawChoices(pen, Area.Below(PlanSheet.TitleHeight).Top(ChoiceHeight));
        var top = new OverviewHead(paper, pen).Draw(Area.X, Area.Y + PlanSheet.TitleHeight + ChoiceHeight, Area.Width);
        new GrowingTable(_typesetter, [LabelWidth, Area.Width - LabelWidth], Rows(Area.Bottom - top), splitsAnyRow: true)
            .Draw(Area.X, new Place(pen, top, Area.Bottom), NextPage);
        PlanSheet.NumberPages(booklet);
    }

    private Place NextPage()
    {
        var pen = booklet.NewSheet(PaperSize.A4Landscape);
        PlanSheet.DrawTitle(pen, "第１表", OverviewLabels.Title, paper.MadeOn);
        PlanSheet.DrawName(pen, paper.ClientName, Area.Below(PlanSheet.TitleHeight).Top(7).Left(120));
        return new Place(pen, Area.Y + PlanSheet.TitleHeight + 8, Area.Bottom);
    }

    private void DrawChoices(Pen pen, Box line)
    {
        var boxes = line.After(line.Width - 96).Top(ChoiceHeight - 1).Columns(52, 4, 40);
        pen.Frame(boxes[0]);
        new Choices(_typesetter, Sizes.Entry, Choices.Dot,
            [new("初回", paper.IsFirst), new("紹介", paper.IsReferred), new("継続", paper.IsContinued)]).Draw(pen, boxes[0]);
        pen.Frame(boxes[2]);
        new Choices(_typesetter, Sizes.Entry, Choices.Dot,
        [
            new("認定済", paper.Certification == CertificationStatus.Certified),
            new("申請中", paper.Certification == CertificationStatus.Applied),
        ]).Draw(pen, boxes[2]);
    }

    private List<TableRow> Rows(double free)
    {
        var texts = new[] { paper.Intentions, paper.BoardOpinion, paper.Policy };
        var room = free - LevelHeight - ReasonHeight - (paper.Consent is null ? 0 : ConsentHeight) - 0.1;
        var heights = OverviewHeights.Of(
            [.. texts.Select(text => _typesetter.Wrap(text, Sizes.Entry, Area.Width - LabelWidth - (2 * Sizes.Padding)).Height + (2 * Sizes.Padding))], room);
        return
        [
            new(LevelHeight, [Label("要介護状態区分"), new(1, null) { Paint = DrawLevel }]),
            new(heights[0], [Label(paper.HasOldHeading ? OverviewLabels.OldIntentions : OverviewLabels.Intentions), Entry(texts[0], "課題分析の結果")]),
            new(heights[1], [Label("介護認定審査会の意見及びサービスの種類の指定"), Entry(texts[1], "介護認定審査会の意見")]),
            new(heights[2], [Label("総合的な援助の方針"), Entry(texts[2], "総合的な援助の方針")]),
            new(ReasonHeight, [Label("生活援助中心型の算定理由"), new(1, null) { Paint = DrawReason }]),
            .. paper.Consent is { } consent
                ? [new TableRow(ConsentHeight, [new(0, null) { Columns = 2, Paint = (pen, line) => DrawConsent(pen, line, consent) }])]
                : Array.Empty<TableRow>(),
        ];
    }

    private static TableCell Label(string text) =>
        new(0, text) { IsLabel = true, Points = Sizes.Label, Across = Across.Left, Down = Down.Middle };

    private static TableCell Entry(string? text, string item) => new(1, text) { Item = item };

    private void DrawLevel(Pen pen, Box cell)
    {
        var levels = LevelChoices.Words(_typesetter, paper.CareLevel);
        levels.Draw(pen, cell, Across.Left, 3);
        if (LevelChoices.OutsideCare(paper.CareLevel) is { } other)
        {
            pen.Lines(cell.After(levels.Width + 10), Sizes.Entry, Across.Left, other);
        }
    }

    private void DrawReason(Pen pen, Box cell)
    {
        var choices = new Choices(_typesetter, Sizes.Entry, "",
        [
            new("１．一人暮らし", paper.HousekeepingReason == 1),
            new("２．家族等が障害、疾病等", paper.HousekeepingReason == 2),
            new("３．その他", paper.HousekeepingReason == 3),
        ]);
        choices.Draw(pen, cell, Across.Left, 3);
        var other = cell.After(3 + choices.Width + 3);
        pen.Lines(other, Sizes.Entry, Across.Left, "（");
        pen.Fit(paper.HousekeepingOther, other.Inset(3.2, 0), "生活援助中心型の算定理由");
        pen.Lines(other, Sizes.Entry, Across.Right, "）");
    }

    private static void DrawConsent(Pen pen, Box line, ConsentLine consent)
    {
        var cells = line.Columns(26, 52, 26, 95, 26, 52);
        pen.Label(cells[0], OverviewLabels.ExplainedOn);
        pen.Lines(cells[1], Sizes.Entry, Across.Centre, PaperDates.Long(consent.ExplainedOn));
        pen.Label(cells[2], OverviewLabels.Consent);
        pen.Fit(consent.Signer, cells[3], OverviewLabels.Consent);
        pen.Label(cells[4], OverviewLabels.HandedOverOn);
        pen.Lines(cells[5], Sizes.Entry, Across.Centre, PaperDates.Long(consent.HandedOverOn));
    }
}
