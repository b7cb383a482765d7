using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Audit.Searching;

/// <summary>監査ログ: who did or looked at what, newest first, a page at a time. The look is an entry of its own.</summary>
[Requires(Permission.ManageOffice)]
public sealed class SearchAuditTrail(CareDb db, AuditSearch search, AuditTrail audit)
{
    public async Task<Outcome<AuditPage>> RunAsync(AuditQuery query, CancellationToken cancel)
    {
        if (await RefusalOfAsync(db, query, cancel) is { } refusal)
        {
            return refusal;
        }

        var rows = await search.RowsAsync(query, AuditQuery.PageSize + 1, cancel);
        await audit.AppendAsync(nameof(SearchAuditTrail), query.ClientId, cancel);
        var shown = rows.Take(AuditQuery.PageSize).ToList();
        return new AuditPage(shown, rows.Count > AuditQuery.PageSize ? new AuditPlace(shown[^1].At, shown[^1].Number) : null);
    }

    internal static async Task<Refusal?> RefusalOfAsync(CareDb db, AuditQuery query, CancellationToken cancel)
    {
        if (query.Act is { } act && !ActWords.All.ContainsKey(act))
        {
            return AuditRefusals.UnknownAct;
        }

        if (query is { From: { } from, Before: { } before } && from >= before)
        {
            return AuditRefusals.BadRange;
        }

        return query.ClientId is { } id && !await db.Clients.AnyAsync(client => client.Id == id, cancel) ? Clients.ClientRefusals.NotFound : null;
    }
}

/// <summary>The entries of a search as a list to be kept, newest first.</summary>
[Requires(Permission.ManageOffice)]
public sealed class ExportAuditTrail(CareDb db, AuditSearch search, AuditTrail audit)
{
    public async Task<Outcome<IReadOnlyList<AuditRow>>> RunAsync(AuditQuery query, CancellationToken cancel)
    {
        if (await SearchAuditTrail.RefusalOfAsync(db, query, cancel) is { } refusal)
        {
            return refusal;
        }

        var rows = await search.RowsAsync(query with { After = null }, AuditQuery.LargestExport + 1, cancel);
        if (rows.Count > AuditQuery.LargestExport)
        {
            return AuditRefusals.TooManyEntries;
        }

        await audit.AppendAsync(nameof(ExportAuditTrail), query.ClientId, cancel);
        return Outcomes.Of(rows);
    }
}
