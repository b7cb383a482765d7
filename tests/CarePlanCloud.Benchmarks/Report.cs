using System.Text.Encodings.Web;
using System.Text.Json;

namespace CarePlanCloud.Benchmarks;

internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Each figure as soon as it is there: some take minutes.</summary>
    public static BenchResult Tell(BenchResult result)
    {
        Console.Error.WriteLine($"{result.Id}: {result.Work}: {result.Ours}");
        return result;
    }

    public static void Print(IReadOnlyList<BenchResult> results, TextWriter output)
    {
        output.WriteLine("| id | work | ours | beside | ratio | goal | met |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var result in results)
        {
            output.WriteLine(FormattableString.Invariant(
                $"| {result.Id} | {result.Work} | {result.Ours} | {result.Beside ?? "–"} | {(result.Ratio is { } ratio ? FormattableString.Invariant($"{ratio:0.00}") : "–")} | {result.Goal} | {(result.Met ? "yes" : "NO")} |"));
        }
    }

    public static void WriteJson(IReadOnlyList<BenchResult> results, string path) => File.WriteAllText(path, JsonSerializer.Serialize(results, Json) + "\n");
}
