using System.Globalization;
using System.Reflection;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>A table of invented people or offices: tab-separated, the first line names the columns. Lies in <c>people/</c>.</summary>
internal static class DemoTable
{
    /// <param name="name">Of the file, such as clients.tsv.</param>
    public static IReadOnlyList<DemoRow> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var columns = reader.ReadLine()!.Split('\t');
        var rows = new List<DemoRow>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(new DemoRow(columns.Zip(line.Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second)));
        }

        return rows;
    }
}

/// <summary>A row by the names of its columns.</summary>
internal sealed record DemoRow(IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];

    /// <summary>Null where the cell is empty or a dash.</summary>
    public int? Number(string column) => int.TryParse(Cells[column], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateOnly Date(string column) => DateOnly.ParseExact(Cells[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string[] List(string column) => Cells[column].Split(';', StringSplitOptions.RemoveEmptyEntries);
}
