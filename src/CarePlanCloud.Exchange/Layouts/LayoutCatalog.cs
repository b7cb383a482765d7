using System.Collections.Frozen;

namespace CarePlanCloud.Exchange.Layouts;

/// <summary>The record kinds of one revision of the standard. A new revision is a new folder of tables, a row of revisions.csv and a name in <see cref="StandardRevision"/>.</summary>
internal sealed class LayoutCatalog
{
    // The tables all revisions share stand in the newest folder.
    private const string Newest = "v4.1";

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Codes = Table.Load($"{Newest}/codes")
        .GroupBy(row => row["table"], StringComparer.Ordinal)
        .ToDictionary(
            rows => rows.Key,
            IReadOnlyDictionary<string, string> (rows) => rows.ToFrozenDictionary(row => row["code"], row => row["nameJa"], StringComparer.Ordinal),
            StringComparer.Ordinal);

    // 59 and 81 stand in two groups with the same answer.
    private static readonly FrozenDictionary<string, ServiceKindEntry> ServiceKinds = Table.Load($"{Newest}/service-kinds")
        .DistinctBy(row => row["code"], StringComparer.Ordinal)
        .Select(row => new ServiceKindEntry(row["code"], row["nameJa"], row["group"], row["linked"] == "yes"))
        .ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<StandardRevision, LayoutCatalog> All =
        Revision.All.ToFrozenDictionary(revision => revision.Standard, revision => new LayoutCatalog(revision));

    private readonly FrozenDictionary<string, RecordKind> _kinds;

    private LayoutCatalog(Revision revision)
    {
        Revision = revision;
        Kinds = [.. Table.Load($"{revision.Folder}/kinds").Select(ReadKind)];
        _kinds = Kinds.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);
    }

    /// <summary>Specification 4.1, CSV version 202407: what is written, and what every record looks like after reading.</summary>
    public static LayoutCatalog Current => Of(StandardRevision.V41);

    public Revision Revision { get; }

    /// <summary>In the order of the standard.</summary>
    public IReadOnlyList<RecordKind> Kinds { get; }

    public static LayoutCatalog Of(StandardRevision revision) => All[revision];

    public static ServiceKindEntry? ServiceKind(string code) => ServiceKinds.GetValueOrDefault(code);

    public RecordKind? Kind(string name) => _kinds.GetValueOrDefault(name);

    public Layout? Find(string recordKind) => Kind(recordKind)?.Layout;

    private static RecordKind ReadKind(Table.Row row)
    {
        var layout = row["layout"] is { Length: > 0 } table
            ? new Layout(row["kind"], row["nameJa"], row["nameEn"], [.. Table.Load(table).Select(ReadColumn)])
            : null;
        return new RecordKind(
            row["kind"],
            row["nameJa"],
            Enum.Parse<NameMonth>(row["month"], ignoreCase: true),
            [.. row.Words("unit").Select(Enum.Parse<UnitKind>)],
            Enum.Parse<MemberRole>(row["member"], ignoreCase: true),
            row["parent"],
            layout);
    }

    private static Column ReadColumn(Table.Row row) => new(
        row.Number("no") ?? 0,
        row["name"],
        row["nameJa"],
        Enum.Parse<ColumnKind>(row["kind"], ignoreCase: true),
        row.Number("length"),
        row.Number("min"),
        row.Number("max"),
        Enum.Parse<Requirement>(row["required"], ignoreCase: true),
        row["confidence"] == "high",
        row["codes"] is { Length: > 0 } table ? Codes[table] : null,
        row["constant"] is { Length: > 0 } constant ? constant : null,
        row["condition"] is { Length: > 0 } condition ? condition : null,
        row["rule"] is { Length: > 0 } rule ? rule : null);
}
