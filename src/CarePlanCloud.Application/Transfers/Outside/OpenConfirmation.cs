using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Outside;

/// <summary>What whoever holds a link may see: who sent what for which month. Never a client.</summary>
/// <param name="Month">Null for plans.</param>
public sealed record ConfirmationView(string SenderName, string SenderNumber, UnitKind Kind, ServiceMonth? Month, string SerialNumber, int Clients, DateTimeOffset SentAt);

[Requires(Permission.ConfirmArrival)]
public sealed class OpenConfirmation(CareDb db, ConfirmationLinks links)
{
    public async Task<Outcome<ConfirmationView>> RunAsync(string secret, CancellationToken cancel) =>
        await links.FindAsync(secret, cancel) is { } found
            ? await db.ConfirmationViewAsync(found.Unit, cancel)
            : TransferRefusals.LinkNotUsable;
}

internal static class ConfirmationReading
{
    public static async Task<ConfirmationView> ConfirmationViewAsync(this CareDb db, Outgoing unit, CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        return new ConfirmationView(
            office.Name, office.OfficeNumber, unit.Kind, unit.ServiceMonth is { } month ? ServiceMonth.Of(month) : null, unit.SerialNumber, unit.ClientCount,
            unit.StateSince);
    }
}
