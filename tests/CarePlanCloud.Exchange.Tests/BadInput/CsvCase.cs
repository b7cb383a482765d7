using System.Text.Json;

namespace CarePlanCloud.Exchange.Tests.BadInput;

/// <summary>One case of csv-spectrum or PapaParse, as CsvCases/collect.cjs gathers it.</summary>
/// <param name="Suite">Where it comes from.</param>
/// <param name="Name">Its name there, made unique by its number.</param>
/// <param name="Text">The file.</param>
/// <param name="Rows">What the suite expects; null where it expects another dialect than the standard's.</param>
/// <param name="Dialect">What that dialect needs, such as "comments"; empty when there is an expectation.</param>
public sealed record CsvCase(string Suite, string Name, byte[] Text, string[][]? Rows, string[] Dialect)
{
    private static readonly Lazy<IReadOnlyDictionary<string, CsvCase>> Cases = new(Load);

    public static IReadOnlyDictionary<string, CsvCase> All => Cases.Value;

    /// <summary>The short ones as texts.</summary>
    public static IEnumerable<string> Texts => All.Values.Where(one => one.Text.Length < 200).Select(one => System.Text.Encoding.UTF8.GetString(one.Text));

    private static Dictionary<string, CsvCase> Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Data", "csv-cases.json");
        if (!File.Exists(path))
        {
            throw new FileNotFoundException("The cases of csv-spectrum and PapaParse are not there: ./test Exchange installs them with npm.", path);
        }

        return JsonSerializer.Deserialize<List<CsvCase>>(File.ReadAllBytes(path), JsonSerializerOptions.Web)!
            .ToDictionary(one => $"{one.Suite} {one.Name}", StringComparer.Ordinal);
    }
}
