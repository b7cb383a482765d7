using System.Collections;

namespace CarePlanCloud.Exchange;

/// <summary>
/// The items of many rows. A row is a run of indexes into the values met so far, and an item that repeats the row above repeats its
/// index: slips of 200,000 rows cost the garbage collector next to nothing that way. Both are kept in blocks: one list that doubles would
/// need its memory three times while it is copied.
/// </summary>
internal sealed class RowStore(Layout layout)
{
    private const int RowBits = 5;
    private const int ValueBits = 9;
    private readonly int _columns = layout.Columns.Count;
    private readonly List<int[]> _indexes = [];
    private readonly List<string[]> _values = [];
    private int _valueCount;

    public Layout Layout => layout;

    public int Rows { get; private set; }

    public string this[int row, int column]
    {
        get
        {
            var index = _indexes[row >> RowBits][Offset(row) + column];
            return _values[index >> ValueBits][index & ((1 << ValueBits) - 1)];
        }
    }

    /// <summary>Adds a row, starting as a copy of the last one. Every item of the first row must be set.</summary>
    public int Add()
    {
        if (Rows >> RowBits == _indexes.Count)
        {
            _indexes.Add(new int[_columns << RowBits]);
        }

        if (Rows > 0)
        {
            var above = Rows - 1;
            _indexes[above >> RowBits].AsSpan(Offset(above), _columns).CopyTo(_indexes[Rows >> RowBits].AsSpan(Offset(Rows)));
        }

        return Rows++;
    }

    public void Set(int row, int column, string value)
    {
        if (_valueCount >> ValueBits == _values.Count)
        {
            _values.Add(new string[1 << ValueBits]);
        }

        _values[_valueCount >> ValueBits][_valueCount & ((1 << ValueBits) - 1)] = value;
        _indexes[row >> RowBits][Offset(row) + column] = _valueCount++;
    }

    private int Offset(int row) => (row & ((1 << RowBits) - 1)) * _columns;
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
