using CarePlanCloud.Application.Audit.Retention;
using Npgsql;

namespace CarePlanCloud.Application.Audit.Verifying;

/// <summary>What the database holds of one office's trail, entry by entry: never a whole trail in memory.</summary>
internal sealed class TrailReader(NpgsqlConnection connection, Guid tenant)
{
    private const string Newest = "order by number desc limit 1";

    /// <summary>Walks on, at most so many entries. One snapshot: head and entries belong together.</summary>
    /// <returns>What is broken, and whether the end was reached.</returns>
    public async Task<(TrailBreak? Break, bool AtEnd)> WalkAsync(TrailWalk walk, int most, IProgress<long>? progress, CancellationToken cancel)
    {
        await ExecuteAsync("set transaction isolation level repeatable read", cancel);
        var removal = await RemovalAsync(cancel);
        if (removal is not null)
        {
            walk.BeginAfter(removal);
        }

        // From the very beginning, so that what should be gone, or never was, is met as well.
        var from = walk.Entries == 0 ? long.MinValue : walk.Next;
        var read = 0;
        await using (var command = Command(
            "select number, at, actor_kind, actor_id, act, subject_id, previous_hash, hash from audit.entry where tenant_id = $1 and number >= $2 order by number limit $3", from, (long)most))
        {
            command.CommandTimeout = 0;
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
            {
                read++;
                if (walk.Step(EntryOf(rows)) is { } fault)
                {
                    return (fault, true);
                }

                if (walk.Entries % 50_000 == 0)
                {
                    progress?.Report(walk.Entries);
                }
            }
        }

        return read == most ? (null, false) : (walk.End(await HeadAsync(cancel)) ?? await UnprovedAsync(removal, cancel), true);
    }

    /// <summary>How many entries a walk from the beginning will meet if nothing is wrong.</summary>
    public async Task<long> ExpectedAsync(CancellationToken cancel) =>
        (await HeadAsync(cancel))?.Number - ((await RemovalAsync(cancel))?.Number ?? 0) ?? 0;

    public async Task<AuditHead?> HeadAsync(CancellationToken cancel) => await NewestAsync("audit.head", cancel) is { } found
        ? new AuditHead { TenantId = tenant, Number = found.Number, Hash = found.Hash } : null;

    private async Task<AuditRemoval?> RemovalAsync(CancellationToken cancel) => await NewestAsync("audit.removal", cancel) is { } found
        ? new AuditRemoval { TenantId = tenant, Number = found.Number, Hash = found.Hash } : null;

    private async Task<(long Number, byte[] Hash)?> NewestAsync(string table, CancellationToken cancel)
    {
        await using var command = Command($"select number, hash from {table} where tenant_id = $1 {Newest}");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? (rows.GetInt64(0), rows.GetFieldValue<byte[]>(1)) : null;
    }

    private async Task<TrailBreak?> UnprovedAsync(AuditRemoval? removal, CancellationToken cancel)
    {
        if (removal is null)
        {
            return null;
        }

        await using var command = Command(
            "select exists (select from audit.entry where tenant_id = $1 and subject_id = $2 and act = $3)", removal.Mark, nameof(RemoveOldAuditEntries));
        return (bool)(await command.ExecuteScalarAsync(cancel))! ? null : new TrailBreak(TrailFault.RemovalUnproved, removal.Number, null);
    }

    private AuditEntry EntryOf(NpgsqlDataReader row) => new()
    {
        TenantId = tenant,
        Number = row.GetInt64(0),
        At = row.GetFieldValue<DateTimeOffset>(1),
        ActorKind = row.GetString(2),
        ActorId = row.IsDBNull(3) ? null : row.GetGuid(3),
        Act = row.GetString(4),
        SubjectId = row.IsDBNull(5) ? null : row.GetGuid(5),
        PreviousHash = row.GetFieldValue<byte[]>(6),
        Hash = row.GetFieldValue<byte[]>(7),
    };

    private async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlCommand Command(string sql, params object[] more)
    {
        var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter { Value = tenant } } };
        foreach (var value in more)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
