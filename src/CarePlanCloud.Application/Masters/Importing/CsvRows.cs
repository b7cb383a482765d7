using System.Text;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>
/// Splits other people's tables: comma or tab, quoted or not, any line end, a quote that never closes. The exchange files have their own,
/// strict reader; a town's master is read as kindly as a spreadsheet would.
/// </summary>
internal static class CsvRows
{
    public static List<MasterRow> Read(string text)
    {
        var separator = Separator(text);
        var rows = new List<MasterRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, line, begun) = (false, 1, 1);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character == '\n' || (character == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
            {
                line++;
            }

            if (quoted)
            {
                if (character != '"')
                {
                    cell.Append(character);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (character == '"' && IsBlank(cell))
            {
                cell.Clear();
                quoted = true;
            }
            else if (character == separator)
            {
                End(cells, cell);
            }
            else if (character is '\r' or '\n')
            {
                if (character == '\n' || at + 1 == text.Length || text[at + 1] != '\n')
                {
                    EndRow(rows, cells, cell, begun);
                    begun = line;
                }
            }
            else
            {
                cell.Append(character);
            }
        }

        EndRow(rows, cells, cell, begun);
        return rows;
    }

    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        return first.Contains('\t') && !first.Contains(',') ? '\t' : ',';
    }

    private static bool IsBlank(StringBuilder cell)
    {
        for (var at = 0; at < cell.Length; at++)
        {
            if (!char.IsWhiteSpace(cell[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static void End(List<string> cells, StringBuilder cell)
    {
        // Trim takes the full-width space as well: towns pad names with it.
        cells.Add(cell.ToString().Trim());
        cell.Clear();
    }

    private static void EndRow(List<MasterRow> rows, List<string> cells, StringBuilder cell, int number)
    {
        End(cells, cell);
        var row = new MasterRow(number, [.. cells]);
        cells.Clear();
        if (!row.IsBlank)
        {
            rows.Add(row);
        }
    }
}
