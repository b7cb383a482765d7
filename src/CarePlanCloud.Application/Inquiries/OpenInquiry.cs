using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries;

/// <summary>One thread with its posts. It stays unread until <see cref="ReadInquiry"/> says otherwise.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenInquiry(CareDb db, InquiryReader reader, AuditTrail audit)
{
    public async Task<Outcome<InquiryView>> RunAsync(Guid inquiryId, CancellationToken cancel)
    {
        var row = await db.Inquiries.AsNoTracking().FirstOrDefaultAsync(inquiry => inquiry.Id == inquiryId, cancel);
        if (row is null)
        {
            return InquiryRefusals.NotFound;
        }

        await audit.AppendAsync(nameof(OpenInquiry), row.ClientId ?? inquiryId, cancel);
        return (await reader.ReadAsync([row], cancel))[0];
    }
}
