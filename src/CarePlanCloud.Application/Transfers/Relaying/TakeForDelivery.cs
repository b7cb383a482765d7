using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Relaying;

/// <summary>What can be delivered, and what waits because its receiver is not here. Units that are not sent any more are in neither.</summary>
public sealed record TakenUnits(IReadOnlyList<Message> Messages, IReadOnlyList<Guid> Away);

/// <summary>As the sender: the bytes of sent units and the offices they go to.</summary>
[Requires(Permission.RunJobs)]
public sealed class TakeForDelivery(CareDb db)
{
    public async Task<Outcome<TakenUnits>> RunAsync(IReadOnlyCollection<Guid> outgoingIds, CancellationToken cancel)
    {
        var units = await db.Outgoing.AsNoTracking().Where(row => outgoingIds.Contains(row.Id) && row.State == OutgoingState.Sent)
            .OrderBy(row => row.SerialNumber).Select(row => new { row.Id, row.ReceiverOfficeNumber }).ToListAsync(cancel);
        var (ids, numbers) = (units.ConvertAll(unit => unit.Id), units.Select(unit => unit.ReceiverOfficeNumber).Distinct().ToList());
        var receivers = await db.Offices.AsNoTracking().Where(office => numbers.Contains(office.OfficeNumber))
            .ToDictionaryAsync(office => office.OfficeNumber, office => office.Id, cancel);
        var files = (await db.OutgoingFiles.AsNoTracking().Where(file => ids.Contains(file.OutgoingId)).OrderBy(file => file.Position).ToListAsync(cancel))
            .ToLookup(file => file.OutgoingId);
        var own = (await db.OwnOfficeAsync(cancel)).OfficeNumber;
        return new TakenUnits(
            [.. units.Where(unit => receivers.ContainsKey(unit.ReceiverOfficeNumber)).Select(unit => new Message(
                unit.Id, own, receivers[unit.ReceiverOfficeNumber], [.. files[unit.Id].Select(file => new RawFile(file.Name, file.Content))]))],
            [.. units.Where(unit => !receivers.ContainsKey(unit.ReceiverOfficeNumber)).Select(unit => unit.Id)]);
    }
}
