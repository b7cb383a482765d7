using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers;

/// <summary>Keeps the record of an upload that was too large to take in: that it was tried, with which files, and why it was refused.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class RefuseUpload(CareDb db, AuditTrail audit, TimeProvider clock)
{
    /// <returns>The id of the rejected entry.</returns>
    public async Task<Outcome<Guid>> RunAsync(string fileNames, long bytes, IncomingChannel channel, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var incoming = new Incoming
        {
            TenantId = db.TenantId,
            Channel = channel,
            ReceivedAt = now,
            CheckedAt = now,
            State = IncomingState.Rejected,
            Kind = UnitKind.Unknown,

            // No bytes are kept, so there is nothing two such entries could share.
            ContentHash = SHA256.HashData(Encoding.UTF8.GetBytes($"{fileNames}\n{bytes}\n{now:O}\n{Guid.NewGuid()}")),
            Findings = [TransferFindings.TooLarge(fileNames, bytes)],
        };
        db.Incoming.Add(incoming);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RefuseUpload), incoming.Id, cancel);
        return incoming.Id;
    }
}
