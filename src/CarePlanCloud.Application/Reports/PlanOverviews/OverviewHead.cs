using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PlanOverviews;

/// <summary>The five underlined lines at the top of 第１表.</summary>
internal sealed class OverviewHead(OverviewPaper paper, Pen pen)
{
    private const double LineHeight = 7;
    private const double Gap = 4;

    private readonly Typesetter _typesetter = pen.Typesetter;

    /// <returns>Where it ends.</returns>
    public double Draw(double left, double top, double width)
    {
        IReadOnlyList<(string Label, string? Value, double Width)[]> lines =
        [
            [
                ("利用者名", paper.ClientName is null ? "　　　　　　　　殿" : $"{paper.ClientName}　殿", 80),
                ("生年月日", PaperDates.Long(paper.BirthDate), 57),
                ("住所", paper.Address, 140),
            ],
            [("居宅サービス計画作成者氏名", paper.CareManagerName, width)],
            [("居宅介護支援事業者・事業所名及び所在地", paper.Office, width)],
            [
                ("居宅サービス計画作成（変更）日", PaperDates.Long(paper.PlanDate), 120),
                ("初回居宅サービス計画作成日", PaperDates.Long(paper.FirstPlanDate), 157),
            ],
            [
                ("認定日", PaperDates.Long(paper.CertifiedOn), 80),
                ("認定の有効期間", $"{PaperDates.Long(paper.CertifiedFrom)}　～　{PaperDates.Long(paper.CertifiedTo)}", 197),
            ],
        ];
        foreach (var line in lines)
        {
            top += DrawLine(line, left, top);
        }

        return top + 1;
    }

    private double DrawLine((string Label, string? Value, double Width)[] fields, double left, double top)
    {
        var blocks = fields.Select(field => _typesetter.Fit(field.Value, 10, Space(field).Width)).ToList();
        var height = Math.Max(LineHeight, blocks.Max(block => block.Height) + 2);
        foreach (var (field, block) in fields.Zip(blocks))
        {
            var space = Space(field);
            pen.Lines(new Box(left, top, field.Width, height), Sizes.Entry, Across.Left, field.Label);
            pen.Write(block, new Box(left + space.X, top, space.Width, height), Across.Left, Down.Middle, field.Label);
            pen.Line(left, top + height - 0.7, left + field.Width - (fields[^1] == field ? 0 : Gap), top + height - 0.7);
            left += field.Width;
        }

        return height;
    }

    // Behind its label.
    private Box Space((string Label, string? Value, double Width) field)
    {
        var label = _typesetter.WidthOf(field.Label, Sizes.Entry) + 4;
        return new Box(label, 0, field.Width - label - Gap, 0);
    }
}
