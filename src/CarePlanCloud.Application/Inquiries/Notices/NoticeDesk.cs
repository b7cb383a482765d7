using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries.Notices;

/// <summary>Asks for a mail to every member who wants one, in the transaction that brings the question. The caller saves.</summary>
public sealed class NoticeDesk(CareDb db, OutboxWriter outbox)
{
    internal async Task AskForAsync(CancellationToken cancel)
    {
        foreach (var user in await db.InquiryMailSettings.Where(setting => setting.IsOn).Select(setting => setting.UserId).ToListAsync(cancel))
        {
            outbox.Add(OutboxKind.NotifyOfInquiries, user);
        }
    }
}
