using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CarePlanCloud.Application.Audit;

/// <summary>
/// Appends to the office's trail in the transaction of the act itself: if the entry cannot be written, the act fails. Entries of one
/// office are chained, so they queue for the office's lock; other offices do not wait.
/// </summary>
public sealed class AuditTrail(CareDb db, CurrentActor actor, TimeProvider clock)
{
    private const string LastOfBoth =
        """
        select number, hash from audit.head where tenant_id = $1
        union all (select number, hash from audit.entry where tenant_id = $1 order by number desc limit 1)
        order by number desc limit 1
        """;

    public Task AppendAsync(string act, Guid? subjectId, CancellationToken cancel) => AppendAllAsync(act, [subjectId], cancel);

    /// <summary>One entry for each subject, in their order.</summary>
    public async Task AppendAllAsync(string act, IReadOnlyList<Guid?> subjectIds, CancellationToken cancel)
    {
        if (subjectIds.Count == 0)
        {
            return;
        }

        var tenant = db.TenantId;
        var (number, lastHash) = await LastAsync(tenant, cancel);
        var at = WholeMicroseconds(clock.GetUtcNow());
        var hashes = new List<byte[]> { lastHash };
        foreach (var subjectId in subjectIds)
        {
            hashes.Add(HashOf(tenant, ++number, at, actor.Kind, actor.Id, act, subjectId, hashes[^1]));
        }

        var (subjects, previous, own) = (subjectIds.ToArray(), hashes.SkipLast(1).ToArray(), hashes.Skip(1).ToArray());
        var first = number - subjects.Length;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into audit.entry (tenant_id, number, at, actor_kind, actor_id, act, subject_id, previous_hash, hash)
            select {tenant}, {first} + one.turn, {at}, {actor.Kind}, {actor.Id}, {act}, one.subject, one.previous, one.own
            from unnest({subjects}, {previous}, {own}) with ordinality as one (subject, previous, own, turn)
            """,
            cancel);
    }

    /// <summary>Until the end of the transaction nobody else of the office appends to its trail.</summary>
    internal Task TakeTurnAsync(CancellationToken cancel) => db.TakeTurnAsync(TurnOf(db.TenantId), cancel);

    private static string TurnOf(Guid tenant) => "audit:" + tenant;

    // Takes the office's turn and reads the end of its chain on one way to the database. Two statements, as the second must see what was
    // written while the first waited. The head counts as well: what was cut off at the end leaves a gap that nobody can close any more.
    private async Task<(long Number, byte[] Hash)> LastAsync(Guid tenant, CancellationToken cancel)
    {
        await using var batch = ((NpgsqlConnection)db.Database.GetDbConnection()).CreateBatch();
        batch.Transaction = (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select pg_advisory_xact_lock(hashtextextended($1, 0))") { Parameters = { new() { Value = TurnOf(tenant) } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(LastOfBoth) { Parameters = { new() { Value = tenant } } });
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.NextResultAsync(cancel);
        return await reader.ReadAsync(cancel) ? (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : (0, new byte[SHA256.HashSizeInBytes]);
    }

    /// <summary>The hash of an entry, over everything it says and the hash before it.</summary>
    public static byte[] HashOf(AuditEntry entry) =>
        HashOf(entry.TenantId, entry.Number, entry.At, entry.ActorKind, entry.ActorId, entry.Act, entry.SubjectId, entry.PreviousHash);

    private static byte[] HashOf(
        Guid tenant, long number, DateTimeOffset at, string actorKind, Guid? actorId, string act, Guid? subject, byte[] previous) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{tenant}\n{number}\n{at.UtcDateTime:O}\n{actorKind}\n{actorId}\n{act}\n{subject}\n{Convert.ToHexString(previous)}")));

    // PostgreSQL keeps microseconds; a finer instant would come back different and break the chain.
    private static DateTimeOffset WholeMicroseconds(DateTimeOffset at) => new(at.Ticks - (at.Ticks % 10), at.Offset);
}
