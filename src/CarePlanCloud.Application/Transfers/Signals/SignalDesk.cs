using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;

namespace CarePlanCloud.Application.Transfers.Signals;

/// <summary>Says something to another office here, in the transaction of the act it tells of. The caller saves.</summary>
public sealed class SignalDesk(CareDb db, OutboxWriter outbox, TimeProvider clock)
{
    /// <param name="kind">What is said.</param>
    /// <param name="receiverOfficeNumber">To whom.</param>
    /// <param name="aboutId">The message or thread, by the id both offices know.</param>
    /// <param name="body">The words.</param>
    /// <returns>What is on its way now.</returns>
    internal Signal Say(SignalKind kind, string receiverOfficeNumber, Guid aboutId, SignalBody? body = null)
    {
        var signal = db.Signals.Add(new Signal
        {
            TenantId = db.TenantId,
            Kind = kind,
            ReceiverOfficeNumber = receiverOfficeNumber,
            AboutId = aboutId,
            Body = body ?? new SignalBody(),
            CreatedAt = clock.GetUtcNow(),
        }).Entity;
        outbox.Add(OutboxKind.CarrySignal, signal.Id);
        return signal;
    }
}
