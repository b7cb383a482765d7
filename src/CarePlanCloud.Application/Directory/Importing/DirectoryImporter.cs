using System.Security.Cryptography;
using CarePlanCloud.Application.Partners;
using Npgsql;
using NpgsqlTypes;

namespace CarePlanCloud.Application.Directory.Importing;

/// <summary>What a list does to the directory.</summary>
/// <param name="Older">Rows left alone because the directory has them from a newer list.</param>
/// <param name="Unknown">Of a list of uses only: numbers the directory does not have.</param>
/// <param name="Examples">Some of the changes, in words.</param>
public sealed record DirectoryDifference(int Added, int Changed, int Ended, int Same, int Older, int Unknown, IReadOnlyList<string> Examples);

/// <summary>
/// Takes a list into the directory, or only says what it would change. Runs as the owner of the tables, in one transaction, and bulk: a list
/// of the country has 250,000 rows.
/// </summary>
public static class DirectoryImporter
{
    private const int TimeoutInSeconds = 600;

    /// <param name="ownerConnectionString">The application's role may not write the directory.</param>
    /// <param name="list">What was read.</param>
    /// <param name="source">The day the list speaks of, its file, and whether it names all offices of the prefectures and kinds in it.</param>
    /// <param name="write">False: nothing is kept.</param>
    /// <param name="clock">For the note of the import.</param>
    /// <param name="cancel">Stops; nothing is kept then.</param>
    public static async Task<DirectoryDifference> RunAsync(
        string ownerConnectionString, DirectoryList list, DirectorySource source, bool write, TimeProvider clock, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(ownerConnectionString);
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ExecuteAsync(connection, "select pg_advisory_xact_lock(hashtextextended('directory', 0))", cancel);
        await ExecuteAsync(connection, DirectorySql.Listed, cancel);
        await CopyAsync(connection, list, cancel);
        await ExecuteAsync(connection, "analyze listed", cancel);
        await ExecuteAsync(connection, list.IsUsageOnly ? DirectorySql.PlanUsage : DirectorySql.Plan, cancel, source);
        var difference = await CountAsync(connection, cancel);
        if (write)
        {
            await ExecuteAsync(connection, list.IsUsageOnly ? DirectorySql.WriteUsage : DirectorySql.Write, cancel, source);
            await NoteAsync(connection, list, source, difference, clock.GetUtcNow(), cancel);
            await transaction.CommitAsync(cancel);
            await ExecuteAsync(connection, "analyze partners.directory_office", cancel);
        }

        return difference;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, DirectoryList list, CancellationToken cancel)
    {
        await using var writer = await connection.BeginBinaryImportAsync(DirectorySql.CopyListed, cancel);
        foreach (var office in list.Offices)
        {
            await writer.StartRowAsync(cancel);
            foreach (var text in new[]
            {
                office.OfficeNumber, office.Name, office.Kana, PartnerDraft.SearchKeyOf(office.Name, office.CorporationName ?? "", office.Kana ?? ""), office.CorporationName,
                office.Prefecture, office.Municipality, office.Address, office.Phone, office.Fax,
            })
            {
                await (text is null ? writer.WriteNullAsync(cancel) : writer.WriteAsync(text, NpgsqlDbType.Text, cancel));
            }

            await writer.WriteAsync(office.ServiceKinds.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancel);
            if (office.UsesNationalSystem is { } uses)
            {
                await writer.WriteAsync(uses, NpgsqlDbType.Boolean, cancel);
            }
            else
            {
                await writer.WriteNullAsync(cancel);
            }
        }

        await writer.CompleteAsync(cancel);
    }

    private static async Task<DirectoryDifference> CountAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var counts = new Dictionary<string, int>();
        await using (var command = new NpgsqlCommand("select act, count(*)::int from plan group by act", connection) { CommandTimeout = TimeoutInSeconds })
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                counts[reader.GetString(0)] = reader.GetInt32(1);
            }
        }

        var examples = new List<string>();
        await using (var command = new NpgsqlCommand(DirectorySql.Examples, connection))
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                examples.Add(reader.GetString(0));
            }
        }

        int Of(string act) => counts.GetValueOrDefault(act);
        return new DirectoryDifference(Of("added"), Of("changed"), Of("ended"), Of("same"), Of("older"), Of("unknown"), examples);
    }

    private static async Task NoteAsync(
        NpgsqlConnection connection, DirectoryList list, DirectorySource source, DirectoryDifference difference, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            insert into partners.directory_import (id, as_of, file_name, file_hash, imported_at, added, changed, ended, same, refused)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            connection);
        foreach (var value in new object[]
        {
            Guid.CreateVersion7(), source.AsOf, source.FileName, source.FileHash, now, difference.Added, difference.Changed, difference.Ended, difference.Same, list.Refused.Count(),
        })
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel, DirectorySource? source = null)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = TimeoutInSeconds };
        if (source is not null)
        {
            command.Parameters.AddWithValue("as_of", source.AsOf);
            command.Parameters.AddWithValue("is_whole", source.IsWhole);
        }

        await command.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>Where a list comes from.</summary>
/// <param name="AsOf">The day it speaks of.</param>
/// <param name="IsWhole">It names every office of the prefectures and kinds that occur in it: what it does not name has ended there.</param>
public sealed record DirectorySource(DateOnly AsOf, string FileName, byte[] FileHash, bool IsWhole)
{
    public static DirectorySource Of(string fileName, ReadOnlySpan<byte> content, DateOnly asOf, bool isWhole) =>
        new(asOf, fileName, SHA256.HashData(content), isWhole);
}
