using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Transfers;

/// <summary>Moves a transfer from state to state and writes it into its story, in the transaction of the act. The caller saves.</summary>
public sealed class TransferStory(CareDb db, CurrentActor actor, TimeProvider clock)
{
    internal void Move(Outgoing unit, OutgoingState state, string note = "")
    {
        unit.State = state;
        unit.StateSince = clock.GetUtcNow();
        unit.StateNote = note;
        Tell(unit.Id, StableWords.Of(state), note);
    }

    internal void Move(Incoming unit, IncomingState state, string note = "")
    {
        unit.State = state;
        Tell(unit.Id, StableWords.Of(state), note);
    }

    /// <summary>Something happened that changes no state: a phone note, a receipt, a reminder.</summary>
    internal void Tell(Guid transferId, string what, string note) => db.TransferEvents.Add(new TransferEvent
    {
        TenantId = db.TenantId,
        TransferId = transferId,
        State = what,
        At = clock.GetUtcNow(),
        ActorId = actor.Kind == "member" ? actor.Id : null,
        Note = note,
    });
}
