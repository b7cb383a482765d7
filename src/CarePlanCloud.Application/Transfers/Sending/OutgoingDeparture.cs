using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>A valid unit leaves: to the relay, or out of this product. With a deletion, what it takes back is taken back. The caller saves.</summary>
public sealed class OutgoingDeparture(CareDb db, OutboxWriter outbox, TransferStory story, TimeProvider clock)
{
    internal async Task SendAsync(Outgoing unit, CancellationToken cancel)
    {
        story.Move(unit, OutgoingState.Sent);
        unit.SentAt = clock.GetUtcNow();
        outbox.Add(OutboxKind.RelayOutgoing, unit.Id);
        await TakeBackAsync(unit, cancel);
    }

    internal async Task ExportAsync(Outgoing unit, CancellationToken cancel)
    {
        story.Move(unit, OutgoingState.Exported);
        await TakeBackAsync(unit, cancel);
    }

    // A unit is taken back when nobody is left in it of whom no deletion went out; until then its story tells how many.
    private async Task TakeBackAsync(Outgoing deletion, CancellationToken cancel)
    {
        if (SentBook.DeletedBy(deletion.Kind) is not { } deleted)
        {
            return;
        }

        var deletions = (await Same(deletion, deletion.Kind).AsNoTracking().Where(unit => unit.Id != deletion.Id).ToListAsync(cancel))
            .FindAll(unit => unit.State.IsOut()).Append(deletion).ToList();
        var gone = await ClientsAsync(deletions, cancel);
        foreach (var unit in (await Same(deletion, deleted).ToListAsync(cancel)).Where(unit => unit.State.IsOut()))
        {
            var later = deletions.Where(one => string.CompareOrdinal(one.SerialNumber, unit.SerialNumber) > 0).SelectMany(one => gone[one.Id]).ToHashSet();
            var inside = (await ClientsAsync([unit], cancel))[unit.Id].ToList();
            var now = inside.Intersect(gone[deletion.Id]).Count();
            if (now > 0 && inside.All(later.Contains))
            {
                story.Move(unit, OutgoingState.Withdrawn, $"取下げのファイル（連番 {deletion.SerialNumber}）を出しました");
            }
            else if (now > 0)
            {
                story.Tell(unit.Id, "partly_withdrawn", $"{inside.Count}名のうち{now}名を取下げ（連番 {deletion.SerialNumber}）");
            }
        }
    }

    // To the same office, under the same kind, about the same month.
    private IQueryable<Outgoing> Same(Outgoing deletion, UnitKind kind) => db.Outgoing.Where(unit => unit.Kind == kind
        && unit.ReceiverOfficeNumber == deletion.ReceiverOfficeNumber && unit.SenderServiceKind == deletion.SenderServiceKind
        && unit.ServiceMonth == deletion.ServiceMonth);

    private async Task<ILookup<Guid, Guid>> ClientsAsync(IReadOnlyCollection<Outgoing> units, CancellationToken cancel)
    {
        var ids = units.Select(unit => unit.Id).ToList();
        return (await db.OutgoingClients.AsNoTracking().Where(client => ids.Contains(client.OutgoingId) && client.Fingerprint != null)
            .Select(client => new { client.OutgoingId, client.ClientId }).ToListAsync(cancel)).ToLookup(client => client.OutgoingId, client => client.ClientId);
    }
}
