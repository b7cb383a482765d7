using System.Collections.Concurrent;

namespace CarePlanCloud.Exchange.Tests.Damage;

/// <summary>Every item of every sample, damaged in every way its kind allows: the damage is found where it is.</summary>
public sealed class SingleFieldDamageTests
{
    public static TheoryData<string> Files => [.. SampleFile.All()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Damage_is_found_at_its_line_and_item(string path)
    {
        var file = SampleFile.Open(path);
        var missed = new ConcurrentDictionary<string, int>();
        var n = 0;
        Parallel.For(0, file.Rows, row =>
        {
            foreach (var column in file.Layout.Columns)
            {
                foreach (var (way, verbatim, found) in Damaged(file, row, column))
                {
                    Interlocked.Increment(ref n);
                    if (!found) missed.AddOrUpdate($"{column.Kind} | {way.Name} | {column.Name} {column.Required} {Text.Ms932.Decode(verbatim)}", 1, (_, k) => k + 1);
                }
            }
        });
        File.AppendAllLines("/tmp/w/robust-npm/missed.txt", [$"{path} {n}", .. missed.OrderBy(m => m.Key).Select(m => $"  {m.Key} {m.Value}")]);
    }

    private static IEnumerable<(Way Way, byte[] Verbatim, bool Found)> Damaged(SampleFile file, int row, Column column)
    {
        var sound = file.Value(row, column);
        HashSet<(string, int?, int?)> known;
        if (sound.Length == 0)
        {
            sound = SoundValue.Of(column);
            known = [.. Places(file.ReadWith(row, column, Samples.Bytes(column.Kind == ColumnKind.Text ? $"\"{sound}\"" : sound)))];
        }
        else
        {
            known = [.. Places(file.ReadWith(row, column, file.Verbatim(row, column)))];
        }

        var line = file.Line(row);
        foreach (var way in Way.All)
        {
            foreach (var verbatim in way.Of(column, sound))
            {
                var found = Places(file.ReadWith(row, column, verbatim)).Any(place =>
                    !known.Contains(place) && place.Line == line && (way.Left == Left.Line || place.Item == column.Number));
                yield return (way, verbatim, found);
            }
        }
    }

    private static IEnumerable<(string Code, int? Line, int? Item)> Places(IEnumerable<Finding> findings) =>
        findings.Where(finding => finding.Severity != Severity.Info).Select(finding => (finding.Code, finding.Line, finding.ItemNumber));
}
