using System.Collections;
using System.Runtime.InteropServices;

namespace CarePlanCloud.Exchange;

/// <summary>
/// The items of many rows. A row is a run of indexes into the values met so far, and an item that repeats the row above repeats its
/// index: slips of 200,000 rows cost the garbage collector next to nothing that way.
/// </summary>
internal sealed class RowStore(Layout layout)
{
    private readonly List<int> _indexes = [];
    private readonly List<string> _values = [];

    public Layout Layout => layout;

    public int Rows { get; private set; }

    public string this[int row, int column] => _values[_indexes[(row * layout.Columns.Count) + column]];

    /// <summary>Adds a row, starting as a copy of the last one. Every item of the first row must be set.</summary>
    public int Add()
    {
        var columns = layout.Columns.Count;
        CollectionsMarshal.SetCount(_indexes, checked((Rows + 1) * columns));
        if (Rows > 0)
        {
            var all = CollectionsMarshal.AsSpan(_indexes);
            all.Slice((Rows - 1) * columns, columns).CopyTo(all[(Rows * columns)..]);
        }

        return Rows++;
    }

    public void Set(int row, int column, string value)
    {
        _indexes[(row * layout.Columns.Count) + column] = _values.Count;
        _values.Add(value);
    }
}

/// <summary>One row of a store as a list.</summary>
internal sealed class RowItems(RowStore store, int row) : IReadOnlyList<string>
{
    public int Count => store.Layout.Columns.Count;

    public string this[int index] => index >= 0 && index < Count ? store[row, index] : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return store[row, i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
