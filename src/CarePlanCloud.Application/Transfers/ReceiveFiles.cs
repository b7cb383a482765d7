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

        var units = ExchangeFiles.Group(upload).Select(unit => (unit, default(Guid?))).ToList();
        var received = await desk.TakeInAsync(units, channel, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAllAsync(nameof(ReceiveFiles), [.. received.Select(unit => (Guid?)unit.Id)], cancel);
        return Outcomes.Of(received);
    }
}
