using System.Text;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>Writes a table for a spreadsheet, and takes back what that costs: UTF-8 with mark, quoted, CRLF.</summary>
public static class OwnCsv
{
    private const char Guard = '\'';

    public static byte[] Write(IReadOnlyList<string> heads, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend([.. heads]))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A cell as it was before it was guarded. A plain number never is.</summary>
    internal static string Plain(string cell) => cell.Length > 1 && cell[0] == Guard && IsFormula(cell[1..]) ? cell[1..] : cell;

    // A cell that begins like a formula would be run by the spreadsheet that opens it; −47 is a number and stays one.
    private static string Cell(string value) =>
        '"' + (IsFormula(value) ? Guard + value : value).Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static bool IsFormula(string value) =>
        value is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '−' or '＠' or '\t' or '\r' or '\n' or '\0', ..]
        && !(value[0] == '-' && value.Length > 1 && value.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0);
}
