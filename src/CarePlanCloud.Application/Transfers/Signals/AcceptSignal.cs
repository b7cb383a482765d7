using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Signals;

/// <summary>What an office does when a signal of a kind arrives. One class per group of kinds; the desk saves.</summary>
internal interface ISignalHandler
{
    bool Takes(SignalKind kind);

    Task TakeInAsync(CarriedSignal signal, CancellationToken cancel);
}

/// <summary>The handlers there are.</summary>
public sealed class SignalHandlers
{
    private readonly IReadOnlyList<ISignalHandler> all;

    internal SignalHandlers(IEnumerable<ISignalHandler> handlers) => all = [.. handlers];

    internal ISignalHandler Of(SignalKind kind) => all.Single(handler => handler.Takes(kind));
}

/// <summary>As the receiver: the signal acts, once, however often it is delivered.</summary>
[Requires(Permission.RunJobs)]
public sealed class AcceptSignal(CareDb db, SignalHandlers handlers, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(CarriedSignal signal, CancellationToken cancel)
    {
        if (!await db.HoldOpenAsync(cancel))
        {
            return TransferRefusals.PartnerAway;
        }

        // Two deliveries of one signal take turns; the second finds the first.
        await db.TakeTurnAsync("signal:" + signal.Id, cancel);
        if (await db.ReceivedSignals.AnyAsync(row => row.Id == signal.Id, cancel))
        {
            return default(Done);
        }

        db.ReceivedSignals.Add(new ReceivedSignal { TenantId = db.TenantId, Id = signal.Id, ReceivedAt = clock.GetUtcNow() });
        await handlers.Of(signal.Kind).TakeInAsync(signal, cancel);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(AcceptSignal), signal.AboutId, cancel);
        return default(Done);
    }
}
