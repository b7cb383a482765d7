using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries.Notices;

/// <summary>The mail went out, or did not: then the next attempt need not wait.</summary>
[Requires(Permission.RunJobs)]
public sealed class RecordNotice(CareDb db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid userId, bool sent, CancellationToken cancel)
    {
        var setting = await db.InquiryMailSettings.FirstAsync(row => row.UserId == userId, cancel);
        setting.ClaimedUntil = null;
        setting.LastSentAt = sent ? clock.GetUtcNow() : setting.LastSentAt;
        await db.SaveChangesAsync(cancel);
        if (sent)
        {
            await audit.AppendAsync(nameof(RecordNotice), userId, cancel);
        }

        return default(Done);
    }
}
