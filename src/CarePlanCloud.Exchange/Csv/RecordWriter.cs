using CsvHelper;

namespace CarePlanCloud.Exchange.Csv;

/// <summary>R33, R35, R44: commas, CRLF, quotes around free text and around nothing else; an empty item is empty.</summary>
internal static class RecordWriter
{
    public static string Write(Layout layout, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var text = new StringWriter { NewLine = "\r\n" };
        using (var writer = CsvWriter.Create(text, new CsvWriterOptions { HasHeader = false, NewLine = "\r\n", Separator = ',' }))
        {
            foreach (var row in rows)
            {
                foreach (var column in layout.Columns)
                {
                    var item = row[column.Index];
                    var quoting = column.Kind == ColumnKind.Text && item.Length > 0 ? CsvQuoting.Always : CsvQuoting.WhenNeeded;
                    writer.WriteField(item, quoting);
                }

                writer.EndRecord();
            }
        }

        return text.ToString();
    }
}
