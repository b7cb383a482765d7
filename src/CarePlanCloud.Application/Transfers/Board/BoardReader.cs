using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Board;

/// <summary>
/// Puts the board together: what is due and what was sent, what is expected and what came, in a number of queries that does not grow with
/// the month.
/// </summary>
public sealed class BoardReader(
    CareDb db, DueBook due, BoardMonths months, BoardArrivals arrivals, ChannelBook channels, TimeProvider clock)
{
    /// <summary>The word of a reminder in a story.</summary>
    internal const string Reminded = "reminded";

    internal async Task<Outcome<BoardView>> ReadAsync(ServiceMonth month, CancellationToken cancel)
    {
        if (month.Year is <= 1 or >= 9999)
        {
            return TransferRefusals.MonthAtTheEnd;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var facts = new BoardSources(
            office, month, clock.TodayInJapan() > month.LastDay, await due.ReadAsync(office, month, cancel), await months.ReadAsync(office, month, cancel),
            await arrivals.ReadAsync(month, cancel), await PeopleAsync(cancel))
        {
            Matches = await db.ClientMatches.AsNoTracking()
                .ToDictionaryAsync(row => (row.SenderOfficeNumber, row.InsurerNumber, row.InsuredNumber), row => row.ClientId, cancel),
        };
        facts.Held = await arrivals.HeldAsync([.. facts.Months.Select(row => row.SlipId).Distinct()], cancel);
        facts.Errors = await ErrorsAsync(facts.Due, cancel);
        facts.Roads = await channels.OfAsync(facts.PartnerNumbers, clock.TodayInJapan(), cancel);
        var rows = new BoardRows(facts).All();
        var reminders = await RemindersAsync(month, cancel);
        var names = await db.PartnerNamesAsync(facts.PartnerNumbers, cancel);
        var partners = rows.GroupBy(row => row.PartnerNumber).Select(group => new BoardPartner(
                group.Key,
                names[group.Key] == group.Key && facts.NameOnSlips(group.Key) is { Length: > 0 } written ? written : names[group.Key],
                group.First().PartnerKind,
                facts.Roads[group.Key],
                [.. group.Select(row => row.Row with { Reminded = reminders.GetValueOrDefault(row.Row.StoryId) })
                    .OrderBy(row => row.ClientKana, StringComparer.Ordinal).ThenBy(row => row.InsuredNumber, StringComparer.Ordinal).ThenBy(row => row.Kind)]))
            .OrderBy(partner => partner.OfficeNumber, StringComparer.Ordinal).ToList();
        var waiting = await db.Incoming.CountAsync(
            row => row.State == IncomingState.Checked || row.State == IncomingState.PartlyImported, cancel);
        return new BoardView(month, partners, Totals([.. partners.SelectMany(partner => partner.Rows)]), waiting);
    }

    private static BoardTotals Totals(IReadOnlyList<BoardRow> rows)
    {
        var actuals = rows.Where(row => row.Kind == UnitKind.Actuals).GroupBy(row => (row.ClientId, row.InsuredNumber))
            .Select(client => client.All(row => row.Standing.IsDone)).ToList();
        var slips = rows.Where(row => row.Kind is UnitKind.Slip or UnitKind.SlipDeletion).ToList();
        return new BoardTotals(actuals.Count(done => done), actuals.Count, slips.Count(row => row.Standing.IsDone), slips.Count);
    }

    private async Task<IReadOnlyList<BoardPerson>> PeopleAsync(CancellationToken cancel) =>
        await db.Clients.AsNoTracking().Select(client => new BoardPerson(
            client.Id, client.InsurerNumber, client.InsuredNumber, client.Name, client.Kana, client.CareManagerId)).ToListAsync(cancel);

    private async Task<Dictionary<Guid, string>> ErrorsAsync(DueMonth stands, CancellationToken cancel)
    {
        var failed = stands.Rows.Where(row => row.HasFailed).Select(row => row.Failed!.OutgoingId).Distinct().ToList();
        return failed.Count == 0 ? [] : (await db.Outgoing.AsNoTracking().Where(unit => failed.Contains(unit.Id))
            .Select(unit => new { unit.Id, unit.Findings }).ToListAsync(cancel))
            .ToDictionary(unit => unit.Id, unit => unit.Findings.Find(finding => finding.Severity == Severity.Error)?.Message ?? "");
    }

    private async Task<Dictionary<Guid, Reminder>> RemindersAsync(ServiceMonth month, CancellationToken cancel)
    {
        var from = month.FirstDay.BeginsInJapan();
        return (await db.TransferEvents.AsNoTracking().Where(row => row.State == Reminded && row.At >= from).ToListAsync(cancel))
            .GroupBy(row => row.TransferId).ToDictionary(group => group.Key, group =>
            {
                var last = group.MaxBy(row => row.At)!;
                return new Reminder(last.At, last.Note);
            });
    }
}
