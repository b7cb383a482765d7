using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.BenefitSheets;

/// <summary>What closes 第７表: 合計, 種類別支給限度管理, days of short stay, remarks.</summary>
internal sealed class BenefitClose(BenefitPaper paper, Typesetter typesetter)
{
    public const double TotalHeight = 6;

    private const double Gap = 1.5;
    private const double TitleHeight = 4.5;
    private const double HeadHeight = 7;
    private const double FrameHeight = 5;
    private const int Frames = 5;
    private const double KindsWidth = 90;

    private readonly IReadOnlyList<TextBlock> _remarks =
        [.. Remarks(paper).Select(remark => typesetter.Wrap(remark, Sizes.Label, 281))];

    public double Height =>
        TotalHeight + Gap + TitleHeight + HeadHeight + (Frames * FrameHeight) + _remarks.Sum(remark => remark.Height + Gap);

    public void Draw(Pen pen, double left, double top)
    {
        DrawTotal(pen, new Box(left, top, 281, TotalHeight));
        var y = top + TotalHeight + Gap;
        foreach (var remark in _remarks)
        {
            pen.Write(remark, new Box(left, y, 281, remark.Height));
            y += remark.Height + Gap;
        }

        pen.Lines(new Box(left, y, 100, TitleHeight), Sizes.Entry, Across.Left, BenefitLabels.KindLimits);
        pen.Lines(new Box(left + 191, y, 90, TitleHeight), Sizes.Entry, Across.Left, BenefitLabels.ShortStay);
        DrawKinds(pen, left, y + TitleHeight);
        DrawShortStay(pen, new Box(left + 191, y + TitleHeight, 90, HeadHeight));
    }

    private static IEnumerable<string> Remarks(BenefitPaper paper)
    {
        if (paper.PublicExpense is var (claimed, paid))
        {
            yield return $"{BenefitLabels.PublicClaim}　{Figures.Of(claimed)}円　　{BenefitLabels.PaidByClient}　{Figures.Of(paid)}円";
        }

        foreach (var remark in paper.Remarks)
        {
            yield return remark;
        }
    }

    private void DrawTotal(Pen pen, Box row)
    {
        var cells = BenefitColumns.Of(row);
        var limit = row.Left(cells[3].X - row.X);
        pen.Label(limit.Left(48.2), "区分支給限度基準額（単位）");
        pen.Frame(limit.After(48.2));
        pen.Lines(limit.After(48.2).Inset(Sizes.Padding, 0), Sizes.Entry, Across.Right, Figures.Of(paper.BenefitLimit));
        pen.Label(cells[3] with { Width = cells[8].X - cells[3].X }, "合計");
        var totals = paper.Totals;
        var figures = new (int Column, long? Value)[]
        {
            (8, totals.ServiceUnits), (9, totals.ManagedUnits), (10, totals.OverKindLimit), (11, totals.WithinKindLimit),
            (12, totals.OverLimit), (13, totals.WithinLimit), (14, null), (15, totals.Cost), (16, null), (17, totals.Claim),
            (18, null), (19, totals.ClientCharge), (20, totals.SelfPaid),
        };
        foreach (var (column, value) in figures)
        {
            pen.Frame(cells[column]);
            pen.Lines(cells[column].Inset(Sizes.NumberPadding, 0), Sizes.Label, Across.Right, Figures.Of(value));
        }

        pen.Frame(row, Sizes.OuterRule);
    }

    // Nine frames and 合計, two columns of five.
    private void DrawKinds(Pen pen, double left, double top)
    {
        for (var half = 0; half < 2; half++)
        {
            var x = left + (half * KindsWidth);
            var heads = new Box(x, top, KindsWidth, HeadHeight).Columns(26, 20, 20, 24);
            pen.Label(heads[0], "サービス種類");
            pen.Label(heads[1], "種類支給限度", "基準額（単位）");
            pen.Label(heads[2], "合計単位数");
            pen.Label(heads[3], "種類支給限度基準", "を超える単位数");
            for (var row = 0; row < Frames; row++)
            {
                var frame = (half * Frames) + row;
                var line = new Box(x, top + HeadHeight + (row * FrameHeight), KindsWidth, FrameHeight);
                DrawFrame(pen, line, frame < (2 * Frames) - 1
                    ? paper.KindLimits.ElementAtOrDefault(frame)
                    : new KindLimit("合計", null, paper.KindUnits, paper.KindUnitsOver));
            }
        }

        pen.Frame(new Box(left, top, 2 * KindsWidth, HeadHeight + (Frames * FrameHeight)), Sizes.OuterRule);
    }

    private static void DrawFrame(Pen pen, Box line, KindLimit? kind)
    {
        var cells = line.Columns(26, 20, 20, 24);
        pen.Frame(cells[0]);
        pen.Fit(kind?.KindName, cells[0], "サービス種類", Sizes.Label);
        foreach (var (cell, value) in cells.Skip(1).Zip([kind?.Limit, kind?.Units, kind?.Over]))
        {
            pen.Frame(cell);
            pen.Lines(cell.Inset(Sizes.Padding, 0), Sizes.Label, Across.Right, Figures.Of(value));
        }
    }

    private void DrawShortStay(Pen pen, Box head)
    {
        var labels = head.Columns(30, 30, 30);
        pen.Label(labels[0], "前月までの", "利用日数");
        pen.Label(labels[1], "当月の計画", "利用日数");
        pen.Label(labels[2], "累積利用日数");
        foreach (var (label, days) in labels.Zip(
            new int?[] { paper.ShortStay?.UntilPreviousMonth, paper.ShortStay?.Planned, paper.ShortStay?.Accumulated }))
        {
            var cell = new Box(label.X, label.Bottom, label.Width, FrameHeight + 1);
            pen.Frame(cell);
            pen.Lines(cell.Inset(Sizes.Padding, 0), Sizes.Entry, Across.Right, Figures.Of(days));
        }

        pen.Frame(head with { Height = HeadHeight + FrameHeight + 1 }, Sizes.OuterRule);
    }
}
