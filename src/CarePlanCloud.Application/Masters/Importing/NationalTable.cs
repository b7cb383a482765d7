using System.Globalization;
using System.Text.RegularExpressions;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>
/// The official service-code table as the ministry publishes it: titles above, merged headings over two rows, blank cells below merged
/// ones, codes as numbers. Columns are found by the words of their headings, whatever their order.
/// </summary>
internal static partial class NationalTable
{
    private const int HeadingWithin = 40;
    private const int HeadingHeight = 4;

    /// <summary>Whether a sheet is such a table.</summary>
    public static bool Is(MasterSheet sheet) => Headings.Find(sheet) is not null;

    /// <summary>The month the title names, such as 令和8年6月施行.</summary>
    public static DateOnly? StartIn(IEnumerable<MasterSheet> sheets) => sheets
        .SelectMany(sheet => sheet.Rows.Take(Headings.Find(sheet)?.Row ?? 0).SelectMany(row => row.Cells).Prepend(sheet.Name))
        .Select(MasterCells.MonthInTitle).FirstOrDefault(found => found is not null);

    /// <summary>The rows of a sheet in the own shape, one for each code. A row without a validity of its own begins with <paramref name="start"/>.</summary>
    public static IEnumerable<(MasterRow Row, string[] Cells)> Read(MasterSheet sheet, DateOnly? start, MasterFindings findings)
    {
        var heads = Headings.Find(sheet)!;
        var (kind, count) = ("", "");
        foreach (var row in sheet.Rows.Skip(heads.Row + 1))
        {
            // Merged downwards: only the first of several rows carries the value.
            kind = row[heads.Kind].Length > 0 ? row[heads.Kind] : kind;
            count = row[heads.UnitOfCount].Length > 0 ? row[heads.UnitOfCount] : count;
            var item = row[heads.Item];
            var code = heads.Kind == heads.Item ? Whole(item) : MasterCells.Code(kind, item);
            if (item.Length == 0 || code is null || !code.Any(char.IsAsciiDigit))
            {
                if (item.Length > 0 && row[heads.Name].Length > 0 && MasterCells.Tight(item).Any(char.IsAsciiDigit))
                {
                    findings.Error(sheet, row, "項目", $"「{kind} {item}」はサービスコードとして読めません。種類2けた・項目4けたにしてください。");
                }

                continue;
            }

            if (Row(sheet, row, heads, code, CountOf(count), start, findings) is { } cells)
            {
                yield return (row, cells);
            }
        }
    }

    private static string[]? Row(
        MasterSheet sheet, MasterRow row, Headings heads, string code, string count, DateOnly? start, MasterFindings findings)
    {
        var name = Spaces().Replace(row[heads.Name], "");
        var from = MasterCells.Begin(row[heads.From]) ?? start;
        if (name.Length == 0)
        {
            findings.Error(sheet, row, "サービス内容略称", $"{code} の名称がありません。");
            return null;
        }

        if (from is null)
        {
            findings.Error(sheet, row, "適用開始", $"{code} がいつから有効か分かりません。「いつから」の年月を入れてください。");
            return null;
        }

        var to = MasterCells.IsOpenEnd(row[heads.To]) ? null : MasterCells.End(row[heads.To]);
        var units = MasterCells.Whole(row[heads.Units]);
        var rate = units is null ? RateIn(row, heads) : null;
        if (units is null && row[heads.Units].Any(char.IsAsciiDigit) && rate is null)
        {
            findings.Error(sheet, row, "合成単位数", $"{code} の「{row[heads.Units]}」は単位数として読めません。整数で入れてください。");
            return null;
        }

        if (to < from)
        {
            findings.Error(sheet, row, "適用終了", $"{code} の終わりが始まりより前です。");
            return null;
        }

        var inside = !OutsideLimit.IsOutside(code, name) && rate is not < 0;
        return ServiceCodeTable.Of("", code, from.Value, to, name, units, count, rate, inside, units is null ? null : MasterCells.Whole(row[heads.Limit]) ?? units);
    }

    private static string? Whole(string cell)
    {
        var code = MasterCells.Tight(cell).ToUpperInvariant();
        return Domain.Numbers.ServiceCode.IsValid(code) ? code : null;
    }

    // 所定単位数の 270/1000 加算, 10％減算: rates stand in words beside an empty number.
    private static int? RateIn(MasterRow row, Headings heads)
    {
        var words = string.Concat(row.Cells.Where((_, column) => column != heads.Name && column != heads.Item && column != heads.Kind).Select(MasterCells.Tight));
        var sign = words.Contains("減算", StringComparison.Ordinal) ? -1 : 1;
        if (PerThousand().Match(words) is { Success: true } thousand)
        {
            return sign * int.Parse(thousand.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        }

        return Percent().Match(words) is { Success: true } percent
            ? sign * (int)(decimal.Parse(percent.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) * 10) : null;
    }

    // 1回につき, １月につき: the table says 回, 日, 月 with a word more.
    private static string CountOf(string cell)
    {
        var text = MasterCells.Tight(cell);
        return Count().Match(text) is { Success: true } found ? found.Value : text.Replace("につき", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<n>\d+)/1,?000", RegexOptions.ExplicitCapture)]
    private static partial Regex PerThousand();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d)?)%", RegexOptions.ExplicitCapture)]
    private static partial Regex Percent();

    [GeneratedRegex("1[回日月]|片道")]
    private static partial Regex Count();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>Where the headings stand. <see cref="Row"/> is the index of their last row within the sheet; −1 for a column that is not there.</summary>
    private sealed record Headings(int Row, int Kind, int Item, int Name, int Units, int Limit, int UnitOfCount, int From, int To)
    {
        public static Headings? Find(MasterSheet sheet)
        {
            for (var at = 0; at < Math.Min(sheet.Rows.Count, HeadingWithin); at++)
            {
                var cells = Array.ConvertAll(sheet.Rows[at].Cells, MasterCells.Tight);
                var (kind, item) = (Array.FindIndex(cells, IsKind), Array.FindIndex(cells, IsItem));
                if (kind < 0 || item < 0)
                {
                    var whole = Array.FindIndex(cells, cell => cell is "サービスコード" or "コード");
                    (kind, item) = whole >= 0 && !HasKindBelow(sheet, at) ? (whole, whole) : (-1, -1);
                }

                if (kind >= 0 && Of(sheet, at, kind, item) is { } found)
                {
                    return found;
                }
            }

            return null;
        }

        private static bool IsKind(string cell) => cell is "種類" or "サービス種類" or "種類コード" or "サービス種類コード";

        private static bool IsItem(string cell) => cell is "項目" or "サービス項目" or "項目コード" or "サービス項目コード";

        private static bool HasKindBelow(MasterSheet sheet, int at) =>
            sheet.Rows.Skip(at + 1).Take(HeadingHeight - 1).Any(row => Array.Exists(row.Cells, cell => IsKind(MasterCells.Tight(cell))));

        private static Headings? Of(MasterSheet sheet, int at, int kind, int item)
        {
            // 種類 and 項目 stand under サービスコード; the other headings are merged downwards and stand in the rows above.
            var rows = sheet.Rows.Skip(Math.Max(0, at - HeadingHeight + 1)).Take(Math.Min(at + 1, HeadingHeight)).ToList();
            int Column(params string[] words) => Array.ConvertAll(words, word => rows
                .Select(row => Array.FindIndex(row.Cells, cell => MasterCells.Tight(cell).Contains(word, StringComparison.Ordinal)))
                .Where(column => column >= 0).Append(-1).Max()).FirstOrDefault(column => column >= 0, -1);
            var (name, units) = (Column("サービス内容略称", "略称", "サービス名称", "名称"), Column("合成単位数", "合成", "単位数"));
            return name < 0 || units < 0 ? null : new Headings(
                at, kind, item, name, units, Column("給付管理単位数", "給付管理"), Column("算定単位"), Column("適用開始", "有効期間開始", "開始"),
                Column("適用終了", "有効期間終了", "終了"));
        }
    }
}
