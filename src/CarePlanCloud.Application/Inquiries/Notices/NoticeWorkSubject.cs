using CarePlanCloud.Application.Outbox;

namespace CarePlanCloud.Application.Inquiries.Notices;

/// <summary>A mail that could not be sent: the question itself stands in the product all the same.</summary>
internal sealed class NoticeWorkSubject : IWorkSubject
{
    public bool Takes(OutboxKind kind) => kind == OutboxKind.NotifyOfInquiries;

    public Task TriedAsync(OutboxEntry entry, CancellationToken cancel) => Task.CompletedTask;

    public Task GiveUpAsync(DeadLetter letter, CancellationToken cancel) => Task.CompletedTask;

    public Task<bool> AgainAsync(DeadLetter letter, CancellationToken cancel) => Task.FromResult(true);

    public Task DropAsync(DeadLetter letter, CancellationToken cancel) => Task.CompletedTask;
}
