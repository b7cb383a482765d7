using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients.Changes;

/// <summary>
/// Carries chosen items of a report into the client, or none of them: either way the report is decided, and so are older ones of the same
/// sender. A newer serial asks again.
/// </summary>
[Requires(Permission.WriteClients)]
public sealed class DecideClientChange(CareDb db, ClientChangeDesk desk, AuditTrail audit)
{
    /// <param name="changeId">The id of the <see cref="ClientChange"/>.</param>
    /// <param name="serialNumber">What was read: a newer report by now is refused.</param>
    /// <param name="take">The fields to carry over; empty leaves the client as it is.</param>
    public async Task<Outcome<Done>> RunAsync(Guid changeId, string serialNumber, IReadOnlyCollection<string> take, CancellationToken cancel)
    {
        // Reports come in by imports: while one is decided none may replace it.
        await db.TakeTurnAsync("import:" + db.TenantId, cancel);
        var report = (await desk.OpenAsync(cancel)).Find(row => row.Id == changeId && row.Serial == serialNumber);
        if (report is null || !await db.LockClientAsync(report.ClientId, cancel))
        {
            return ClientRefusals.ChangeNotFound;
        }

        var client = await db.Clients.SingleAsync(row => row.Id == report.ClientId, cancel);
        var history = await db.Certifications.Where(row => row.ClientId == report.ClientId).ToListAsync(cancel);
        var comparison = new ClientComparison(client, history, report.Person());
        comparison.Take(take.ToHashSet());
        db.Certifications.AddRange(comparison.Added);
        await db.SaveChangesAsync(cancel);
        await MarkAsync(report, cancel);
        await audit.AppendAsync(nameof(DecideClientChange), report.ClientId, cancel);
        return default(Done);
    }

    private async Task MarkAsync(OpenReport report, CancellationToken cancel)
    {
        if (report.Source == ClientChangeSource.Supplement)
        {
            await db.ClientSupplements
                .Where(row => row.ClientId == report.ClientId && row.SenderOfficeNumber == report.Sender && row.SerialNumber.CompareTo(report.Serial) <= 0)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DecidedSerial, row => row.SerialNumber), cancel);
            return;
        }

        await db.PreventiveDocuments
            .Where(row => row.ClientId == report.ClientId && row.Kind == PreventiveDocumentKind.ClientProfile
                && row.SenderOfficeNumber == report.Sender && row.SerialNumber.CompareTo(report.Serial) <= 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DecidedSerial, row => row.SerialNumber), cancel);
    }
}
