using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Signals;

/// <summary>As the sender: a signal that is not delivered yet, and the office it goes to.</summary>
[Requires(Permission.RunJobs)]
public sealed class TakeSignal(CareDb db)
{
    public async Task<Outcome<CarriedSignal>> RunAsync(Guid signalId, CancellationToken cancel)
    {
        var signal = await db.Signals.AsNoTracking().FirstOrDefaultAsync(row => row.Id == signalId && row.DeliveredAt == null, cancel);
        var receiver = signal is null ? null
            : await db.Offices.AsNoTracking().FirstOrDefaultAsync(office => office.OfficeNumber == signal.ReceiverOfficeNumber, cancel);
        return signal is null ? TransferRefusals.NotThisStep : receiver is null ? TransferRefusals.PartnerAway
            : new CarriedSignal(
                signal.Id, signal.Kind, (await db.OwnOfficeAsync(cancel)).OfficeNumber, receiver.Id, signal.AboutId, signal.Body, signal.CreatedAt);
    }
}
