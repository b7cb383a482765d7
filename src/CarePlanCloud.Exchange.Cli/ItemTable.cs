using System.Globalization;

namespace CarePlanCloud.Exchange.Cli;

/// <summary>The filled items of a file's rows, one line each, aligned as a screen shows them.</summary>
internal sealed class ItemTable(Language language, TextWriter output)
{
    private const string Gap = "  ";

    public void Write(ExchangeFile file)
    {
        output.WriteLine(language == Language.En
            ? $"{file.Name}{Gap}{file.Layout.NameEn}{Gap}{file.Records.Count} rows"
            : $"{file.Name}{Gap}{file.Layout.NameJa}{Gap}{file.Records.Count}行");
        var wide = file.Layout.Columns.Max(column => DisplayWidth.Of(column.NameJa));
        var names = file.Layout.Columns.ToDictionary(column => column, column => language switch
        {
            Language.Ja => column.NameJa,
            Language.En => column.Name,
            _ => DisplayWidth.PadRight(column.NameJa, wide) + Gap + column.Name,
        });
        var width = names.Values.Max(DisplayWidth.Of);
        foreach (var record in file.Records)
        {
            output.WriteLine(language == Language.En ? $"-- line {record.Line}" : $"── {record.Line}行目");
            foreach (var column in file.Layout.Columns.Where(column => record[column.Number].Length > 0))
            {
                var head = string.Create(CultureInfo.InvariantCulture, $"{column.Number,4}") + Gap + DisplayWidth.PadRight(names[column], width) + Gap;
                output.WriteLine(head + Value(column, record[column.Number], DisplayWidth.Of(head)));
            }
        }
    }

    /// <summary>A text of several lines stays below its first one.</summary>
    private static string Value(Column column, string value, int indent)
    {
        var meaning = column.Codes is { } codes && codes.TryGetValue(value, out var word) ? $"（{word}）" : "";
        return value.ReplaceLineEndings(Environment.NewLine + new string(' ', indent)) + meaning;
    }
}
