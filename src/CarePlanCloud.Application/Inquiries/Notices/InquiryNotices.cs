using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Inquiries.Notices;

/// <summary>Writes to one member about unread questions: claimed, sent, noted. May run twice; within the rest between two mails it comes back later.</summary>
public sealed class InquiryNotices(UseCases door, IMailPost post) : IOfficeWork
{
    OutboxKind IOfficeWork.Kind => OutboxKind.NotifyOfInquiries;

    async Task<Refusal?> IOfficeWork.RunAsync(Guid officeId, Guid subjectId, CancellationToken cancel)
    {
        if (await RunAsync(officeId, subjectId, cancel) is { } again)
        {
            await door.RunAsync<PostponeWork, Done>(
                new Caller.Job(officeId), use => use.RunAsync(OutboxKind.NotifyOfInquiries, subjectId, again, cancel), cancel);
        }

        return null;
    }

    /// <returns>When to try again, or null when this is done.</returns>
    public async Task<DateTimeOffset?> RunAsync(Guid tenantId, Guid userId, CancellationToken cancel)
    {
        if (!post.IsOpen)
        {
            return null;
        }

        var office = new Caller.Job(tenantId);
        var claimed = await door.RunAsync<ClaimNotice, NoticeStep>(office, use => use.RunAsync(userId, cancel), cancel);
        if (!claimed.IsDone || claimed.Value.Letter is not { } letter)
        {
            return claimed.IsDone ? claimed.Value.NotBefore : null;
        }

        var sent = false;
        try
        {
            await post.SendAsync(letter, cancel);
            sent = true;
        }
        finally
        {
            // Also when the process is about to stop: else the next attempt would wait for the lease.
            await door.RunAsync<RecordNotice, Done>(office, use => use.RunAsync(userId, sent, CancellationToken.None), CancellationToken.None);
        }

        return null;
    }
}
