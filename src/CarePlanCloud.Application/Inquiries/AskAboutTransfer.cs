using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>A question about what was sent or received.</summary>
/// <param name="TransferId">An entry of the inbox or an outgoing unit of this office.</param>
/// <param name="ClientId">The client in it who is meant, or null for the unit as a whole.</param>
public sealed record TransferQuestion(Guid TransferId, Guid? ClientId, InquiryWords Words);

/// <summary>照会 of a transfer: the office at its other end is asked.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class AskAboutTransfer(CareDb db, InquiryDesk desk, AuditTrail audit)
{
    /// <returns>The thread.</returns>
    public async Task<Outcome<Guid>> RunAsync(TransferQuestion question, CancellationToken cancel)
    {
        var unit = await FindAsync(question.TransferId, cancel);
        if (unit is null)
        {
            return InquiryRefusals.SubjectNotFound;
        }

        // The other office must have to do with the client already: only somebody in the unit can be meant.
        var client = question.ClientId is null ? null : await db.Clients.FirstOrDefaultAsync(row => row.Id == question.ClientId, cancel);
        if (question.ClientId is not null && (client is null || !await IsInUnitAsync(question.TransferId, client, unit.PartnerOfficeNumber, cancel)))
        {
            return InquiryRefusals.SubjectNotFound;
        }

        var about = unit with { Client = client };
        var asked = await desk.AskAsync(about, question.Words, cancel);
        if (!asked.IsDone)
        {
            return asked.Refusal!;
        }

        await audit.AppendAsync(nameof(AskAboutTransfer), client?.Id ?? question.TransferId, cancel);
        return asked.Value.Id;
    }

    private async Task<bool> IsInUnitAsync(Guid transferId, Client client, string partner, CancellationToken cancel)
    {
        if (await db.OutgoingClients.AnyAsync(row => row.OutgoingId == transferId && row.ClientId == client.Id, cancel))
        {
            return true;
        }

        var number = await desk.NumberAsync(client, partner, cancel);
        return await db.IncomingClients.AnyAsync(
            row => row.IncomingId == transferId && row.InsurerNumber == number.InsurerNumber && row.InsuredNumber == number.InsuredNumber, cancel);
    }

    private async Task<InquiryAbout?> FindAsync(Guid transferId, CancellationToken cancel)
    {
        var sent = await db.Outgoing.AsNoTracking().FirstOrDefaultAsync(row => row.Id == transferId, cancel);
        if (sent is not null)
        {
            return new InquiryAbout(sent.ReceiverOfficeNumber, InquirySubject.Transfer) { MessageId = sent.Id, Month = MonthOf(sent.ServiceMonth) };
        }

        // What came by another road has no message: then it is known by its entry here.
        var received = await db.Incoming.AsNoTracking().FirstOrDefaultAsync(row => row.Id == transferId, cancel);
        return received is null ? null : new InquiryAbout(received.SenderOfficeNumber, InquirySubject.Transfer)
        {
            MessageId = received.MessageId ?? received.Id, Month = MonthOf(received.ServiceMonth),
        };
    }

    private static ServiceMonth? MonthOf(DateOnly? month) => month is { } day ? ServiceMonth.Of(day) : null;
}
