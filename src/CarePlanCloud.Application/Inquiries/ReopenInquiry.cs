using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>Opens a thread again that was closed too early.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class ReopenInquiry(CareDb db, InquiryDesk desk, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid inquiryId, CancellationToken cancel)
    {
        await db.LockInquiriesAsync(cancel);
        var inquiry = await db.Inquiries.FirstOrDefaultAsync(row => row.Id == inquiryId, cancel);
        if (inquiry is null)
        {
            return InquiryRefusals.NotFound;
        }

        if (inquiry.ClosedAt is not null)
        {
            await desk.MarkAsync(inquiry, PostKind.Reopened, cancel);
            await audit.AppendAsync(nameof(ReopenInquiry), inquiry.ClientId ?? inquiry.Id, cancel);
        }

        return default(Done);
    }
}
