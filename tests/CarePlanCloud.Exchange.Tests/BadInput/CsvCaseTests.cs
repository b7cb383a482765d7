using CarePlanCloud.Exchange.Csv;
using CarePlanCloud.Fuzz;

namespace CarePlanCloud.Exchange.Tests.BadInput;

/// <summary>Other people's CSV cases: read as their suite expects, or refused row by row; never an exception, never a wait.</summary>
public sealed class CsvCaseTests
{
    /// <summary>
    /// Rows that the suites read although a quote stands where the standard allows none (R35). Here they are refused with their line:
    /// which text was meant is the sender's to say.
    /// </summary>
    private static readonly Dictionary<string, int[]> Refused = new()
    {
        ["csv-spectrum location_coordinates"] = [2],
        ["papaparse core 12: Unquoted field with quotes at end of field"] = [1],
        ["papaparse core 17: Quoted field with whitespace around quotes"] = [1],
        ["papaparse core 18: Misplaced quotes in data, not as opening quotes"] = [1],
        ["papaparse core 19: Quoted field has no closing quote"] = [1, 2],
        ["papaparse core 20: Quoted field has invalid trailing quote after delimiter with a valid closer"] = [1, 2],
        ["papaparse core 21: Quoted field has invalid trailing quote after delimiter"] = [1, 2],
        ["papaparse core 22: Quoted field has invalid trailing quote before delimiter"] = [1, 2],
        ["papaparse core 23: Quoted field has invalid trailing quote after new line"] = [1, 2],
        ["papaparse parse 5: Quoted fields with spaces between closing quote and next delimiter"] = [1, 2],
        ["papaparse parse 6: Quoted fields with spaces between closing quote and next new line"] = [1, 2, 3],
        ["papaparse parse 7: Quoted fields with spaces after closing quote"] = [1, 2, 3],
        ["papaparse parse 8: Misplaced quotes in data twice, not as opening quotes"] = [1, 2],
        ["papaparse parse 91: Quoted fields with spaces between closing quote and next delimiter and contains delimiter"] = [1, 2],
        ["papaparse parse 92: Quoted fields with spaces between closing quote and newline and contains newline"] = [1, 2, 3],
        // Separated by semicolons: the quotes that follow them stand inside an item.
        ["papaparse parse 69: Pipe delimiter is guessed correctly when first field are enclosed in quotes and contain delimiter characters"] = [1],
        ["papaparse parse 70: Pipe delimiter is guessed correctly when some fields are enclosed in quotes and contain delimiter characters and escaoped quotes"] = [1],
        ["papaparse parse 71: Delimiter is guessed correctly when a quoted field holds newlines and other delimiter characters"] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    };

    /// <summary>The comma is the only separator (R33), and each of CR, LF and CRLF ends a row: nothing is guessed.</summary>
    private static readonly Dictionary<string, string[][]> ReadOtherwise = new()
    {
        ["papaparse parse 67: Pipe delimiter is guessed correctly when mixed with comas"] = [["one|two", "two|three"], ["four|five", "five|six"]],
        ["papaparse parse 9: Mixed slash n and slash r should choose first as precident"] = [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]],
    };

    public static TheoryData<string> OfTheDialect => [.. CsvCase.All.Where(one => one.Value.Rows is not null).Select(one => one.Key)];

    public static TheoryData<string> All => [.. CsvCase.All.Keys];

    [Fact]
    public void Both_suites_are_there_whole()
    {
        Assert.Equal(12, CsvCase.All.Values.Count(one => one.Suite == "csv-spectrum"));
        Assert.Equal(231, CsvCase.All.Values.Count(one => one.Suite == "papaparse"));
        Assert.All([.. Refused.Keys, .. ReadOtherwise.Keys], name => Assert.NotNull(CsvCase.All[name].Rows));
    }

    [Theory]
    [MemberData(nameof(OfTheDialect))]
    public void A_case_splits_as_expected_or_its_rows_are_refused(string name)
    {
        var one = CsvCase.All[name];
        var (rows, broken) = Split(one.Text);

        Assert.Equal(Refused.GetValueOrDefault(name, []), broken);
        if (broken.Count == 0)
        {
            // The suite counts a blank line, and what follows the last line end, as a row with one empty item.
            Assert.Equal(Shown(ReadOtherwise.GetValueOrDefault(name, one.Rows!).Where(row => row is not [""])), Shown(rows));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_case_under_an_exchange_name_is_accounted_for_within_a_second(string name)
    {
        var text = CsvCase.All[name].Text;
        foreach (var file in new[] { "UP3KYO_9970000011_43_9970000029_11_20261025093000.CSV", "UPJSK_202611_9970000029_11_9970000011_43_20261201170000.CSV" })
        {
            await Within.ASecond(() => Invariants.Check([new RawFile(file, text)]));
        }
    }

    private static string Shown(IEnumerable<string[]> rows) => string.Join('\n', rows.Select(row => string.Join('¦', row)));

    private static (List<string[]> Rows, List<int> Broken) Split(byte[] text)
    {
        using var reader = new RecordReader(text);
        var rows = new List<string[]>();
        while (reader.Next())
        {
            if (reader.Start < reader.End)
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.Item)]);
            }
        }

        return (rows, [.. reader.Broken.SelectMany(row => Enumerable.Range(row.Line, row.LastLine - row.Line + 1))]);
    }
}
