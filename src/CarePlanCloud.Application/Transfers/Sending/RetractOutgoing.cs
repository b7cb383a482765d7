using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>ファイルで取下げ: asks for the deletion of everybody whose newest sending this unit is. The unit itself becomes withdrawn when the deletion goes out.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class RetractOutgoing(CareDb db, OutgoingBooks books, OutgoingDesk desk, SentBook sent, TimeProvider clock)
{
    /// <returns>The id of the deletion.</returns>
    public async Task<Outcome<Guid>> RunAsync(Guid outgoingId, bool sendWhenValid, CancellationToken cancel)
    {
        var unit = await db.Outgoing.AsNoTracking().FirstOrDefaultAsync(row => row.Id == outgoingId, cancel);
        if (unit is null)
        {
            return TransferRefusals.OutgoingNotFound;
        }

        if (!unit.State.IsOut() || books.Of(SentBook.DeletionOf(unit.Kind)) is not { } book)
        {
            return TransferRefusals.NotOut;
        }

        var month = ServiceMonth.Of(unit.ServiceMonth ?? clock.TodayInJapan());
        var newest = (unit.ServiceMonth is null ? await sent.OfPlansAsync(unit.Kind, cancel) : await sent.OfMonthAsync(unit.Kind, month, cancel))
            .Where(last => last.OutgoingId == outgoingId).Select(last => last.ClientId).ToHashSet();
        var wanted = (await book.ListAsync(await db.OwnOfficeAsync(cancel), month, cancel)).Where(row => newest.Contains(row.ClientId)
            && row.ReceiverOfficeNumber == unit.ReceiverOfficeNumber && row.SenderServiceKind == unit.SenderServiceKind).ToList();
        return wanted.Count == 0
            ? TransferRefusals.NotTakenBack
            : (await desk.AddAsync(month, sendWhenValid, wanted, nameof(RetractOutgoing), cancel)).Single();
    }
}
