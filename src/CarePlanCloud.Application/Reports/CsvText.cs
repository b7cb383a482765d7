using System.Text;

namespace CarePlanCloud.Application.Reports;

/// <summary>Lists as CSV for a spreadsheet: UTF-8 with its mark, every cell in quotes.</summary>
public static class CsvText
{
    public static byte[] Bytes(string text) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];

    public static string Of(IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(heads))
        {
            text.Append(Row(row));
        }

        return text.ToString();
    }

    /// <summary>One line with its end, for lists that are written row by row.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    // A cell that begins like a formula would be run by the spreadsheet that opens it; a Japanese one takes full-width signs as well.
    private static string Cell(string value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '−' or '＠' or '\t' or '\r' or '\n' or '\0', ..]
            ? "'" + value : value;
        return '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
