using System.Collections.Frozen;
using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange;

/// <summary>The table of one record kind. Reader, writer and validator do what it says.</summary>
public sealed class Layout
{
    private readonly FrozenDictionary<string, Column> _byName;

    internal Layout(string recordKind, string nameJa, string nameEn, IReadOnlyList<Column> columns)
    {
        RecordKind = recordKind;
        NameJa = nameJa;
        NameEn = nameEn;
        Columns = columns;
        _byName = columns.ToFrozenDictionary(column => column.Name, StringComparer.Ordinal);
    }

    /// <summary>The layouts that are written, in the order of the standard.</summary>
    public static IReadOnlyList<Layout> All { get; } = [.. LayoutCatalog.Current.Kinds.Select(kind => kind.Layout).OfType<Layout>()];

    /// <summary>Such as "UPPLAN".</summary>
    public string RecordKind { get; }

    /// <summary>Such as "第6表（サービス利用票）".</summary>
    public string NameJa { get; }

    /// <summary>Such as "service slip (form 6)".</summary>
    public string NameEn { get; }

    /// <summary>All columns in file order.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The layout of that record kind, or null.</summary>
    public static Layout? Find(string recordKind) => LayoutCatalog.Current.Find(recordKind);

    /// <summary>The column of that name.</summary>
    /// <exception cref="ArgumentException">There is none: a programming error.</exception>
    public Column Column(string name) =>
        _byName.TryGetValue(name, out var column) ? column : throw new ArgumentException($"{RecordKind} has no column '{name}'.", nameof(name));

    /// <summary>Whether the layout has a column of that name.</summary>
    public bool Has(string name) => _byName.ContainsKey(name);

    internal int Index(string name) => Column(name).Index;
}
