using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.BenefitSheets;

/// <summary>The 21 columns of 第７表 and their heads, broken by hand: in columns this narrow no rule finds the good places.</summary>
internal static class BenefitColumns
{
    public const double HeadHeight = 18;
    private const double DiscountHead = 5;

    private static readonly (double Width, string Head)[] Columns =
    [
        (30, "事業所名"),
        (18.2, "事業所番号"),
        (32.8, "サービス内容／種類"),
        (11, "サービス|コード"),
        (11, "単位数"),
        (7, "率％"),
        (10, "単位数"),
        (7, "回数"),
        (13, "サービス|単位／|金額"),
        (12, "給付管理|単位数"),
        (12, "種類支給|限度基準|を超える|単位数"),
        (12, "種類支給|限度基準|内単位数"),
        (12, "区分支給|限度基準|を超える|単位数"),
        (12, "区分支給|限度基準|内単位数"),
        (10, "単位数|単価"),
        (14, "費用総額|（保険／|事業対象|分）"),
        (7, "給付|率|（％）"),
        (14, "保険／|事業費|請求額"),
        (10, "定額利|用者負|担単価|金額"),
        (13, "利用者|負担|（保険／|事業対象|分）"),
        (13, "利用者|負担|（全額|負担分）"),
    ];

    public static int Count => Columns.Length;

    public static IReadOnlyList<Box> Of(Box row) => row.Columns([.. Columns.Select(column => column.Width)]);

    public static string NameOf(int column) => Columns[column].Head.Replace("|", "", StringComparison.Ordinal);

    /// <returns>Where the head ends.</returns>
    public static double DrawHead(Pen pen, double left, double top)
    {
        var cells = Of(new Box(left, top, 281, HeadHeight));
        for (var column = 0; column < Count; column++)
        {
            if (column == 5)
            {
                pen.Label(cells[5] with { Width = cells[5].Width + cells[6].Width, Height = DiscountHead }, "割引後");
            }

            pen.Label(column is 5 or 6 ? cells[column].Below(DiscountHead) : cells[column], Columns[column].Head.Split('|'));
        }

        return top + HeadHeight;
    }
}
