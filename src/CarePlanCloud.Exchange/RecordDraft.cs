using System.Globalization;
using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange;

/// <summary>A row to be written, filled by column name. An unset item is empty; CsvVersion fills itself.</summary>
public sealed class RecordDraft
{
    private readonly string[] _items;
    private readonly Dictionary<string, string> _replacements = new(StringComparer.Ordinal);

    /// <summary>Starts an empty row.</summary>
    /// <param name="recordKind">Such as "UPJSK".</param>
    /// <exception cref="ArgumentException">No layout of that kind: a programming error.</exception>
    public RecordDraft(string recordKind)
    {
        Layout = LayoutCatalog.Current.Find(recordKind) ?? throw new ArgumentException($"No layout '{recordKind}'.", nameof(recordKind));
        _items = new string[Layout.Columns.Count];
        Array.Fill(_items, "");
        foreach (var column in Layout.Columns.Where(column => column.Constant is not null))
        {
            _items[column.Number - 1] = column.Constant!;
        }
    }

    private RecordDraft(RecordDraft other) => (Layout, _items, _replacements) = (other.Layout, [.. other._items], new(other._replacements, StringComparer.Ordinal));

    /// <summary>The table that names the items.</summary>
    public Layout Layout { get; }

    /// <summary>The items so far, in layout order.</summary>
    public IReadOnlyList<string> Items => _items;

    /// <summary>The choices of <see cref="Replace"/>.</summary>
    public IReadOnlyDictionary<string, string> Replacements => _replacements;

    /// <summary>
    /// Chooses how a character or name is written in the free texts of this row, such as 𠮷 as よし: for the person whom the row is about. Used before
    /// the table of <see cref="Text.Substitutions"/>; each use is reported as <see cref="FindingCodes.Substituted"/>.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="from"/> is empty: a programming error.</exception>
    public RecordDraft Replace(string from, string to)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        ArgumentNullException.ThrowIfNull(to);
        _replacements[from] = to;
        return this;
    }

    /// <summary>Sets text or digits as they are; null empties the item.</summary>
    public RecordDraft Set(string columnName, string? value)
    {
        _items[Layout.Column(columnName).Number - 1] = value ?? "";
        return this;
    }

    /// <summary>Sets an integer without sign or separators.</summary>
    public RecordDraft Set(string columnName, int? value) => Set(columnName, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an amount in yen.</summary>
    public RecordDraft Set(string columnName, long? value) => Set(columnName, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets a unit price as 99.99 (R82).</summary>
    public RecordDraft Set(string columnName, decimal? value) => Set(columnName, value?.ToString("0.00", CultureInfo.InvariantCulture));

    /// <summary>Sets a day as YYYYMMDD, or its month as YYYYMM where the layout asks for a month.</summary>
    public RecordDraft Set(string columnName, DateOnly? value) =>
        Set(columnName, value?.ToString(Layout.Column(columnName).Kind is ColumnKind.Month or ColumnKind.MonthOrZero ? "yyyyMM" : "yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>Sets a clock time as HHMM. For services without a time set the text "9999" (R66).</summary>
    public RecordDraft Set(string columnName, TimeOnly? value) => Set(columnName, value?.ToString("HHmm", CultureInfo.InvariantCulture));

    internal RecordDraft Copy() => new(this);
}
