using System.Globalization;

namespace CarePlanCloud.Application.Masters;

/// <summary>
/// The excerpt of the national service-code table that ships with the product, until an office can import the official one. A plain
/// table file: no quotes, no commas inside, so it is split as it stands.
/// </summary>
internal static class ServiceCodeMaster
{
    private const string Resource = "CarePlanCloud.Application.Data.Masters.service-codes.csv";

    public static IReadOnlyList<ServiceCodeEntry> Read()
    {
        using var stream = typeof(ServiceCodeMaster).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var column = reader.ReadLine()!.Split(',').Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);
        var entries = new List<ServiceCodeEntry>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            entries.Add(new ServiceCodeEntry
            {
                Code = cells[column["code"]],
                Name = cells[column["name"]],
                SearchKey = ServiceNameReading.KeyOf(cells[column["name"]]),
                Units = Number(cells[column["units"]]),
                UnitOfCount = cells[column["unit_of_count"]],
                RatePerThousand = Number(cells[column["rate_per_1000"]]),
                InsideLimit = cells[column["inside_limit"]] == "yes",
                LimitUnits = Number(cells[column["limit_units"]]),
                ValidFrom = Date(cells[column["valid_from"]])!.Value,
                ValidTo = Date(cells[column["valid_to"]]),
            });
        }

        return entries;
    }

    private static int? Number(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);

    private static DateOnly? Date(string cell) =>
        cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
