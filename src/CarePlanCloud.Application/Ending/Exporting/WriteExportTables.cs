using System.Globalization;
using System.Text;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>
/// Every table of the office as CSV, and every file in them as the bytes it is: all of one moment (repeatable read), row by row, so that the
/// size of the office does not matter.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed class WriteExportTables(CareDb db)
{
    /// <param name="tables">What is written.</param>
    /// <param name="archive">Where to.</param>
    /// <param name="written">Told after each table.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<Done>> RunAsync(IReadOnlyList<ExportTable> tables, ExportArchive archive, Func<Task> written, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"set transaction isolation level repeatable read, read only", cancel);
        foreach (var table in tables)
        {
            await archive.AddAsync(ExportWords.PathOf(table), ExportWords.Of(table.Name), stream => WriteTableAsync(table, stream, cancel), cancel);
            foreach (var column in table.Columns.Where(column => column.Shape == ExportShape.File))
            {
                await WriteFilesAsync(table, column, archive, cancel);
            }

            await written();
        }

        return default(Done);
    }

    private async Task<long?> WriteTableAsync(ExportTable table, Stream stream, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
        await writer.WriteAsync(CsvText.Row(table.Columns.Select(column => column.Name)));
        await using var command = Command(ExportSql.Rows(table));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = 0L;
        while (await reader.ReadAsync(cancel))
        {
            await writer.WriteAsync(CsvText.Row(table.Columns.Select((column, at) => reader.IsDBNull(at) ? "" : column.Shape == ExportShape.File
                ? PathOf(table, column, reader.IsDBNull(table.Columns.Count) ? null : reader.GetString(table.Columns.Count), reader.GetString(table.Columns.Count + 1), reader.GetFieldValue<byte[]>(at))
                : reader.GetString(at))));
            rows++;
        }

        return rows;
    }

    private async Task WriteFilesAsync(ExportTable table, ExportColumn column, ExportArchive archive, CancellationToken cancel)
    {
        await using var command = Command(ExportSql.Files(table, column));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var content = reader.GetFieldValue<byte[]>(2);
            var path = PathOf(table, column, reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetString(1), content);
            await archive.AddAsync(path, ExportWords.Of(table.Name) + "の中身", content, cancel);
        }
    }

    private NpgsqlCommand Command(string sql) => new(
        sql, (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction())
    {
        Parameters = { new() { Value = db.TenantId } }, CommandTimeout = 0,
    };

    // The row's key keeps files of one name apart, and finds the row again.
    private static string PathOf(ExportTable table, ExportColumn column, string? name, string key, byte[] begin) =>
        string.Create(CultureInfo.InvariantCulture, $"{ExportWords.FolderOf(table)}/{ExportArchive.Safe(key)}/{ExportArchive.Safe(name ?? column.Name + Ending(begin))}");

    private static string Ending(byte[] begin) => begin switch
    {
        [0x25, 0x50, 0x44, 0x46, ..] => ".pdf",
        [0xFF, 0xD8, 0xFF, ..] => ".jpg",
        [0x89, 0x50, 0x4E, 0x47, ..] => ".png",
        [0x50, 0x4B, 0x03, 0x04, ..] => ".zip",
        [0x7B, ..] => ".json",
        _ => ".bin",
    };
}
