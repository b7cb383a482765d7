namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>The questions of an export. Names come from the model only, never from what somebody typed.</summary>
internal static class ExportSql
{
    /// <summary>How many bytes tell what kind of file it is.</summary>
    public const int SignatureBytes = 8;

    /// <summary>Every cell as text, in the order of the columns; of a file the name it has (or null), its first bytes instead of it.</summary>
    public static string Rows(ExportTable table) =>
        $"select {string.Join(", ", table.Columns.Select(Cell))}, {NameOf(table)}, {RowKey(table)} from {Quoted(table)} where {Quote(table.OfficeColumn)} = $1 order by {Order(table)}";

    /// <summary>Name or null, key of the row, and the bytes of one column of files.</summary>
    public static string Files(ExportTable table, ExportColumn column) =>
        $"select {NameOf(table)}, {RowKey(table)}, {Quote(column.Name)} from {Quoted(table)} where {Quote(table.OfficeColumn)} = $1 and {Quote(column.Name)} is not null order by {Order(table)}";

    private static string Cell(ExportColumn column) => column switch
    {
        { Shape: ExportShape.File } => $"substring({Quote(column.Name)} from 1 for {SignatureBytes})",
        { Shape: ExportShape.Hex } => $"encode({Quote(column.Name)}, 'hex')",
        { StoreType: "timestamp with time zone" } => $"to_char({Quote(column.Name)} at time zone 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI:SS.US')",
        { StoreType: var type } when type.EndsWith("[]", StringComparison.Ordinal) => $"array_to_json({Quote(column.Name)})::text",
        _ => $"{Quote(column.Name)}::text",
    };

    // Files that came in or went out have names of their own.
    private static string NameOf(ExportTable table) =>
        table.Columns.FirstOrDefault(column => column.Name is "name" or "file_name" && column.Shape == ExportShape.Text) is { } named && table.Columns.Any(column => column.Shape == ExportShape.File)
            ? $"{Quote(named.Name)}::text" : "null::text";

    private static string RowKey(ExportTable table) => table.Key.Count == 0 ? "''" : $"concat_ws('_', {string.Join(", ", table.Key.Select(column => Quote(column) + "::text"))})";

    private static string Order(ExportTable table) => table.Key.Count == 0 ? "1" : string.Join(", ", table.Key.Select(Quote));

    private static string Quoted(ExportTable table) => string.Join('.', table.Name.Split('.').Select(Quote));

    private static string Quote(string name) => $"\"{name}\"";
}
