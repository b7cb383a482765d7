using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers;

/// <summary>Files a sending unit in the inbox: once, however often it arrives.</summary>
public sealed class IncomingDesk(CareDb db, OutboxWriter outbox, TransferStory story, TimeProvider clock)
{
    /// <summary>The caller saves. A unit that was refused or came too late before is checked again: what it waited for may be there by now.</summary>
    internal async Task<IReadOnlyList<ReceivedUnit>> TakeInAsync(
        IReadOnlyList<(SendingUnit Unit, Guid? MessageId)> units, IncomingChannel channel, CancellationToken cancel)
    {
        // Uploads of one office take turns: of two with the same bytes the second finds the first, and two with the same
        // units in another order cannot wait for each other. One upload may hold a unit twice: the second finds the first.
        await db.TakeTurnAsync("inbox:" + db.TenantId, cancel);
        var hashes = units.Select(unit => ContentHashes.Of(unit.Unit.Files)).ToList();
        var known = (await db.Incoming.Where(row => hashes.Contains(row.ContentHash)).ToListAsync(cancel))
            .ToDictionary(row => Convert.ToHexString(row.ContentHash));
        var received = new List<ReceivedUnit>();
        foreach (var ((unit, messageId), hash) in units.Zip(hashes))
        {
            var key = Convert.ToHexString(hash);
            if (known.TryGetValue(key, out var before))
            {
                received.Add(Again(before, unit));
            }
            else
            {
                known.Add(key, File(unit, channel, messageId, hash));
                received.Add(new ReceivedUnit(known[key].Id, known[key].State, IsDuplicate: false, unit.Kind, unit.Files.Count));
            }
        }

        return received;
    }

    private ReceivedUnit Again(Incoming known, SendingUnit unit)
    {
        if (known.State is IncomingState.Rejected or IncomingState.Outdated)
        {
            story.Move(known, IncomingState.Received);
            outbox.Add(OutboxKind.CheckIncoming, known.Id);
        }

        return new ReceivedUnit(known.Id, known.State, IsDuplicate: true, known.Kind, unit.Files.Count);
    }

    private Incoming File(SendingUnit unit, IncomingChannel channel, Guid? messageId, byte[] hash)
    {
        var incoming = new Incoming
        {
            TenantId = db.TenantId,
            MessageId = messageId,
            Channel = channel,
            ReceivedAt = clock.GetUtcNow(),
            State = IncomingState.Received,
            Kind = unit.Kind,
            SenderOfficeNumber = unit.Key?.SenderOfficeNumber ?? "",
            SenderServiceKind = unit.Key?.SenderServiceKind ?? "",
            ReceiverOfficeNumber = unit.Key?.ReceiverOfficeNumber ?? "",
            SerialNumber = unit.Key?.SerialNumber ?? "",
            ServiceMonth = MonthOf(unit),
            ContentHash = hash,
            UnitFindings = [.. unit.Findings],
            Findings = [.. unit.Findings],
        };
        db.Incoming.Add(incoming);
        story.Move(incoming, IncomingState.Received);
        db.IncomingFiles.AddRange(unit.Files.Select((file, index) => new IncomingFile
        {
            TenantId = db.TenantId, IncomingId = incoming.Id, Position = index + 1, Name = Storable(file.Name), Content = file.Content.ToArray(),
        }));
        outbox.Add(OutboxKind.CheckIncoming, incoming.Id);
        return incoming;
    }

    private static DateOnly? MonthOf(SendingUnit unit) =>
        unit.Files.Select(file => FileName.TryParse(file.Name, out var name, out _) ? name!.ServiceMonth : null)
            .Select(text => ServiceMonth.TryParse(text, out var month) ? month.FirstDay : (DateOnly?)null)
            .FirstOrDefault(day => day is not null);

    // A ZIP may name an entry anything; PostgreSQL takes no NUL.
    private static string Storable(string name) => name.Replace('\0', '\uFFFD');
}
