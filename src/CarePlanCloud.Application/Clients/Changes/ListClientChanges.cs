using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Clients.Changes;

/// <summary>届いた変更: what plans, slips and profiles from other offices say of clients and the book does not. Shows people's data.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListClientChanges(ClientChangeDesk desk, AuditTrail audit)
{
    public async Task<Outcome<IReadOnlyList<ClientChange>>> RunAsync(CancellationToken cancel)
    {
        var reports = await desk.OpenAsync(cancel);
        var changes = new List<ClientChange>();
        if (reports.Count > 0)
        {
            var book = await desk.BookAsync(cancel);
            foreach (var report in reports)
            {
                if (await desk.DescribeAsync(report, book, cancel) is { } change)
                {
                    changes.Add(change);
                }
            }
        }

        await audit.AppendAsync(nameof(ListClientChanges), null, cancel);
        return changes;
    }
}
