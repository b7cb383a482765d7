using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>既読: somebody who may answer has seen the posts of a thread. Who may only look leaves them unread for the others.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class ReadInquiry(CareDb db, AuditTrail audit, TimeProvider clock)
{
    /// <returns>How many were unread.</returns>
    public async Task<Outcome<int>> RunAsync(Guid inquiryId, CancellationToken cancel)
    {
        var inquiry = await db.Inquiries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == inquiryId, cancel);
        if (inquiry is null)
        {
            return InquiryRefusals.NotFound;
        }

        var now = clock.GetUtcNow();
        var read = await db.InquiryPosts.Where(post => post.InquiryId == inquiryId && post.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(post => post.ReadAt, now), cancel);
        if (read > 0)
        {
            await audit.AppendAsync(nameof(ReadInquiry), inquiry.ClientId ?? inquiryId, cancel);
        }

        return read;
    }
}
