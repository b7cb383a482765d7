using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>requested → generating, with the bytes: or → invalid when no legal file can be written. The same data give the same bytes.</summary>
[Requires(Permission.RunJobs)]
public sealed class GenerateOutgoing(CareDb db, ActualsBook book, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid outgoingId, CancellationToken cancel)
    {
        await db.LockOutgoingAsync(outgoingId, cancel);
        var outgoing = await db.Outgoing.FirstOrDefaultAsync(row => row.Id == outgoingId && row.State == OutgoingState.Requested, cancel);
        if (outgoing is null)
        {
            return TransferRefusals.NotThisStep;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var month = ServiceMonth.Of(outgoing.ServiceMonth);
        var clients = (await book.ReadAsync(office.OfficeNumber, month, outgoing.ReceiverOfficeNumber, cancel))
            .Where(client => client.ActualDays > 0).ToList();
        var drafts = ActualsDrafts.Of(office, outgoing, clients);
        var name = new FileName(
            ActualsDrafts.RecordKind, month.ToDigits(), office.OfficeNumber, office.ServiceKind,
            outgoing.ReceiverOfficeNumber, outgoing.ReceiverServiceKind, outgoing.SerialNumber);
        var written = ExchangeFiles.Write(name, drafts);
        outgoing.GeneratedAt = clock.GetUtcNow();
        outgoing.ClientCount = clients.Count;
        outgoing.RecordCount = drafts.Count;
        outgoing.Findings = [.. written.Findings, .. Open(name.ToString(), clients.Sum(client => client.OpenDays))];
        outgoing.State = written.File is null ? OutgoingState.Invalid : OutgoingState.Generating;
        if (written.File is { } file)
        {
            outgoing.ContentHash = ContentHashes.Of([file]);
            db.OutgoingFiles.Add(new OutgoingFile
            {
                TenantId = db.TenantId, OutgoingId = outgoing.Id, Position = 1, Name = file.Name, Content = file.Content.ToArray(),
            });
        }

        await db.SaveChangesAsync(cancel);
        return default(Done);
    }

    private static IEnumerable<Finding> Open(string file, int days) => days == 0 ? [] : [TransferFindings.OpenDays(file, days)];
}
