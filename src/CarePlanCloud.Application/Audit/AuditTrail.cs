using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Audit;

/// <summary>
/// Appends to the office's trail in the transaction of the act itself: if the entry cannot be written, the act fails. Entries of one
/// office are chained, so they queue for the office's lock; other offices do not wait.
/// </summary>
public sealed class AuditTrail(CareDb db, CurrentActor actor, TimeProvider clock)
{
    public Task AppendAsync(string act, Guid? subjectId, CancellationToken cancel) => AppendAllAsync(act, [subjectId], cancel);

    /// <summary>One entry for each subject, in their order.</summary>
    public async Task AppendAllAsync(string act, IReadOnlyList<Guid?> subjectIds, CancellationToken cancel)
    {
        if (subjectIds.Count == 0)
        {
            return;
        }

        var tenant = db.TenantId;
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"audit:" + tenant}, 0))", cancel);
        var last = await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Number)
            .Select(entry => new { entry.Number, entry.Hash }).FirstOrDefaultAsync(cancel);
        var at = WholeMicroseconds(clock.GetUtcNow());
        var number = last?.Number ?? 0;
        var hashes = new List<byte[]> { last?.Hash ?? new byte[SHA256.HashSizeInBytes] };
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
