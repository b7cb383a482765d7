using System.Diagnostics.CodeAnalysis;

namespace CarePlanCloud.Exchange.Rules;

/// <summary>Two rows are the same when the named items are. Rows serve as keys themselves, so that no key has to be made per row.</summary>
internal sealed class SameItems(Layout layout, params string[] columnNames) : IEqualityComparer<Record>
{
    private readonly int[] _indexes = [.. columnNames.Select(layout.Index)];

    /// <summary>Answers for each row of a file, asked in order, the first earlier row that is the same; null when there is none.</summary>
    public static Func<Record, Record?> Earlier(ExchangeFile file, params string[] columnNames)
    {
        var seen = new HashSet<Record>(file.Records.Count, new SameItems(file.Layout, columnNames));
        return record => seen.Add(record) ? null : seen.TryGetValue(record, out var earlier) ? earlier : null;
    }

    /// <summary>True only when the row surely is the same as the row above: what repeats shares its strings.</summary>
    public bool Repeats(Record? above, Record record)
    {
        foreach (var index in _indexes)
        {
            if (above is null || !ReferenceEquals(above.At(index), record.At(index)))
            {
                return false;
            }
        }

        return true;
    }

    public bool Equals(Record? x, Record? y) => (x, y) switch
    {
        ({ } one, { } other) => Same(one, other),
        _ => ReferenceEquals(x, y),
    };

    // All items count, or a file made for it could put every row into one bucket.
    public int GetHashCode([DisallowNull] Record obj)
    {
        var hash = default(HashCode);
        foreach (var index in _indexes)
        {
            hash.Add(obj.At(index));
        }

        return hash.ToHashCode();
    }

    private bool Same(Record one, Record other)
    {
        foreach (var index in _indexes)
        {
            if (one.At(index) != other.At(index))
            {
                return false;
            }
        }

        return true;
    }
}
