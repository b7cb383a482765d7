using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PreventivePlans;

/// <summary>The right half: goals and what is done for them.</summary>
internal sealed class PreventivePlan(PreventivePaper paper)
{
    private const double LeastHeight = 14;
    private const int FewestRows = 4;

    private static readonly double[] Widths = [40, 45, 48, 48, 34, 36, 26];

    public void Draw(FormStack stack)
    {
        var rows = new List<TableRow>
        {
            new(5, [CellOf.Label(0, "目標", rows: 2), CellOf.Label(1, "支援計画", columns: 6)]),
            new(11,
            [
                CellOf.Label(1, "目標についての\n支援のポイント"), CellOf.Label(2, PreventiveLabels.SelfCare), CellOf.Label(3, PreventiveLabels.Insurance),
                CellOf.Label(4, "サービス種別"), CellOf.Label(5, "事業所（利用先）"), CellOf.Label(6, "期間"),
            ]),
        };
        var heads = rows.Count;
        foreach (var (number, issue) in paper.Issues.Index())
        {
            AddIssue(rows, issue, number + 1);
        }

        for (var row = rows.Count - heads; row < FewestRows; row++)
        {
            rows.Add(new TableRow(LeastHeight, [.. Enumerable.Range(0, Widths.Length).Select(column => new TableCell(column, null))]));
        }

        stack.Table(heads, Widths, rows);
    }

    private static void AddIssue(List<TableRow> rows, PreventiveIssue issue, int number)
    {
        var first = rows.Count;
        foreach (var support in issue.Supports.DefaultIfEmpty(new PreventiveSupport(null, null, null, [])))
        {
            var start = rows.Count;
            rows.AddRange(support.Services.DefaultIfEmpty(new PreventiveService(null, null, null)).Select(service => new TableRow(LeastHeight,
            [
                CellOf.Entry(4, "サービス種別", service.Kind), CellOf.Entry(5, "事業所（利用先）", service.Provider),
                CellOf.Entry(6, "期間", service.Period) with { Points = Sizes.Label },
            ])));
            var count = rows.Count - start;
            rows[start] = rows[start] with
            {
                Cells =
                [
                    CellOf.Entry(1, "目標についての支援のポイント", support.Point) with { Rows = count },
                    CellOf.Entry(2, "セルフケア", support.SelfCare) with { Rows = count },
                    CellOf.Entry(3, "介護保険サービス又は地域支援事業", support.Insurance) with { Rows = count },
                    .. rows[start].Cells,
                ],
            };
        }

        var goal = CellOf.Entry(0, "目標", PreventiveAssessment.Numbered(number, issue.Goal)) with { Rows = rows.Count - first };
        rows[first] = rows[first] with { Cells = [goal, .. rows[first].Cells], RuleAbove = Sizes.OuterRule };
    }
}
