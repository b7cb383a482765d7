using System.Globalization;

namespace CarePlanCloud.Exchange;

/// <summary>One row of an exchange file. Values are text exactly as the file says; the helpers interpret them.</summary>
public sealed class Record
{
    private readonly RowStore _store;
    private readonly int _row;

    internal Record(RowStore store, int row, int line)
    {
        _store = store;
        _row = row;
        Line = line;
    }

    /// <summary>The table that names the items.</summary>
    public Layout Layout => _store.Layout;

    /// <summary>Physical line on which the row starts, 1-based.</summary>
    public int Line { get; }

    /// <summary>All items in layout order; an empty item is "".</summary>
    public IReadOnlyList<string> Items => new RowItems(_store, _row);

    /// <summary>The item of that column name.</summary>
    /// <exception cref="ArgumentException">The layout has no such column: a programming error.</exception>
    public string this[string columnName] => _store[_row, Layout.Index(columnName)];

    /// <summary>The item of that number, 1-based as in the standard.</summary>
    public string this[int itemNumber] => Items[itemNumber - 1];

    /// <summary>The item at a 0-based position: for loops over many rows.</summary>
    internal string At(int index) => _store[_row, index];

    /// <summary>The item as a non-negative integer; null when empty or not digits only.</summary>
    public int? Integer(string columnName) =>
        int.TryParse(this[columnName], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The item (99.99) as a decimal; null when empty or malformed.</summary>
    public decimal? Decimal(string columnName) =>
        decimal.TryParse(this[columnName], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The item (YYYYMMDD) as a date; null when empty, all zero or not a date.</summary>
    public DateOnly? Date(string columnName) => Dates.TryDay(this[columnName], out var day) ? day : null;

    /// <summary>The item (HHMM) as a time, 2400 as 0:00; null when empty, 9999 (service without a clock time) or not a time.</summary>
    public TimeOnly? Time(string columnName) => this[columnName] switch
    {
        Dates.EndOfDay => TimeOnly.MinValue,
        var text => Dates.TryTime(text, out var time) ? time : null,
    };

    /// <summary>The item as text; null when empty.</summary>
    public string? TextOrNull(string columnName) => this[columnName] is { Length: > 0 } text ? text : null;
}
