using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>How a person wants a table read.</summary>
/// <param name="Start">「いつから」 for a national table that does not say it; the first day of the month counts.</param>
/// <param name="EndMissing">Codes of the file's kinds that it no longer has are ended. Only for official and municipal tables.</param>
public sealed record MasterReadingOptions(ServiceMonth? Start = null, bool EndMissing = true);

/// <summary>How far the reading is.</summary>
public sealed record MasterProgress(string Step, int Done, int Total);

/// <summary>Reads any of the tables and works out what it would change. Nothing is written here.</summary>
public sealed class MasterReading
{
    /// <summary>The largest file that is read.</summary>
    public const int MaxBytes = 20_000_000;

    private const int ToldEvery = 500;

    private readonly ServiceCodeTable codes;
    private readonly UnitPriceTable prices;
    private readonly HolidayTable holidays;
    private readonly PartnerTable partners;

    private MasterReading(ServiceCodeTable codes, UnitPriceTable prices, HolidayTable holidays, PartnerTable partners) =>
        (this.codes, this.prices, this.holidays, this.partners) = (codes, prices, holidays, partners);

    internal static MasterReading Of(CareDb db) => new(new ServiceCodeTable(db), new UnitPriceTable(db), new HolidayTable(db), new PartnerTable(db));

    internal MasterTable TableOf(MasterKind kind) => kind switch
    {
        MasterKind.UnitPrices => prices,
        MasterKind.Holidays => holidays,
        MasterKind.Partners => partners,
        _ => codes,
    };

    internal async Task<Outcome<MasterPlan>> ReadAsync(
        ReadOnlyMemory<byte> bytes, MasterReadingOptions options, IProgress<MasterProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new MasterProgress("開いています", 0, 0));
        var opened = MasterFile.Open(bytes);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var sheets = opened.Value;
        foreach (var table in new MasterTable[] { codes, prices, holidays, partners })
        {
            if (sheets is [var only] && OwnColumns(only, table) is { } columns)
            {
                return await ReadOwnAsync(only, table, columns, progress, cancel);
            }
        }

        // A town's headings name 種類 and 項目 as well; its rows cannot be mistaken.
        if (sheets.FirstOrDefault(MunicipalTable.Is) is { } municipal)
        {
            return await ReadMunicipalAsync(municipal, options, progress, cancel);
        }

        return sheets.Where(NationalTable.Is).ToList() is { Count: > 0 } national
            ? await ReadNationalAsync(national, options, progress, cancel) : MasterRefusals.Unknown;
    }

    // Headings may stand in another order, but each of the key and the name must be there.
    private static Dictionary<string, int>? OwnColumns(MasterSheet sheet, MasterTable table)
    {
        if (sheet.Rows.Count == 0)
        {
            return null;
        }

        var places = sheet.Rows[0].Cells.Select((cell, place) => (cell, place)).GroupBy(pair => pair.cell).ToDictionary(group => group.Key, group => group.First().place);
        return table.Heads.All(places.ContainsKey) ? places : null;
    }

    private static async Task<Outcome<MasterPlan>> ReadOwnAsync(
        MasterSheet sheet, MasterTable table, Dictionary<string, int> columns, IProgress<MasterProgress>? progress, CancellationToken cancel)
    {
        var plan = new MasterPlan(table.Kind, table, "", null, new MasterFindings());
        var plain = sheet with { Rows = [.. sheet.Rows.Skip(1).Select(row => row with { Cells = Array.ConvertAll(row.Cells, OwnCsv.Plain) })] };
        var rows = Distinct(plan, plain, Counted(plain.Rows.Select(row => (row, Cells: table.Read(plain, row, columns.GetValueOrDefault, plan.Findings)!))
            .Where(row => row.Cells is not null), plain.Rows.Count, progress, cancel));
        MasterComparison.Compare(plan, rows, await table.StoredAsync(cancel));
        return Ready(plan, rows.Count);
    }

    private async Task<Outcome<MasterPlan>> ReadNationalAsync(
        List<MasterSheet> sheets, MasterReadingOptions options, IProgress<MasterProgress>? progress, CancellationToken cancel)
    {
        var start = options.Start?.FirstDay ?? NationalTable.StartIn(sheets);
        var plan = new MasterPlan(MasterKind.NationalServiceCodes, codes, "", start, new MasterFindings());
        var total = sheets.Sum(sheet => sheet.Rows.Count);
        var rows = new List<(MasterRow Row, string[] Cells)>();
        foreach (var sheet in sheets)
        {
            rows.AddRange(Counted(NationalTable.Read(sheet, start, plan.Findings), total, progress, cancel));
        }

        if (rows.Count == 0)
        {
            return start is null ? MasterRefusals.StartMonthMissing : MasterRefusals.NoRows;
        }

        rows = Distinct(plan, sheets[0], rows);
        progress?.Report(new MasterProgress("いまの表と比べています", total, total));
        var (stored, builtIn) = (await codes.StoredAsync(cancel), await codes.BuiltInAsync(cancel));
        MasterComparison.CompareNational(plan, rows, stored, builtIn);
        if (options.EndMissing && start is { } day)
        {
            MasterComparison.EndMissing(plan, CodesOf(rows), stored, builtIn, day);
        }

        return Ready(plan, rows.Count);
    }

    private async Task<Outcome<MasterPlan>> ReadMunicipalAsync(
        MasterSheet sheet, MasterReadingOptions options, IProgress<MasterProgress>? progress, CancellationToken cancel)
    {
        var findings = new MasterFindings();
        var read = Counted(MunicipalTable.Read(sheet, findings), sheet.Rows.Count, progress, cancel).ToList();
        if (read.Count == 0)
        {
            return MasterRefusals.NoRows;
        }

        // A file is one town's; a row of another is told and taken in under its own number.
        var insurer = read.GroupBy(row => row.Cells[ServiceCodeTable.Insurer]).MaxBy(group => group.Count())!.Key;
        var start = read.Max(row => row.Cells[ServiceCodeTable.From])!;
        var plan = new MasterPlan(MasterKind.MunicipalServiceCodes, codes, insurer, MasterCells.Begin(start), findings);
        foreach (var (row, cells) in read.Where(row => row.Cells[ServiceCodeTable.Insurer] != insurer))
        {
            findings.Warning(sheet, row, "1列目 保険者番号", $"ほかの行とちがう保険者番号 {cells[ServiceCodeTable.Insurer]} です。その保険者の利用者にだけ使われます。");
        }

        var rows = Distinct(plan, sheet, read);
        progress?.Report(new MasterProgress("いまの表と比べています", rows.Count, rows.Count));
        var stored = await codes.StoredAsync(cancel);
        MasterComparison.Compare(plan, rows, stored);
        if (options.EndMissing)
        {
            MasterComparison.EndMissing(plan, CodesOf(rows), stored, [], MasterCells.Begin(start)!.Value);
        }

        return Ready(plan, rows.Count);
    }

    private static HashSet<string> CodesOf(List<(MasterRow Row, string[] Cells)> rows) => [.. rows.Select(row => row.Cells[ServiceCodeTable.Code])];

    private static Outcome<MasterPlan> Ready(MasterPlan plan, int rows) => rows == 0 ? MasterRefusals.NoRows : plan;

    private static IEnumerable<(MasterRow Row, string[] Cells)> Counted(
        IEnumerable<(MasterRow Row, string[] Cells)> rows, int total, IProgress<MasterProgress>? progress, CancellationToken cancel)
    {
        var done = 0;
        foreach (var row in rows)
        {
            if (++done % ToldEvery == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report(new MasterProgress("読んでいます", done, total));
            }

            yield return row;
        }
    }

    // A key twice in one file: the later row counts, and it is told when the two differ.
    private static List<(MasterRow Row, string[] Cells)> Distinct(MasterPlan plan, MasterSheet sheet, IEnumerable<(MasterRow Row, string[] Cells)> rows)
    {
        var kept = new Dictionary<string, (MasterRow Row, string[] Cells)>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = plan.Table.KeyOf(row.Cells);
            if (kept.TryGetValue(key, out var earlier) && !earlier.Cells.SequenceEqual(row.Cells))
            {
                plan.Findings.Warning(sheet, row.Row, "行", $"{plan.Table.TitleOf(row.Cells)} は {earlier.Row.Number} 行目にもあり、中身がちがいます。後の行を取り込みます。");
            }

            kept[key] = row;
        }

        return [.. kept.Values];
    }
}
