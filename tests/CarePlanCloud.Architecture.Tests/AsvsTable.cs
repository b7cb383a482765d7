using System.Globalization;
using System.Text.RegularExpressions;

namespace CarePlanCloud.Architecture.Tests;

/// <summary>One requirement of OWASP ASVS 5.0.0, in our words, and how it stands.</summary>
/// <param name="Id">Such as V6.2.1.</param>
/// <param name="Evidence">
/// test: <c>Web.Tests/Account/SignInTests.Method; …</c>. evidence: <c>path of a file: what it shows</c>. open: what is missing. n/a: why.
/// </param>
internal sealed record AsvsRow(string Id, string Level, string Requirement, string Status, string Evidence);

/// <summary>Reads docs/asvs.csv and says what is wrong with it.</summary>
internal static partial class AsvsTable
{
    public const string Header = "id,level,requirement,status,evidence";

    private const int Columns = 5;
    private const int MostWords = 15;

    public static IReadOnlyList<AsvsRow> RowsOf(string text) =>
        [.. Lines(text).Skip(1).Select(Cells).Where(cells => cells.Count == Columns).Select(cells => new AsvsRow(cells[0], cells[1], cells[2], cells[3], cells[4]))];

    /// <param name="text">Of the table.</param>
    /// <param name="read">A file of the repository by its path; null when there is none.</param>
    /// <returns>One sentence for each breach.</returns>
    public static IEnumerable<string> BreachesOf(string text, Func<string, string?> read)
    {
        if (Lines(text).FirstOrDefault() != Header)
        {
            yield return "the first line does not name the columns";
        }

        foreach (var line in Lines(text).Skip(1).Where(line => Cells(line).Count != Columns))
        {
            yield return $"{line}: has not {Columns} columns";
        }

        var last = (0, 0, 0);
        foreach (var row in RowsOf(text))
        {
            var number = NumberOf(row.Id);
            if (number is null)
            {
                yield return $"{row.Id}: is no number of a requirement";
            }
            else if (number.Value.CompareTo(last) <= 0)
            {
                yield return $"{row.Id}: stands twice or out of order";
            }

            last = number ?? last;
            foreach (var breach in BreachesOf(row, read))
            {
                yield return $"{row.Id}: {breach}";
            }
        }
    }

    private static IEnumerable<string> BreachesOf(AsvsRow row, Func<string, string?> read)
    {
        if (row.Level is not ("1" or "2"))
        {
            yield return "is of no level we claim";
        }

        if (WordsOf(row.Requirement) is 0 or > MostWords)
        {
            yield return "does not say shortly what is asked";
        }

        var breaches = row.Status switch
        {
            "test" => row.Evidence.Split("; ").Select(test => TestBreach(test, read)),
            "evidence" => [FileBreach(row.Evidence, read)],
            "open" or "n/a" => [WordsOf(row.Evidence) < 3 ? "does not say what is missing" : null],
            _ => ["has an unknown status"],
        };
        foreach (var breach in breaches.OfType<string>())
        {
            yield return breach;
        }
    }

    // Web.Tests/Account/SignInTests.Method, the method being optional.
    private static string? TestBreach(string named, Func<string, string?> read)
    {
        if (TestName().Match(named) is not { Success: true } parts)
        {
            return $"names no test: {named}";
        }

        var (type, method) = (parts.Groups["type"].Value, parts.Groups["method"].Value);
        return read($"tests/CarePlanCloud.{parts.Groups["folder"].Value}/{type}.cs") is not { } file || !file.Contains($"class {type}", StringComparison.Ordinal) ? $"there is no test class {named}"
            : !file.Contains("[Fact", StringComparison.Ordinal) && !file.Contains("[Theory", StringComparison.Ordinal) ? $"{named} tests nothing"
            : method.Length > 0 && !Regex.IsMatch(file, $@"public (async )?(Task|ValueTask|void) {Regex.Escape(method)}\(") ? $"there is no test {named}"
            : null;
    }

    private static string? FileBreach(string evidence, Func<string, string?> read) =>
        evidence.Split(": ", 2) is not [var path, var words] || WordsOf(words) == 0 ? "does not say what the file shows"
        : read(path) is null ? $"there is no file {path}"
        : null;

    private static (int, int, int)? NumberOf(string id) =>
        Id().Match(id) is { Success: true } parts ? (PartOf(parts, 1), PartOf(parts, 2), PartOf(parts, 3)) : null;

    private static int PartOf(Match id, int group) => int.Parse(id.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int WordsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // Cells with a comma stand in quotes; none holds a quote or a line break.
    private static List<string> Cells(string line) => [.. Cell().Matches(line).Select(cell => cell.Groups["text"].Value)];

    [GeneratedRegex("^V([1-9][0-9]?)\\.([1-9][0-9]?)\\.([1-9][0-9]?)$")]
    private static partial Regex Id();

    [GeneratedRegex("(?:^|,)(?:\"(?<text>[^\"]*)\"|(?<text>[^,\"]*))(?=,|$)")]
    private static partial Regex Cell();

    [GeneratedRegex(@"^(?<folder>[A-Z]\w+\.Tests(?:/\w+)*)/(?<type>\w+)(?:\.(?<method>\w+))?$")]
    private static partial Regex TestName();
}
