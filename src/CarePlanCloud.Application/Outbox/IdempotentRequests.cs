using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Outbox;

/// <summary>The first answer to a key, to be given again.</summary>
public sealed record KeptAnswer(int StatusCode, string? Location, string? Body);

public static class IdempotencyRefusals
{
    public static readonly Refusal OtherRequest = new(
        "idempotency_key_reused", RefusalKind.Unprocessable, "この Idempotency-Key は、内容の違う要求に使われています。新しいキーで送ってください。");

    public static readonly Refusal UnderWay = new(
        "idempotency_key_under_way", RefusalKind.Conflict, "同じ Idempotency-Key の要求を処理しています。少し待ってから、もう一度送ってください。");
}

/// <summary>
/// Takes a key for a request. The answer is null when the request is the first and shall run, else what was answered then: to the same caller, as
/// nobody has asked what others of the office may see.
/// </summary>
[Requires(Permission.ViewClients)]
public sealed class BeginIdempotent(CareDb db, CurrentActor actor, TimeProvider clock)
{
    /// <summary>A first request that never finished (the process died) holds its key no longer than this.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(2);

    public async Task<Outcome<KeptAnswer?>> RunAsync(string key, byte[] request, CancellationToken cancel)
    {
        var requestHash = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{actor.Kind}\n{actor.Id}\n"), .. request]);
        var now = clock.GetUtcNow();
        var expired = now - Abandoned;
        await db.IdempotentRequests.Where(row => row.Key == key && row.StatusCode == null && row.StartedAt < expired)
            .ExecuteDeleteAsync(cancel);
        var taken = await db.Database.ExecuteSqlAsync(
            $"""
            insert into ops.idempotent_request (tenant_id, key, request_hash, started_at)
            values ({db.TenantId}, {key}, {requestHash}, {now}) on conflict do nothing
            """,
            cancel);
        if (taken == 1)
        {
            return default(KeptAnswer);
        }

        var first = await db.IdempotentRequests.AsNoTracking().SingleAsync(row => row.Key == key, cancel);
        if (!first.RequestHash.AsSpan().SequenceEqual(requestHash))
        {
            return IdempotencyRefusals.OtherRequest;
        }

        return first.StatusCode is { } status ? new KeptAnswer(status, first.Location, first.Body) : IdempotencyRefusals.UnderWay;
    }
}

/// <summary>Keeps the answer under its key; null frees the key, for a request that failed without a lasting effect.</summary>
[Requires(Permission.ViewClients)]
public sealed class FinishIdempotent(CareDb db)
{
    public async Task<Outcome<Done>> RunAsync(string key, KeptAnswer? answer, CancellationToken cancel)
    {
        var row = db.IdempotentRequests.Where(request => request.Key == key);
        await (answer is null
            ? row.ExecuteDeleteAsync(cancel)
            : row.ExecuteUpdateAsync(
                set => set.SetProperty(request => request.StatusCode, answer.StatusCode)
                    .SetProperty(request => request.Location, answer.Location).SetProperty(request => request.Body, answer.Body),
                cancel));
        return default(Done);
    }
}

/// <summary>
/// The words of old answers go: they may be about people, or whole files. That the request was done, and where its result stands, is kept for ever, so
/// that it is never done twice.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed class EmptyKeptAnswers(CareDb db, TimeProvider clock)
{
    /// <summary>Programs repeat within seconds, one that stood still over the holidays of the new year within days.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <returns>How many.</returns>
    public async Task<Outcome<int>> RunAsync(CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow() - Kept;
        return await db.IdempotentRequests.Where(row => row.StartedAt < oldest && row.Body != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Body, (string?)null), cancel);
    }
}
