using CarePlanCloud.Application.Outbox;
using Hangfire;

namespace CarePlanCloud.Web.Jobs;

/// <summary>Each queue has workers of its own, so that a batch of forms never keeps waiting whoever sits at a screen.</summary>
public static class Queues
{
    /// <summary>Somebody is waiting at the screen.</summary>
    public const string Interactive = "a_interactive";

    /// <summary>Many at once.</summary>
    public const string Batch = "z_batch";

    /// <summary>May take an hour: a whole office at once.</summary>
    public const string Whole = "zz_whole";

    internal static readonly OutboxKind[] WholeOffices = [OutboxKind.ExportOffice, OutboxKind.DeleteOffice];

    internal static readonly OutboxKind[] Aside = [OutboxKind.PrintForms, OutboxKind.NotifyOfInquiries, OutboxKind.VerifyAudit];

    /// <summary>Which work is done in which.</summary>
    internal static readonly (string Name, int Workers, OutboxKind[] Kinds)[] All =
    [
        (Interactive, Math.Max(2, Environment.ProcessorCount),
            [OutboxKind.CheckIncoming, OutboxKind.GenerateOutgoing, OutboxKind.RelayOutgoing, OutboxKind.CarrySignal]),
        (Batch, 1, Aside),
        (Whole, 1, WholeOffices),
    ];
}

/// <summary>
/// The jobs: ids in, one line each. Every one may run twice. Hangfire tries nothing again: what has to be tried again, and when, stands in
/// the outbox.
/// </summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class OfficeJobs(WorkRunner runner, WorkBell bell)
{
    [Queue(Queues.Interactive)]
    public Task WorkAsync(Guid officeId, Guid claim, CancellationToken cancel) => RunAsync(officeId, claim, cancel);

    [Queue(Queues.Batch)]
    public Task WorkAsideAsync(Guid officeId, Guid claim, CancellationToken cancel) => RunAsync(officeId, claim, cancel);

    [Queue(Queues.Whole)]
    public Task WorkOnWholeAsync(Guid officeId, Guid claim, CancellationToken cancel) => RunAsync(officeId, claim, cancel);

    private async Task RunAsync(Guid officeId, Guid claim, CancellationToken cancel)
    {
        try
        {
            await runner.RunAsync(officeId, claim, cancel);
        }
        finally
        {
            bell.Ring();
        }
    }
}
