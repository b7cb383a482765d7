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
    internal async Task<ReceivedUnit> TakeInAsync(SendingUnit unit, IncomingChannel channel, Guid? messageId, CancellationToken cancel)
    {
        var hash = ContentHashes.Of(unit.Files);

        // Uploads of one office take turns: of two with the same bytes the second finds the first, and two with the same
        // units in another order cannot wait for each other. One upload may hold a unit twice: then the first is not saved yet.
        await db.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtextextended({"inbox:" + db.TenantId}, 0))", cancel);
        var known = db.Incoming.Local.FirstOrDefault(row => row.ContentHash.AsSpan().SequenceEqual(hash))
            ?? await db.Incoming.FirstOrDefaultAsync(row => row.ContentHash == hash, cancel);
        if (known is null)
        {
            return File(unit, channel, messageId, hash);
        }

        if (known.State is IncomingState.Rejected or IncomingState.Outdated)
        {
            story.Move(known, IncomingState.Received);
            outbox.Add(OutboxKind.CheckIncoming, known.Id);
        }

        return new ReceivedUnit(known.Id, known.State, IsDuplicate: true, known.Kind, unit.Files.Count);
    }

    private ReceivedUnit File(SendingUnit unit, IncomingChannel channel, Guid? messageId, byte[] hash)
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
        return new ReceivedUnit(incoming.Id, incoming.State, IsDuplicate: false, unit.Kind, unit.Files.Count);
    }

    private static DateOnly? MonthOf(SendingUnit unit) =>
        unit.Files.Select(file => FileName.TryParse(file.Name, out var name, out _) ? name!.ServiceMonth : null)
            .Select(text => ServiceMonth.TryParse(text, out var month) ? month.FirstDay : (DateOnly?)null)
            .FirstOrDefault(day => day is not null);

    // A ZIP may name an entry anything; PostgreSQL takes no NUL.
    private static string Storable(string name) => name.Replace('\0', '\uFFFD');
}
