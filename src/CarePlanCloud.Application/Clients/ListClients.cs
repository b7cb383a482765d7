using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Clients;

/// <summary>The office's clients: narrowed, sorted, a page at a time. Shows people's data: leaves a trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListClients(ClientIndex index, AuditTrail audit)
{
    public async Task<Outcome<ClientListing>> RunAsync(ClientQuery query, CancellationToken cancel)
    {
        var narrowed = ClientIndex.Narrow(await index.ReadAsync(cancel), query).ToList();
        var present = narrowed.Select(row => KanaRows.Of(row.SearchKey)).OfType<string>().ToHashSet();
        var rows = ClientIndex.Sort(
            narrowed.Where(row => query.KanaRow is null || KanaRows.Of(row.SearchKey) == query.KanaRow), query.Order, query.Descending).ToList();
        var size = Math.Clamp(query.PageSize, 1, ClientQuery.LargestPage);
        var pages = Math.Max(1, (rows.Count + size - 1) / size);
        var page = Math.Clamp(query.Page, 1, pages);
        await audit.AppendAsync(nameof(ListClients), null, cancel);
        return new ClientListing(
            [.. rows.Skip((page - 1) * size).Take(size)], rows.Count, page, pages, [.. KanaRows.All.Where(present.Contains)]);
    }
}
