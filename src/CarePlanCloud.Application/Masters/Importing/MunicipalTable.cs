using System.Globalization;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>
/// 総合事業 単位数表マスタ of a municipality: fixed places, mostly without headings, 24 columns or fewer; several rows of one code are its
/// periods. Padding, quotes and width differ from town to town.
/// </summary>
internal static class MunicipalTable
{
    private const int Insurer = 0, Kind = 1, Item = 2, From = 3, To = 4, Name = 5, Units = 6, UnitOfCount = 7, Inside = 10, Price = 11, Benefit = 12, Fee = 13;
    private const int FewestColumns = 11;

    // 15 is 15 %, 245 is 245/1000: no rate of 総合事業 is below 3 % or above 30 %.
    private const int LargestPercent = 30;

    private static readonly string[] RateWords = ["処遇改善", "ベースアップ", "特別地域", "小規模事業所", "中山間地域"];

    public static bool Is(MasterSheet sheet) =>
        sheet.Rows.Take(3).Any(row => row.Cells.Length >= FewestColumns && InsurerOf(row) is not null && MasterCells.Tight(row[Kind]).StartsWith('A'));

    public static IEnumerable<(MasterRow Row, string[] Cells)> Read(MasterSheet sheet, MasterFindings findings)
    {
        var headings = true;
        foreach (var row in sheet.Rows)
        {
            if (headings && InsurerOf(row) is null)
            {
                continue;
            }

            headings = false;
            if (Row(sheet, row, findings) is { } cells)
            {
                yield return (row, cells);
            }
        }
    }

    private static string? InsurerOf(MasterRow row)
    {
        var text = MasterCells.Tight(row[Insurer]);
        return text.Length is > 3 and <= 6 && text.All(char.IsAsciiDigit) ? text.PadLeft(6, '0') : null;
    }

    private static string[]? Row(MasterSheet sheet, MasterRow row, MasterFindings findings)
    {
        if (row.Cells.Length < FewestColumns)
        {
            findings.Error(sheet, row, "行", $"列が {row.Cells.Length} しかありません。限度額管理対象区分（11列目）までが要ります。");
            return null;
        }

        if (InsurerOf(row) is not { } insurer)
        {
            findings.Error(sheet, row, "1列目 保険者番号", $"「{row[Insurer]}」は保険者番号ではありません。数字6けたにしてください。");
            return null;
        }

        if (MasterCells.Code(row[Kind], row[Item]) is not { } code)
        {
            findings.Error(sheet, row, "2・3列目 サービスコード", $"「{row[Kind]} {row[Item]}」はサービスコードではありません。種類2けた・項目4けたにしてください。");
            return null;
        }

        var to = MasterCells.IsOpenEnd(row[To]) ? null : MasterCells.End(row[To]);
        if (MasterCells.Begin(row[From]) is not { } from || (to is null && !MasterCells.IsOpenEnd(row[To])) || to < from)
        {
            findings.Error(sheet, row, "4・5列目 適用年月", $"{code} の「{row[From]}」から「{row[To]}」までを期間として読めません。202604 のように年月で入れてください。");
            return null;
        }

        var units = UnitsOf(sheet, row, code, findings);
        return units is null ? null : ServiceCodeTable.Of(
            insurer, code, from, to, row[Name], units.Value.Units, CountOf(row[UnitOfCount]), units.Value.Rate, InsideOf(sheet, row, code, findings),
            units.Value.Units, PriceOf(row[Price]), Positive(row[Benefit]) is { } benefit ? (benefit > 100 ? benefit / 10 : benefit) : null, Positive(row[Fee]));
    }

    private static (int? Units, int? Rate)? UnitsOf(MasterSheet sheet, MasterRow row, string code, MasterFindings findings)
    {
        if (row[Name].Length == 0)
        {
            findings.Error(sheet, row, "6列目 名称", $"{code} の名称がありません。");
            return null;
        }

        if (MasterCells.Number(row[Units]) is not { } number)
        {
            findings.Error(sheet, row, "7列目 単位数", $"{code} の「{row[Units]}」は単位数として読めません。整数で入れてください。");
            return null;
        }

        if (!Array.Exists(RateWords, word => row[Name].Contains(word, StringComparison.Ordinal)))
        {
            if (number == decimal.Truncate(number))
            {
                return ((int)number, null);
            }

            findings.Error(sheet, row, "7列目 単位数", $"{code} の「{row[Units]}」に小数があります。単位数は整数で入れてください。");
            return null;
        }

        var rate = Math.Abs(number) <= LargestPercent ? number * 10 : number;
        findings.Info(sheet, row, "7列目 単位数", string.Create(CultureInfo.InvariantCulture, $"{code} は率の加算なので、{number:0.#} を {rate / 10:0.#}％ と読みました。"));
        return (null, (int)rate);
    }

    private static bool InsideOf(MasterSheet sheet, MasterRow row, string code, MasterFindings findings)
    {
        var flagged = MasterCells.Whole(row[Inside]) == 3;
        if (flagged && OutsideLimit.IsAddOnOutside(code[..2], row[Name]))
        {
            findings.Warning(sheet, row, "11列目 限度額管理対象区分", $"{code} {row[Name]} は「対象」になっていますが、支給限度額の対象外の加算です。対象外として取り込みます。");
            return false;
        }

        return flagged;
    }

    private static string CountOf(string cell) => MasterCells.Whole(cell) switch
    {
        1 => "1回",
        2 => "1日",
        3 => "1月",
        _ => MasterCells.Tight(cell),
    };

    // 10.42, 1042 and 01042 are the same price.
    private static decimal? PriceOf(string cell) => MasterCells.Number(cell) switch
    {
        null or <= 0 => null,
        >= 100 and { } hundredths => hundredths / 100,
        { } yen => yen,
    };

    private static int? Positive(string cell) => MasterCells.Whole(cell) is > 0 and { } number ? number : null;
}
