using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.PlanNeeds;

/// <summary>The tree of needs as rows: a row for each support, cells of needs and goals over all of theirs.</summary>
internal static class NeedsRows
{
    private const double LeastHeight = 9;

    private static readonly PaperSupport NoSupport = new(null, false, null, null, null, null);

    public static List<TableRow> Of(IReadOnlyList<PaperNeed> needs)
    {
        var rows = new List<TableRow>();
        foreach (var need in needs)
        {
            var goals = need.Goals.DefaultIfEmpty(new PaperLongGoal(null, null, [])).ToList();
            var first = rows.Count;
            foreach (var goal in goals)
            {
                AddGoal(rows, goal);
            }

            var cell = new TableCell(0, need.Text) { Rows = rows.Count - first, Item = "生活全般の解決すべき課題" };
            rows[first] = rows[first] with { Cells = [cell, .. rows[first].Cells], RuleAbove = Sizes.OuterRule };
        }

        return rows;
    }

    private static void AddGoal(List<TableRow> rows, PaperLongGoal goal)
    {
        var first = rows.Count;
        foreach (var shortGoal in goal.ShortGoals.DefaultIfEmpty(new PaperShortGoal(null, null, [])))
        {
            var start = rows.Count;
            rows.AddRange(shortGoal.Supports.DefaultIfEmpty(NoSupport).Select(support => new TableRow(LeastHeight, CellsOf(support))));
            var count = rows.Count - start;
            Prepend(rows, start,
                new TableCell(3, shortGoal.Text) { Rows = count, Item = "短期目標" },
                new TableCell(4, shortGoal.Period) { Rows = count, Item = "短期目標の期間", Points = Sizes.Label });
        }

        Prepend(rows, first,
            new TableCell(1, goal.Text) { Rows = rows.Count - first, Item = "長期目標" },
            new TableCell(2, goal.Period) { Rows = rows.Count - first, Item = "長期目標の期間", Points = Sizes.Label });
    }

    private static void Prepend(List<TableRow> rows, int row, params TableCell[] cells) =>
        rows[row] = rows[row] with { Cells = [.. cells, .. rows[row].Cells] };

    private static IReadOnlyList<TableCell> CellsOf(PaperSupport support) =>
    [
        new(5, support.Content) { Item = "サービス内容" },
        new(6, support.IsCovered ? "〇" : null) { Across = Across.Centre },
        new(7, support.Kind) { Item = "サービス種別" },
        new(8, support.Provider) { Item = "※２" },
        new(9, support.Frequency) { Item = "頻度" },
        new(10, support.Period) { Item = "期間", Points = Sizes.Label },
    ];
}
