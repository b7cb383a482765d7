using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>済: nothing is open any more; the partner sees it too. A new post opens the thread again.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class CloseInquiry(CareDb db, InquiryDesk desk, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid inquiryId, CancellationToken cancel)
    {
        await db.LockInquiriesAsync(cancel);
        var inquiry = await db.Inquiries.FirstOrDefaultAsync(row => row.Id == inquiryId, cancel);
        if (inquiry is null)
        {
            return InquiryRefusals.NotFound;
        }

        if (inquiry.ClosedAt is null)
        {
            await desk.MarkAsync(inquiry, PostKind.Closed, cancel);
            await audit.AppendAsync(nameof(CloseInquiry), inquiry.ClientId ?? inquiry.Id, cancel);
        }

        return default(Done);
    }
}
