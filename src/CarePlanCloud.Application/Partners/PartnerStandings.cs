using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners;

/// <summary>How all the partners of a list stand: as many questions for one as for a hundred, and of their units only the newest each.</summary>
public sealed class PartnerStandings(CareDb db, TimeProvider clock)
{
    // A unit that never left is no exchange.
    private static readonly string[] Left =
    [
        .. Enum.GetValues<OutgoingState>().Where(state => state.IsOut() || state is OutgoingState.Returned or OutgoingState.Withdrawn or OutgoingState.Undeliverable)
            .Select(StableWords.Of),
    ];

    internal async Task<Dictionary<Guid, PartnerStanding>> OfAsync(IReadOnlyCollection<Partner> partners, CancellationToken cancel)
    {
        var numbers = partners.Select(partner => partner.OfficeNumber).ToArray();
        var here = await db.Offices.AsNoTracking().Where(office => numbers.Contains(office.OfficeNumber)).Select(office => office.OfficeNumber).ToHashSetAsync(cancel);
        var listed = await db.DirectoryOffices.AsNoTracking().Where(office => numbers.Contains(office.OfficeNumber))
            .ToDictionaryAsync(office => office.OfficeNumber, office => office.UsesNationalSystem, cancel);
        var roads = await RoadsAsync(cancel);
        var sent = await SentAsync(numbers, cancel);
        var received = await ReceivedAsync(numbers, cancel);
        var invited = await InvitedAsync(cancel);
        return partners.ToDictionary(partner => partner.Id, partner =>
        {
            var (number, isHere) = (partner.OfficeNumber, here.Contains(partner.OfficeNumber));
            bool? isNational = listed.TryGetValue(number, out var uses) ? uses : null;
            var road = roads.GetValueOrDefault(partner.Id);
            var invitation = invited.GetValueOrDefault(partner.Id);
            return new PartnerStanding(
                road?.Channel ?? ChannelBook.Unwritten(isHere, isNational == true), road?.ValidFrom, road?.Note ?? "", isHere, isNational,
                sent.GetValueOrDefault(number), received.GetValueOrDefault(number), invitation.At, invitation.By ?? "");
        });
    }

    private async Task<Dictionary<Guid, ChannelPeriod>> RoadsAsync(CancellationToken cancel)
    {
        var today = clock.TodayInJapan();
        var written = await db.ChannelPeriods.AsNoTracking().Where(period => period.ValidFrom <= today).ToListAsync(cancel);
        return written.GroupBy(period => period.PartnerId).ToDictionary(group => group.Key, group => group.MaxBy(period => period.ValidFrom)!);
    }

    private async Task<Dictionary<Guid, (DateTimeOffset? At, string? By)>> InvitedAsync(CancellationToken cancel)
    {
        var rows = await db.Invitations.AsNoTracking().Select(row => new { row.PartnerId, row.InvitedAt, row.InvitedBy }).ToListAsync(cancel);
        var names = await db.PeopleNamesAsync(rows.Select(row => row.InvitedBy), cancel);
        return rows.GroupBy(row => row.PartnerId).ToDictionary(group => group.Key, group =>
        {
            var last = group.MaxBy(row => row.InvitedAt)!;
            return ((DateTimeOffset?)last.InvitedAt, (string?)names.GetValueOrDefault(last.InvitedBy ?? Guid.Empty, ""));
        });
    }

    // One step into the index for each partner, however many units there are.
    private async Task<Dictionary<string, LastOut>> SentAsync(string[] numbers, CancellationToken cancel) =>
        (await db.Database.SqlQuery<NewestUnit>(
            $"""
            select number as office_number, unit.id, unit.kind, unit.state, unit.state_since as at
            from unnest({numbers}) as number cross join lateral (
                select id, kind, state, state_since from exchange.outgoing
                where tenant_id = {db.TenantId} and receiver_office_number = number and state = any({Left})
                order by serial_number desc limit 1) unit
            """).ToListAsync(cancel))
        .ToDictionary(row => row.OfficeNumber, row => new LastOut(row.Id, StableWords.Parse<UnitKind>(row.Kind), StableWords.Parse<OutgoingState>(row.State), row.At));

    private async Task<Dictionary<string, LastIn>> ReceivedAsync(string[] numbers, CancellationToken cancel) =>
        (await db.Database.SqlQuery<NewestUnit>(
            $"""
            select number as office_number, unit.id, unit.kind, unit.state, unit.received_at as at
            from unnest({numbers}) as number cross join lateral (
                select id, kind, state, received_at from exchange.incoming
                where tenant_id = {db.TenantId} and sender_office_number = number
                order by received_at desc limit 1) unit
            """).ToListAsync(cancel))
        .ToDictionary(row => row.OfficeNumber, row => new LastIn(row.Id, StableWords.Parse<UnitKind>(row.Kind), StableWords.Parse<IncomingState>(row.State), row.At));

    private sealed record NewestUnit(string OfficeNumber, Guid Id, string Kind, string State, DateTimeOffset At);
}
