using System.Globalization;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Reports.PreventivePlans;

/// <summary>Who the plan is for, who made it, and what life it is to lead to.</summary>
internal sealed class PreventiveHead(PreventivePaper paper, Pen pen)
{
    private const double LineHeight = 6.5;
    private const double GoalHeight = 9;

    private readonly Typesetter _typesetter = pen.Typesetter;

    /// <returns>Where it ends.</returns>
    public double Draw(double left, double top, double width)
    {
        DrawClient(new Box(left, top, width, LineHeight));
        DrawAuthor(new Box(left, top + LineHeight, width, LineHeight));
        DrawOffice(new Box(left, top + (2 * LineHeight), width, LineHeight));
        DrawDates(new Box(left, top + (3 * LineHeight), width, LineHeight));
        var goals = new Box(left, top + (4 * LineHeight) + 0.5, width, GoalHeight).Columns(32, 10, 112.5, 10, 112.5);
        var day = _typesetter.Fit(paper.GoalOfDay, Sizes.Entry, goals[2].Width - (2 * Sizes.Padding));
        var year = _typesetter.Fit(paper.GoalOfYear, Sizes.Entry, goals[4].Width - (2 * Sizes.Padding));
        var height = Math.Max(GoalHeight, Math.Max(day.Height, year.Height) + (2 * Sizes.Padding));
        goals = [.. goals.Select(cell => cell with { Height = height })];
        pen.Label(goals[0], "目標とする生活");
        pen.Label(goals[1], "１日");
        pen.Frame(goals[2]);
        pen.Write(day, goals[2].Inset(Sizes.Padding, 0), Across.Left, Down.Middle, "目標とする生活（１日）");
        pen.Label(goals[3], "１年");
        pen.Frame(goals[4]);
        pen.Write(year, goals[4].Inset(Sizes.Padding, 0), Across.Left, Down.Middle, "目標とする生活（１年）");
        return goals[0].Bottom + 1;
    }

    private void DrawClient(Box line)
    {
        var cells = line.Columns(66, 24, 12, 81, 94);
        Say(cells[0], "利用者名", $"{paper.ClientName ?? "　　　　　　"}　様");
        new Choices(_typesetter, Sizes.Entry, Choices.Dot, [new("男", paper.Sex == "1"), new("女", paper.Sex == "2")]).Draw(pen, cells[1], Across.Left);
        pen.Lines(cells[2], Sizes.Entry, Across.Right, $"{paper.Age?.ToString(CultureInfo.InvariantCulture) ?? "　"}歳");
        Say(cells[3].After(4), "認定年月日", PaperDates.Long(paper.CertifiedOn));
        Say(cells[4].After(-18), "認定の有効期間", $"{PaperDates.Long(paper.CertifiedFrom)}～{PaperDates.Long(paper.CertifiedTo)}");
        Rule(line);
    }

    private void DrawAuthor(Box line)
    {
        var cells = line.Columns(84, 45, 38, 110);
        Say(cells[0], "計画作成者氏名", paper.AuthorName);
        new Choices(_typesetter, Sizes.Label, Choices.Dot,
            [new("初回", paper.IsFirst), new("紹介", paper.IsReferred), new("継続", paper.IsContinued)]).Draw(pen, cells[1]);
        new Choices(_typesetter, Sizes.Label, Choices.Dot,
        [
            new("認定済", paper.Certification == CertificationStatus.Certified), new("申請中", paper.Certification == CertificationStatus.Applied),
        ]).Draw(pen, cells[2]);
        new Choices(_typesetter, Sizes.Label, Choices.Dot,
        [
            new("要支援１", paper.SupportLevel == "1"), new("要支援２", paper.SupportLevel == "2"), new("地域支援事業", paper.SupportLevel == "3"),
        ]).Draw(pen, cells[3]);
        Rule(line);
    }

    private void DrawOffice(Box line)
    {
        Say(line, "委託の場合：計画作成者事業者・事業所名及び所在地（連絡先）", paper.EntrustedOffice);
        Rule(line);
    }

    private void DrawDates(Box line)
    {
        var cells = line.Columns(142, 135);
        Say(cells[0], "計画作成（変更）日", $"{PaperDates.Long(paper.PlanDate)}（初回作成日　{PaperDates.Long(paper.FirstPlanDate)}）");
        Say(cells[1], "担当地域包括支援センター", paper.CenterName);
        Rule(line);
    }

    private void Say(Box cell, string label, string? value)
    {
        var width = _typesetter.WidthOf(label, Sizes.Entry) + 2;
        pen.Lines(cell, Sizes.Entry, Across.Left, label);
        pen.Fit(value, cell.After(width), label);
    }

    private void Rule(Box line) => pen.Line(line.X, line.Bottom - 0.4, line.Right, line.Bottom - 0.4);
}
