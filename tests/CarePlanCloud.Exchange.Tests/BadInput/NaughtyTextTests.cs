using CsCheck;

namespace CarePlanCloud.Exchange.Tests.BadInput;

/// <summary>Whatever text stands in whichever text item: it is written so that it reads back, or refused with row and item.</summary>
public sealed class NaughtyTextTests
{
    private const int Row = 2;
    private const int Turns = 5;
    private static readonly IReadOnlyDictionary<string, ExchangeFile> Sound = Samples.Folders
        .SelectMany(Samples.Load).GroupBy(file => file.Name.Split("_99")[0]).Select(files => files.First())
        .SelectMany(file => ExchangeFiles.Group([file])).SelectMany(unit => ExchangeFiles.Read(unit).Files)
        .DistinctBy(file => file.Name.RecordKind).ToDictionary(file => file.Name.RecordKind);

    public static TheoryData<string> Kinds => [.. Layouts.LayoutCatalog.Current.Kinds.Where(kind => kind.Layout is not null).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_naughty_text_in_every_text_item(string kind)
    {
        foreach (var column in TextColumns(kind))
        {
            foreach (var text in NaughtyTexts.Fragments.Concat(Share(CsvCase.Texts, column)))
            {
                await Within.ASecond(() => Check(kind, column, text));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_hundred_thousand_characters_in_every_text_item(string kind)
    {
        foreach (var column in TextColumns(kind))
        {
            foreach (var text in Share(NaughtyTexts.Long, column))
            {
                await Within.ASecond(() => Check(kind, column, text));
            }
        }
    }

    [Fact]
    public void Any_mixture_in_any_text_item()
    {
        var places = Sound.Keys.SelectMany(kind => TextColumns(kind).Select(column => (kind, column))).ToArray();
        Gen.Select(Gen.Int[0, places.Length - 1].Select(i => places[i]), NaughtyTexts.Any).Sample(
            (place, text) => Check(place.kind, place.column, text),
            iter: 3_000,
            print: sample => $"{sample.Item1.kind} No.{sample.Item1.column.Number} {Escaped(sample.Item2)}");
    }

    private static IReadOnlyList<Column> TextColumns(string kind) => [.. Sound[kind].Layout.Columns.Where(column => column.Kind == ColumnKind.Text)];

    // Neighbouring items take turns: together they meet every text several times.
    private static IEnumerable<string> Share(IEnumerable<string> texts, Column column) => texts.Where((_, index) => index % Turns == column.Number % Turns);

    private static void Check(string kind, Column column, string text)
    {
        var (name, first) = (Sound[kind].Name, Sound[kind].Records[0]);
        var written = ExchangeFiles.Write(name, [Samples.Draft(first), Samples.Draft(first).Set(column.Name, text)]);
        var told = written.Findings.Where(finding => (finding.Line, finding.ItemNumber) == (Row, column.Number)).ToList();
        if (written.File is null)
        {
            Assert.Contains(told, finding => finding.Severity == Severity.Error);
        }
        else
        {
            var unit = Assert.Single(ExchangeFiles.Group([written.File]));
            var set = ExchangeFiles.Read(unit);
            var read = Assert.Single(set.Files).Records[Row - 1][column.Number];
            Assert.True(read == text || told.Any(finding => finding.Severity == Severity.Repaired), $"{Escaped(text)} became {Escaped(read)} and nobody says so.");

            // Rules may wonder that the item is filled; its form is sound.
            Assert.DoesNotContain(set.Findings.Except(unit.Findings), finding => finding.ItemNumber == column.Number && !finding.Code.StartsWith("CPX-R", StringComparison.Ordinal));

            // What was put in its place needs no replacing itself.
            var again = ExchangeFiles.Write(name, [.. set.Files[0].Records.Select(Samples.Draft)]);
            Assert.True(again.File!.Content.Span.SequenceEqual(written.File.Content.Span), "Written again, it is another file.");
            Assert.Empty(again.Findings);
        }
    }

    private static string Escaped(string text) => string.Concat(text.Take(60).Select(c => c is >= ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}"));
}
