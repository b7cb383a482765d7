using CarePlanCloud.Application.Inquiries.Notices;
using CarePlanCloud.Application.Reports.Running;
using CarePlanCloud.Application.Transfers.Checking;
using CarePlanCloud.Application.Transfers.Relaying;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Application.Transfers.Signals;
using Hangfire;

namespace CarePlanCloud.Web.Jobs;

/// <summary>Queues in the order they are served: alphabetical, whatever the configuration says.</summary>
public static class Queues
{
    /// <summary>Somebody is waiting at the screen.</summary>
    public const string Interactive = "a_interactive";

    /// <summary>Many at once: waits while somebody is waiting for less.</summary>
    public const string Batch = "z_batch";

    public static readonly string[] All = [Interactive, Batch];
}

/// <summary>The jobs: ids in, one line each. Every one may run twice.</summary>
/// <param name="later">Null where nothing runs later: while the demonstration is put in.</param>
public sealed class OfficeJobs(
    IncomingCheck check, OutgoingWriting writing, Relay relay, SignalCarrier signals, PrintRunWork printing, InquiryNotices notices,
    IBackgroundJobClient? later = null)
{
    [Queue(Queues.Interactive)]
    public Task CheckIncomingAsync(Guid tenantId, Guid incomingId, CancellationToken cancel) => check.RunAsync(tenantId, incomingId, cancel);

    [Queue(Queues.Interactive)]
    public Task GenerateOutgoingAsync(Guid tenantId, Guid outgoingId, CancellationToken cancel) => writing.RunAsync(tenantId, outgoingId, cancel);

    [Queue(Queues.Interactive)]
    public Task RelayOutgoingAsync(Guid tenantId, Guid outgoingId, CancellationToken cancel) => relay.RunAsync(tenantId, outgoingId, cancel);

    [Queue(Queues.Interactive)]
    public Task CarrySignalAsync(Guid tenantId, Guid signalId, CancellationToken cancel) => signals.RunAsync(tenantId, signalId, cancel);

    [Queue(Queues.Batch)]
    public Task PrintFormsAsync(Guid tenantId, Guid runId, CancellationToken cancel) => printing.RunAsync(tenantId, runId, cancel);

    [Queue(Queues.Batch)]
    public async Task NotifyOfInquiriesAsync(Guid tenantId, Guid userId, CancellationToken cancel)
    {
        if (await notices.RunAsync(tenantId, userId, cancel) is { } again)
        {
            later?.Schedule<OfficeJobs>(job => job.NotifyOfInquiriesAsync(tenantId, userId, CancellationToken.None), again);
        }
    }
}
