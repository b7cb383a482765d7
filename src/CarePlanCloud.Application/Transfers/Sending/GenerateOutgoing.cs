using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>requested → generating, with the bytes: or → invalid when no legal file can be written. The same data give the same bytes.</summary>
[Requires(Permission.RunJobs)]
public sealed class GenerateOutgoing(CareDb db, OutgoingBooks books, TransferStory story, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid outgoingId, CancellationToken cancel)
    {
        await db.LockOutgoingAsync(outgoingId, cancel);
        var unit = await db.Outgoing.FirstOrDefaultAsync(row => row.Id == outgoingId && row.State == OutgoingState.Requested, cancel);
        if (unit is null)
        {
            return TransferRefusals.NotThisStep;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var clients = await db.OutgoingClients.Where(row => row.OutgoingId == outgoingId).ToListAsync(cancel);
        var content = await books.Of(unit.Kind)!.WriteAsync(office, unit, clients, cancel);
        var composed = content.Compose(office, unit);
        unit.GeneratedAt = clock.GetUtcNow();
        unit.Findings = [.. composed.Findings, .. Open(unit, content.OpenDays)];
        unit.RecordCount = content.Records.Count - composed.LeftOut.Count;

        // One subject, month and kind: never more than one unit, and none with an error.
        if (composed.Units.SingleOrDefault() is { } written)
        {
            Keep(unit, written);
            await PrintAsync(office, unit, clients, Inside(content, composed), cancel);
            story.Move(unit, OutgoingState.Generating);
        }
        else
        {
            story.Move(unit, OutgoingState.Invalid);
        }

        await db.SaveChangesAsync(cancel);
        return default(Done);
    }

    private static HashSet<ClientNumber> Inside(UnitContent content, ComposeResult composed) =>
        [.. content.Records.Except(composed.LeftOut.Select(row => row.Record), ReferenceEqualityComparer.Instance).Cast<RecordDraft>()
            .Select(ClientNumber.Of)];

    private static IEnumerable<Finding> Open(Outgoing unit, int days) =>
        days == 0 ? [] : [TransferFindings.OpenDays(unit.SerialNumber, days)];

    private void Keep(Outgoing unit, SendingUnit written)
    {
        db.OutgoingFiles.AddRange(written.Files.Select((file, index) => new OutgoingFile
        {
            TenantId = db.TenantId, OutgoingId = unit.Id, Position = index + 1, Name = file.Name, Content = file.Content.ToArray(),
        }));
        unit.ContentHash = ContentHashes.Of(written.Files);
    }

    // What was written is what counts as sent: months may have changed since they were asked for, and who does not concern the receiver is not in.
    private async Task PrintAsync(Office office, Outgoing unit, List<OutgoingClient> clients, HashSet<ClientNumber> inside, CancellationToken cancel)
    {
        var numbers = await db.NumbersOfAsync(clients, cancel);
        var now = unit.ServiceMonth is { } month
            ? (await books.Of(unit.Kind)!.ListAsync(office, ServiceMonth.Of(month), cancel))
                .Where(row => row.ReceiverOfficeNumber == unit.ReceiverOfficeNumber && row.SenderServiceKind == unit.SenderServiceKind)
                .ToDictionary(row => row.ClientId, row => row.Fingerprint)
            : [];
        foreach (var client in clients)
        {
            client.Fingerprint = inside.Contains(numbers[client.ClientId]) ? now.GetValueOrDefault(client.ClientId, client.Fingerprint!) : null;
        }

        unit.ClientCount = clients.Count(client => client.Fingerprint is not null);
    }
}
