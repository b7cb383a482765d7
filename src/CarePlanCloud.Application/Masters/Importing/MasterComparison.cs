using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>Holds a file against what the office has, row by row and cell by cell.</summary>
internal static class MasterComparison
{
    /// <summary>A table in the own shape, or one that gives every row its own key: rows it does not have stay as they are.</summary>
    public static void Compare(MasterPlan plan, IEnumerable<(MasterRow Row, string[] Cells)> file, IReadOnlyList<string[]> stored)
    {
        var table = plan.Table;
        var known = stored.ToDictionary(table.KeyOf, StringComparer.Ordinal);
        foreach (var (row, cells) in file)
        {
            var before = known.GetValueOrDefault(table.KeyOf(cells));
            Add(plan, row.Number, before, cells, before);
        }
    }

    /// <summary>
    /// The national table: from its first month on it takes the place of what counted before, be that an older row of the office or the
    /// excerpt. A row that says the same as the office's older one changes nothing.
    /// </summary>
    public static void CompareNational(
        MasterPlan plan, IEnumerable<(MasterRow Row, string[] Cells)> file, IReadOnlyList<string[]> stored, IReadOnlyList<string[]> builtIn)
    {
        var own = stored.Where(cells => cells[ServiceCodeTable.Insurer].Length == 0).ToLookup(cells => cells[ServiceCodeTable.Code]);
        var shipped = builtIn.ToLookup(cells => cells[ServiceCodeTable.Code]);
        foreach (var (row, cells) in file)
        {
            var code = cells[ServiceCodeTable.Code];
            var from = cells[ServiceCodeTable.From];
            var before = own[code].FirstOrDefault(older => older[ServiceCodeTable.From] == from);
            if (before is not null)
            {
                Add(plan, row.Number, before, cells, before);
                continue;
            }

            var older = Counting(own[code], from);
            if (older is not null && SaysTheSame(older, cells) && older[ServiceCodeTable.To] == cells[ServiceCodeTable.To])
            {
                plan.Changes.Add(new MasterChange(MasterChangeKind.Same, row.Number, plan.Table.GroupOf(cells), plan.Table.TitleOf(cells), []));
                continue;
            }

            Add(plan, row.Number, older ?? Counting(shipped[code], from), cells, null);
            if (older is not null)
            {
                plan.Rows.Add(new MasterRowChange(older, EndedBefore(older, from)));
            }
        }
    }

    /// <summary>Codes of the file's kinds that count on <paramref name="day"/> and are not in the file: they end the day before.</summary>
    public static void EndMissing(MasterPlan plan, IReadOnlySet<string> codesInFile, IEnumerable<string[]> stored, IEnumerable<string[]> builtIn, DateOnly day)
    {
        var kinds = codesInFile.Select(ServiceCode.KindOf).ToHashSet();
        var text = ServiceCodeTable.Day(day);
        var mine = stored.Where(cells => cells[ServiceCodeTable.Insurer] == plan.InsurerNumber).ToList();
        var known = mine.Select(cells => cells[ServiceCodeTable.Code]).ToHashSet();
        var rows = mine.Select(cells => (Before: (string[]?)cells, Cells: cells))
            .Concat(builtIn.Where(cells => !known.Contains(cells[ServiceCodeTable.Code])).Select(cells => (Before: (string[]?)null, Cells: cells)));
        foreach (var (before, cells) in rows.Where(row => Counts(row.Cells, text) && row.Cells[ServiceCodeTable.From] != text))
        {
            var code = cells[ServiceCodeTable.Code];
            if (!codesInFile.Contains(code) && kinds.Contains(ServiceCode.KindOf(code)))
            {
                var ended = EndedBefore(cells, text);
                plan.Rows.Add(new MasterRowChange(before, ended));
                plan.Changes.Add(new MasterChange(
                    MasterChangeKind.Ended, 0, plan.Table.GroupOf(cells), plan.Table.TitleOf(cells), Between(plan.Table, cells, ended)));
            }
        }
    }

    private static void Add(MasterPlan plan, int row, string[]? shown, string[] after, string[]? replaced)
    {
        var cells = shown is null ? [] : Between(plan.Table, shown, after);
        var kind = shown is null ? MasterChangeKind.Added : cells.Any(cell => cell.Column != ServiceCodeTable.Columns[ServiceCodeTable.From])
            ? MasterChangeKind.Changed : MasterChangeKind.Same;
        plan.Changes.Add(new MasterChange(kind, row, plan.Table.GroupOf(after), plan.Table.TitleOf(after), kind == MasterChangeKind.Same ? [] : cells));
        if (kind != MasterChangeKind.Same || replaced is null)
        {
            plan.Rows.Add(new MasterRowChange(replaced, after));
        }
    }

    private static List<MasterCellChange> Between(MasterTable table, string[] before, string[] after) =>
        [.. table.Heads.Select((head, place) => new MasterCellChange(head, before[place], after[place])).Where(cell => cell.Before != cell.After)];

    private static string[]? Counting(IEnumerable<string[]> rows, string day) =>
        rows.Where(cells => Counts(cells, day)).MaxBy(cells => cells[ServiceCodeTable.From], StringComparer.Ordinal);

    // Days are written yyyy-MM-dd, so they compare as text.
    private static bool Counts(string[] cells, string day) =>
        string.CompareOrdinal(cells[ServiceCodeTable.From], day) <= 0
        && (cells[ServiceCodeTable.To].Length == 0 || string.CompareOrdinal(cells[ServiceCodeTable.To], day) >= 0);

    private static bool SaysTheSame(string[] one, string[] other) => one.Skip(ServiceCodeTable.Name).SequenceEqual(other.Skip(ServiceCodeTable.Name));

    private static string[] EndedBefore(string[] cells, string day)
    {
        var ended = (string[])cells.Clone();
        ended[ServiceCodeTable.To] = ServiceCodeTable.Day(MasterCells.End(day)!.Value.AddDays(-1));
        return ended;
    }
}
