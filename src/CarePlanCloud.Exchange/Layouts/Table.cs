using System.Globalization;
using System.Reflection;

namespace CarePlanCloud.Exchange.Layouts;

/// <summary>Our own embedded tables: plain commas, no quotes, first line names the columns.</summary>
internal static class Table
{
    /// <param name="path">Folder and name, such as "v4.1/UPPLAN".</param>
    public static IReadOnlyList<Row> Load(string path)
    {
        var resource = $"{path}.csv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Embedded table {resource} is missing.");
        using var reader = new StreamReader(stream);
        var header = reader.ReadLine()?.Split(',') ?? [];
        var rows = new List<Row>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(',');
            if (cells.Length != header.Length)
            {
                throw new InvalidOperationException($"{resource}: '{line}' has {cells.Length} cells instead of {header.Length}.");
            }

            rows.Add(new Row(header, cells));
        }

        return rows;
    }

    internal readonly struct Row(string[] header, string[] cells)
    {
        public string this[string column] => cells[Array.IndexOf(header, column)];

        /// <summary>The cell's words, which stand apart by a space.</summary>
        public string[] Words(string column) => this[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);

        public int? Number(string column) =>
            this[column] is { Length: > 0 } digits ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
