using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers;

/// <summary>One sending unit of an upload. <paramref name="IsDuplicate"/>: the same bytes were here before and this is that entry.</summary>
public sealed record ReceivedUnit(Guid Id, IncomingState State, bool IsDuplicate, UnitKind Kind, int Files);

/// <summary>
/// Takes an upload as it is, splits it into sending units, keeps every byte and asks for each unit to be checked. What cannot be
/// recognised is kept and refused by the check like anything else.
/// </summary>
[Requires(Permission.ExchangeFiles)]
public sealed class ReceiveFiles(CareDb db, IncomingDesk desk, AuditTrail audit)
{
    /// <summary>Bytes in one upload, all files together.</summary>
    public const long MaxUploadBytes = 20 * 1024 * 1024;

    public async Task<Outcome<IReadOnlyList<ReceivedUnit>>> RunAsync(
        IReadOnlyList<RawFile> upload, IncomingChannel channel, CancellationToken cancel)
    {
        if (upload.Count == 0)
        {
            return TransferRefusals.NoFiles;
        }

        var received = new List<ReceivedUnit>();
        foreach (var unit in ExchangeFiles.Group(upload))
        {
            received.Add(await desk.TakeInAsync(unit, channel, messageId: null, cancel));
        }

        await db.SaveChangesAsync(cancel);
        foreach (var unit in received)
        {
            await audit.AppendAsync(nameof(ReceiveFiles), unit.Id, cancel);
        }

        return received;
    }
}
