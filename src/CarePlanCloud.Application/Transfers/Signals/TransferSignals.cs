using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Sending;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Signals;

/// <summary>
/// What the two halves of a transfer tell each other. A word of somebody who is not the partner of that transfer changes nothing, and a
/// word that comes late never moves a state back.
/// </summary>
internal sealed class TransferSignals(CareDb db, TransferStory story) : ISignalHandler
{
    public bool Takes(SignalKind kind) => kind is not (SignalKind.Posted or SignalKind.Reconciled);

    public Task TakeInAsync(CarriedSignal signal, CancellationToken cancel) =>
        signal.Kind == SignalKind.Withdrawn ? WithdrawAsync(signal, cancel) : ReportAsync(signal, cancel);

    // As the sender of the unit: what the receiver did with it.
    private async Task ReportAsync(CarriedSignal signal, CancellationToken cancel)
    {
        await db.LockOutgoingAsync(signal.AboutId, cancel);
        var unit = await db.Outgoing.FirstOrDefaultAsync(
            row => row.Id == signal.AboutId && row.ReceiverOfficeNumber == signal.SenderOfficeNumber, cancel);
        if (unit is null)
        {
            return;
        }

        unit.DeliveredAt ??= signal.SaidAt;
        switch (signal.Kind)
        {
            case SignalKind.Opened when unit.State is OutgoingState.Sent or OutgoingState.Delivered or OutgoingState.Undeliverable:
                story.Move(unit, OutgoingState.Opened);
                break;
            case SignalKind.Imported when unit.State is OutgoingState.Sent or OutgoingState.Delivered or OutgoingState.Opened or OutgoingState.Undeliverable:
                story.Move(
                    unit, signal.Body.Waiting == 0 ? OutgoingState.Imported : OutgoingState.Opened,
                    signal.Body.Waiting == 0 ? "" : $"{signal.Body.Clients}名を取込、{signal.Body.Waiting}名は確認待ち");
                break;
            case SignalKind.ImportUndone when unit.State is OutgoingState.Imported or OutgoingState.Opened:
                story.Move(unit, OutgoingState.Opened, "相手が取込を取り消しました");
                break;
            case SignalKind.Returned when unit.State is not (OutgoingState.Returned or OutgoingState.Withdrawn):
                story.Move(unit, OutgoingState.Returned, signal.Body.Text);
                break;
            default:
                story.Tell(unit.Id, StableWords.Of(signal.Kind), signal.Body.Text);
                break;
        }
    }

    // As the receiver: the sender took it back by phone. What is already taken in stays until somebody removes it; the story says so.
    private async Task WithdrawAsync(CarriedSignal signal, CancellationToken cancel)
    {
        var unit = await db.Incoming.FirstOrDefaultAsync(
            row => row.MessageId == signal.AboutId && row.SenderOfficeNumber == signal.SenderOfficeNumber, cancel);
        if (unit is null)
        {
            return;
        }

        if (unit.State is IncomingState.Imported or IncomingState.PartlyImported)
        {
            story.Tell(unit.Id, StableWords.Of(signal.Kind), signal.Body.Text);
        }
        else
        {
            story.Move(unit, IncomingState.Withdrawn, signal.Body.Text);
        }
    }
}
