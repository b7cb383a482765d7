using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>How many threads have something unread: a number only, asked for with every ring of the bell, so it leaves no trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class CountUnreadInquiries(CareDb db)
{
    public async Task<Outcome<int>> RunAsync(CancellationToken cancel) =>
        await db.InquiryPosts.Where(post => post.ReadAt == null).Select(post => post.InquiryId).Distinct().CountAsync(cancel);
}
