namespace CarePlanCloud.Exchange.Rules;

/// <summary>What links rows across files: insurer, insured, and a date or month.</summary>
internal readonly record struct RowKey(string Insurer, string Insured, string Third);

/// <summary>Where a layout keeps that key.</summary>
internal readonly struct KeyColumns(Layout layout, string third)
{
    private readonly int _insurer = layout.Index("InsurerNumber");
    private readonly int _insured = layout.Index("InsuredNumber");
    private readonly int _third = layout.Index(third);

    public RowKey Of(Record record) => new(record.At(_insurer), record.At(_insured), record.At(_third));

    /// <summary>True only when the row surely has the key of the row above: rows of one client follow each other and share their strings.</summary>
    public bool Repeats(Record? above, Record record) => above is not null && ReferenceEquals(above.At(_insured), record.At(_insured))
        && ReferenceEquals(above.At(_insurer), record.At(_insurer)) && ReferenceEquals(above.At(_third), record.At(_third));
}

/// <summary>The keys of all rows of one kind.</summary>
internal sealed class RowKeys
{
    private readonly string _third;
    private readonly HashSet<RowKey> _keys = [];
    private HashSet<(string, string)>? _clients;
    private HashSet<(string, string)>? _insuredAndThird;

    /// <param name="files">The files of that kind.</param>
    /// <param name="third">Column of the date or month.</param>
    public RowKeys(IReadOnlyList<ExchangeFile> files, string third)
    {
        _third = third;
        foreach (var file in files)
        {
            var columns = new KeyColumns(file.Layout, third);
            Record? above = null;
            foreach (var record in file.Records)
            {
                if (!columns.Repeats(above, record) && _keys.Add(columns.Of(record)))
                {
                    First.Add((file, record));
                }

                above = record;
            }
        }
    }

    /// <summary>The first row of each key, in order.</summary>
    public List<(ExchangeFile File, Record Record)> First { get; } = [];

    /// <summary>The column that keeps a row from finding its like here; null when it does find it.</summary>
    public string? Mismatch(RowKey key)
    {
        if (_keys.Contains(key))
        {
            return null;
        }

        _clients ??= [.. _keys.Select(known => (known.Insurer, known.Insured))];
        _insuredAndThird ??= [.. _keys.Select(known => (known.Insured, known.Third))];
        return _clients.Contains((key.Insurer, key.Insured)) ? _third
            : _insuredAndThird.Contains((key.Insured, key.Third)) ? "InsurerNumber"
            : "InsuredNumber";
    }
}
