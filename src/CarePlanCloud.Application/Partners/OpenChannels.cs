using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners;

/// <summary>経路 of a partner, with the last exchange.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenChannels(CareDb db, ChannelBook channels, TimeProvider clock)
{
    // A unit that never left is no exchange.
    private static readonly OutgoingState[] StayedHere = [OutgoingState.Requested, OutgoingState.Generating, OutgoingState.Valid, OutgoingState.Invalid];

    public async Task<Outcome<PartnerChannels>> RunAsync(Guid partnerId, CancellationToken cancel)
    {
        var number = await db.Partners.AsNoTracking().Where(row => row.Id == partnerId).Select(row => row.OfficeNumber).FirstOrDefaultAsync(cancel);
        if (number is null)
        {
            return PartnerRefusals.NotFound;
        }

        var lastOut = await db.Outgoing.AsNoTracking().Where(unit => unit.ReceiverOfficeNumber == number && !StayedHere.Contains(unit.State))
            .OrderByDescending(unit => unit.SerialNumber).Select(unit => new LastOut(unit.Id, unit.Kind, unit.State, unit.StateSince)).FirstOrDefaultAsync(cancel);
        return new PartnerChannels(
            (await channels.OfAsync([number], clock.TodayInJapan(), cancel))[number],
            await db.Offices.AnyAsync(office => office.OfficeNumber == number, cancel),
            await db.DirectoryOffices.Where(office => office.OfficeNumber == number).Select(office => (bool?)office.UsesNationalSystem).FirstOrDefaultAsync(cancel),
            await db.ChannelPeriods.AsNoTracking().Where(row => row.PartnerId == partnerId).OrderByDescending(row => row.ValidFrom)
                .Select(row => new ChannelEntry(row.ValidFrom, row.Channel, row.Note)).ToListAsync(cancel),
            lastOut,
            await db.Incoming.AsNoTracking().Where(unit => unit.SenderOfficeNumber == number).OrderByDescending(unit => unit.ReceivedAt)
                .Select(unit => new LastIn(unit.Id, unit.Kind, unit.State, unit.ReceivedAt)).FirstOrDefaultAsync(cancel));
    }
}
