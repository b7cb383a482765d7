using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>Dresses threads for the eye, in a number of questions that does not grow with them.</summary>
public sealed class InquiryReader(CareDb db, ServiceCodeBook book)
{
    internal async Task<IReadOnlyList<InquiryView>> ReadAsync(IReadOnlyList<Inquiry> rows, CancellationToken cancel)
    {
        var own = (await db.OwnOfficeAsync(cancel)).OfficeNumber;
        var ids = rows.Select(row => row.Id).ToList();
        var posts = (await db.InquiryPosts.AsNoTracking().Where(post => ids.Contains(post.InquiryId)).ToListAsync(cancel)).ToLookup(post => post.InquiryId);
        var partners = rows.Select(row => row.PartnerOfficeNumber).Distinct().ToList();
        var names = await db.PartnerNamesAsync(partners, cancel);
        var here = await db.OfficeNamesAsync(partners, cancel);
        var clientIds = rows.Select(row => row.ClientId).OfType<Guid>().Distinct().ToList();
        var clients = await db.Clients.AsNoTracking().Where(client => clientIds.Contains(client.Id)).ToDictionaryAsync(client => client.Id, cancel);
        var months = rows.Select(row => row.ServiceMonth).OfType<DateOnly>().Distinct().ToList();
        var slips = (await db.ServiceSlips.AsNoTracking().Where(slip => clientIds.Contains(slip.ClientId) && months.Contains(slip.ServiceMonth))
            .Select(slip => new { slip.ClientId, slip.ServiceMonth, slip.Id }).ToListAsync(cancel)).ToDictionary(slip => (slip.ClientId, slip.ServiceMonth), slip => slip.Id);
        var transfers = await TransfersAsync(rows, cancel);
        var services = await ServiceNamesAsync(rows, cancel);
        return [.. rows.Select(row =>
        {
            var said = posts[row.Id].InOrder().ToList();
            var client = row.ClientId is { } id ? clients.GetValueOrDefault(id) : null;
            var last = said.FindLast(post => post.IsTalk);
            return new InquiryView(
                new InquirySummary(
                    row.Id,
                    row.PartnerOfficeNumber,
                    names[row.PartnerOfficeNumber],
                    here.ContainsKey(row.PartnerOfficeNumber),
                    row.Subject,
                    row.ClientId,
                    client?.Name ?? "",
                    client?.InsuredNumber ?? row.InsuredNumber,
                    row.ServiceMonth is { } month ? ServiceMonth.Of(month) : null,
                    row.Day,
                    row.ServiceCode,
                    services(row),
                    row.StartTime,
                    row.ClientId is { } person && row.ServiceMonth is { } first && slips.TryGetValue((person, first), out var slip) ? slip : null,
                    row.MessageId is { } message ? transfers.GetValueOrDefault(message) : null,
                    TurnOf(row, last, own),
                    said.Count(post => post.ReadAt is null),
                    said.Count(post => post.IsTalk),
                    row.LastPostAt,
                    last?.Text ?? "",
                    last?.OfficeNumber == own),
                said.ConvertAll(post => new PostView(
                    post.Id, post.Kind, post.OfficeNumber, post.OfficeNumber == own, post.AuthorName, post.Text, post.WrittenAt, post.ReadAt is null)));
        })];
    }

    internal static InquiryTurn TurnOf(Inquiry row, InquiryPost? last, string ownNumber) =>
        row.ClosedAt is not null ? InquiryTurn.Closed : last?.OfficeNumber == ownNumber ? InquiryTurn.Partner : InquiryTurn.Own;

    private async Task<Dictionary<Guid, InquiryTransfer>> TransfersAsync(IReadOnlyList<Inquiry> rows, CancellationToken cancel)
    {
        var messages = rows.Select(row => row.MessageId).OfType<Guid>().Distinct().ToList();
        if (messages.Count == 0)
        {
            return [];
        }

        var sent = await db.Outgoing.AsNoTracking().Where(unit => messages.Contains(unit.Id)).Select(unit => new { unit.Id, unit.Kind }).ToListAsync(cancel);
        var received = await db.Incoming.AsNoTracking().Where(unit => messages.Contains(unit.MessageId ?? unit.Id))
            .Select(unit => new { unit.Id, Message = unit.MessageId ?? unit.Id, unit.Kind }).ToListAsync(cancel);
        return sent.Select(unit => (Message: unit.Id, Transfer: new InquiryTransfer(unit.Id, true, unit.Kind)))
            .Concat(received.Select(unit => (unit.Message, Transfer: new InquiryTransfer(unit.Id, false, unit.Kind))))
            .DistinctBy(pair => pair.Message).ToDictionary(pair => pair.Message, pair => pair.Transfer);
    }

    private async Task<Func<Inquiry, string>> ServiceNamesAsync(IReadOnlyList<Inquiry> rows, CancellationToken cancel)
    {
        var byMonth = new Dictionary<DateOnly, ServiceNames>();
        foreach (var month in rows.Where(row => row.ServiceCode.Length > 0 && row.ServiceMonth is not null).GroupBy(row => row.ServiceMonth!.Value))
        {
            byMonth[month.Key] = await book.NamesAsync(ServiceMonth.Of(month.Key), month.Select(row => (row.InsurerNumber, row.ServiceCode)), cancel);
        }

        return row => row.ServiceCode.Length == 0 ? ""
            : LineViews.NameOf(row.ServiceCode, row.InsurerNumber, row.ServiceMonth is { } month ? byMonth[month] : ServiceNames.None);
    }
}
