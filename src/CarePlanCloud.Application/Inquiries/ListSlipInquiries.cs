using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Application.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>The open threads of a client's month. Places and ids only; whoever looks has opened the slip, which left its trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListSlipInquiries(CareDb db)
{
    public async Task<Outcome<IReadOnlyList<InquiryMark>>> RunAsync(Guid slipId, CancellationToken cancel)
    {
        var slip = await db.ServiceSlips.AsNoTracking().FirstOrDefaultAsync(row => row.Id == slipId, cancel);
        if (slip is null)
        {
            return ScheduleRefusals.SlipNotFound;
        }

        var own = (await db.OwnOfficeAsync(cancel)).OfficeNumber;
        var rows = await db.Inquiries.AsNoTracking()
            .Where(row => row.ClientId == slip.ClientId && row.ServiceMonth == slip.ServiceMonth && row.ClosedAt == null).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var posts = (await db.InquiryPosts.AsNoTracking().Where(post => ids.Contains(post.InquiryId)).ToListAsync(cancel)).ToLookup(post => post.InquiryId);
        return Outcomes.Of<IReadOnlyList<InquiryMark>>(rows.ConvertAll(row => new InquiryMark(
            row.Id, row.Day, row.ServiceCode, row.StartTime, row.PartnerOfficeNumber,
            InquiryReader.TurnOf(row, posts[row.Id].InOrder().LastOrDefault(post => post.IsTalk), own))));
    }
}
