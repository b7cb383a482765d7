using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>Which threads. Stable words.</summary>
public enum InquiryFilter
{
    Open,

    /// <summary>Open, and this office is to answer.</summary>
    Own,

    All,
}

/// <summary>A part of the list. <paramref name="TransferId"/>: a unit of this office; <paramref name="Page"/> from 1.</summary>
public sealed record InquiryQuery(InquiryFilter Filter = InquiryFilter.Open, Guid? ClientId = null, Guid? TransferId = null, int Page = 1);

/// <summary>A page of threads, and how many there are under each filter. <paramref name="HasMore"/>: older ones follow.</summary>
public sealed record InquiryList(IReadOnlyList<InquirySummary> Rows, bool HasMore, int Open, int Own, int All);

/// <summary>The threads of the office: unread ones first, then by their newest post.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListInquiries(CareDb db, InquiryReader reader, AuditTrail audit)
{
    /// <summary>Threads of a page.</summary>
    public const int Shown = 50;

    public async Task<Outcome<InquiryList>> RunAsync(InquiryQuery query, CancellationToken cancel)
    {
        var all = await NarrowAsync(query, cancel);
        var open = all.Where(row => row.ClosedAt == null);
        var own = open.Where(row => db.InquiryPosts
            .Where(post => post.InquiryId == row.Id && post.Kind != PostKind.Closed && post.Kind != PostKind.Reopened)
            .OrderByDescending(post => post.WrittenAt).Select(post => post.OfficeNumber).FirstOrDefault() == row.PartnerOfficeNumber);
        var wanted = query.Filter switch { InquiryFilter.Open => open, InquiryFilter.Own => own, _ => all };
        var rows = await wanted
            .OrderByDescending(row => db.InquiryPosts.Any(post => post.InquiryId == row.Id && post.ReadAt == null))
            .ThenByDescending(row => row.LastPostAt).ThenBy(row => row.Id)
            .Skip((Math.Clamp(query.Page, 1, 10_000) - 1) * Shown).Take(Shown + 1).AsNoTracking().ToListAsync(cancel);
        var views = await reader.ReadAsync([.. rows.Take(Shown)], cancel);
        await audit.AppendAsync(nameof(ListInquiries), query.ClientId, cancel);
        return new InquiryList(
            [.. views.Select(view => view.Summary)], rows.Count > Shown, await open.CountAsync(cancel), await own.CountAsync(cancel), await all.CountAsync(cancel));
    }

    private async Task<IQueryable<Inquiry>> NarrowAsync(InquiryQuery query, CancellationToken cancel)
    {
        IQueryable<Inquiry> all = db.Inquiries;
        if (query.ClientId is { } client)
        {
            all = all.Where(row => row.ClientId == client);
        }

        if (query.TransferId is { } transfer)
        {
            // The id both offices know, where it came over the relay.
            var message = await db.Incoming.Where(unit => unit.Id == transfer).Select(unit => unit.MessageId).FirstOrDefaultAsync(cancel) ?? transfer;
            all = all.Where(row => row.MessageId == message);
        }

        return all;
    }
}
