using System.Globalization;
using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>実績を作成: asks for the actuals of a month for one care-management office. The file is written in the background.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class RequestActuals(CareDb db, ActualsBook book, OutboxWriter outbox, AuditTrail audit, TimeProvider clock)
{
    private const string SerialFormat = "yyyyMMddHHmmss";

    /// <returns>The id of the new outgoing unit.</returns>
    public async Task<Outcome<Guid>> RunAsync(ServiceMonth month, string destination, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"serial:" + db.TenantId}, 0))", cancel);
        var office = await db.OwnOfficeAsync(cancel);
        var clients = await book.ReadAsync(office.OfficeNumber, month, destination, cancel);
        if (clients.Count == 0)
        {
            return TransferRefusals.UnknownDestination;
        }

        if (clients.All(client => client.ActualDays == 0))
        {
            return TransferRefusals.NothingToSend;
        }

        var outgoing = new Outgoing
        {
            TenantId = db.TenantId,
            Kind = UnitKind.Actuals,
            ServiceMonth = month.FirstDay,
            ReceiverOfficeNumber = destination,
            ReceiverServiceKind = clients[0].Slip.CareManagementServiceKind,
            SerialNumber = await NextSerialAsync(cancel),
            CreatedOn = clock.TodayInJapan(),
            State = OutgoingState.Requested,
            RequestedAt = clock.GetUtcNow(),
        };
        db.Outgoing.Add(outgoing);
        outbox.Add(OutboxKind.GenerateOutgoing, outgoing.Id);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RequestActuals), outgoing.Id, cancel);
        return outgoing.Id;
    }

    // The time of day, pushed on by a second when two units are asked for within one: serials of a sender only rise.
    private async Task<string> NextSerialAsync(CancellationToken cancel)
    {
        var now = clock.NowInJapan().DateTime;
        var last = await db.Outgoing.MaxAsync(row => (string?)row.SerialNumber, cancel);
        if (last is not null)
        {
            var next = DateTime.ParseExact(last, SerialFormat, CultureInfo.InvariantCulture).AddSeconds(1);
            now = next > now ? next : now;
        }

        return now.ToString(SerialFormat, CultureInfo.InvariantCulture);
    }
}
