using System.Collections.Concurrent;

namespace CarePlanCloud.Exchange.Tests.Damage;

/// <summary>Every item of every sample, damaged in every way its kind allows: the damage is found where it is.</summary>
public sealed class SingleFieldDamageTests
{
    private const int Shown = 40;
    private static readonly ConcurrentDictionary<string, Lazy<List<Attempt>>> Made = new();

    public static TheoryData<string> Files => [.. SampleFile.All()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Damage_is_found_at_its_line_and_item(string path)
    {
        var missed = Attempts(path).Where(attempt => !attempt.Found && !attempt.IsHarmless).Select(attempt => attempt.ToString()).ToList();

        Assert.True(missed.Count == 0, $"{missed.Count} not found:\n{string.Join('\n', missed.Take(Shown))}");
    }

    [Fact]
    public void Every_kind_suffers_every_way_that_it_can_and_what_is_harmless_does_occur()
    {
        var attempts = SampleFile.All().SelectMany(Attempts).ToList();

        var suffered = attempts.Select(attempt => (attempt.Column.Kind, attempt.Way.Name)).ToHashSet();
        var kinds = attempts.Select(attempt => attempt.Column.Kind).ToHashSet();
        Assert.Equal(Enum.GetValues<ColumnKind>(), kinds.Order());
        Assert.Equal([], from way in Way.All from kind in way.Befalls where !suffered.Contains((kind, way.Name)) select (kind, way.Name));
        Assert.Equal([], Harmless.All.Where(one => !attempts.Any(attempt => !attempt.Found && one.Covers(attempt.Column, attempt.Way))));
    }

    private static List<Attempt> Attempts(string path) => Made.GetOrAdd(path, _ => new(() => Attempts(SampleFile.Open(path)))).Value;

    private static List<Attempt> Attempts(SampleFile file)
    {
        var attempts = new ConcurrentBag<Attempt>();
        Parallel.For(0, file.Rows, row =>
        {
            foreach (var column in file.Layout.Columns)
            {
                foreach (var attempt in Attempts(file, row, column))
                {
                    attempts.Add(attempt);
                }
            }
        });
        return [.. attempts];
    }

    private static IEnumerable<Attempt> Attempts(SampleFile file, int row, Column column)
    {
        // An empty item is filled first: what is said about the sound value is not about the damage. QuotableInteger has one digit in all
        // samples; with two it can lose one.
        var value = file.Value(row, column) is { Length: > 0 } present && column.Kind != ColumnKind.QuotableInteger ? present : SoundValue.Of(column);
        var sound = Places(file.ReadWith(row, column, SoundValue.Verbatim(column, value))).ToHashSet();
        int?[] lines = [file.Line(row, file.Layout.Columns[0]), file.Line(row, column)];
        foreach (var way in Way.All)
        {
            foreach (var verbatim in way.Of(column, value))
            {
                var found = Places(file.ReadWith(row, column, verbatim))
                    .Any(place => lines.Contains(place.Line) && (way.Left == Left.Line || place.Item == column.Number) && !sound.Contains(place));
                yield return new Attempt(row, column, way, verbatim, found);
            }
        }
    }

    private static IEnumerable<(string Code, int? Line, int? Item)> Places(IEnumerable<Finding> findings) =>
        findings.Where(finding => finding.Severity != Severity.Info).Select(finding => (finding.Code, finding.Line, finding.ItemNumber));

    private sealed record Attempt(int Row, Column Column, Way Way, byte[] Verbatim, bool Found)
    {
        public bool IsHarmless => Harmless.All.Any(one => one.Covers(Column, Way));

        public override string ToString() => $"row {Row + 1}, No.{Column.Number} {Column.Name} ({Column.Kind}): {Way.Name}: {Text.Ms932.Decode(Verbatim)}";
    }
}
