using System.Collections.Frozen;

namespace CarePlanCloud.Exchange.Layouts;

/// <summary>What a file name's month part may be.</summary>
internal enum NameMonth
{
    None,
    Month,
    MonthOrZero,
}

/// <summary>One row of kinds.csv. Layout is null while this version cannot import the kind.</summary>
internal sealed record RecordKind(string Name, string NameJa, NameMonth Month, IReadOnlyList<UnitKind> Units, Layout? Layout);

/// <summary>One row of service-kinds.csv (R2, R3).</summary>
internal sealed record ServiceKind(string Code, string NameJa, string Group, bool Linked);

/// <summary>All tables of one revision of the standard. A new revision is a new folder of tables.</summary>
internal sealed class LayoutCatalog
{
    private readonly FrozenDictionary<string, RecordKind> _kinds;
    private readonly FrozenDictionary<string, ServiceKind> _serviceKinds;

    private LayoutCatalog(string folder)
    {
        var codes = Table.Load(folder, "codes")
            .GroupBy(row => row["table"], StringComparer.Ordinal)
            .ToDictionary(
                rows => rows.Key,
                IReadOnlyDictionary<string, string> (rows) => rows.ToFrozenDictionary(row => row["code"], row => row["nameJa"], StringComparer.Ordinal),
                StringComparer.Ordinal);
        _kinds = Table.Load(folder, "kinds").Select(row => ReadKind(folder, row, codes)).ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

        // 59 and 81 stand in two groups with the same answer.
        _serviceKinds = Table.Load(folder, "service-kinds")
            .DistinctBy(row => row["code"], StringComparer.Ordinal)
            .Select(row => new ServiceKind(row["code"], row["nameJa"], row["group"], row["linked"] == "yes"))
            .ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);
    }

    /// <summary>Specification 4.1, CSV version 202407.</summary>
    public static LayoutCatalog Current { get; } = new("v4.1");

    public IEnumerable<RecordKind> Kinds => _kinds.Values;

    public RecordKind? Kind(string name) => _kinds.GetValueOrDefault(name);

    public Layout? Find(string recordKind) => Kind(recordKind)?.Layout;

    public ServiceKind? ServiceKind(string code) => _serviceKinds.GetValueOrDefault(code);

    private static RecordKind ReadKind(string folder, Table.Row row, Dictionary<string, IReadOnlyDictionary<string, string>> codes)
    {
        var table = row["layout"];
        var layout = table.Length == 0
            ? null
            : new Layout(row["kind"], row["nameJa"], [.. Table.Load(folder, table).Select(item => ReadColumn(item, codes))]);
        var units = row["unit"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<UnitKind>).ToList();
        return new RecordKind(row["kind"], row["nameJa"], Enum.Parse<NameMonth>(row["month"], ignoreCase: true), units, layout);
    }

    private static Column ReadColumn(Table.Row row, Dictionary<string, IReadOnlyDictionary<string, string>> codes) => new(
        row.Number("no") ?? 0,
        row["name"],
        row["nameJa"],
        Enum.Parse<ColumnKind>(row["kind"], ignoreCase: true),
        row.Number("length"),
        row.Number("min"),
        row.Number("max"),
        Enum.Parse<Requirement>(row["required"], ignoreCase: true),
        row["confidence"] == "high",
        row["codes"] is { Length: > 0 } table ? codes[table] : null,
        row["constant"] is { Length: > 0 } constant ? constant : null,
        row["rule"] is { Length: > 0 } rule ? rule : null);
}
