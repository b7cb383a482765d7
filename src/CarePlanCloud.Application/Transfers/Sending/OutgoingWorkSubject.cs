using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Transfers.Signals;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>A unit that could not be written or delivered: 未達, until its sender sends it again, takes another road or takes it back.</summary>
internal sealed class OutgoingWorkSubject(CareDb db, SignalDesk signals, TransferStory story) : IWorkSubject
{
    private const string WhatNext = "「もう一度」で送り直すか、ほかの経路で届けてください。";

    public bool Takes(OutboxKind kind) => kind is OutboxKind.GenerateOutgoing or OutboxKind.RelayOutgoing;

    public async Task TriedAsync(OutboxEntry entry, CancellationToken cancel)
    {
        if (await FindAsync(entry.SubjectId, cancel) is { } unit)
        {
            (unit.Attempts, unit.NextAttemptAt) = (entry.Attempts, entry.DueAt);
        }
    }

    public async Task GiveUpAsync(DeadLetter letter, CancellationToken cancel)
    {
        if (await FindAsync(letter.SubjectId, cancel) is { State: OutgoingState.Requested or OutgoingState.Generating or OutgoingState.Sent } unit)
        {
            (unit.Attempts, unit.NextAttemptAt) = (letter.Attempts, null);
            story.Move(unit, OutgoingState.Undeliverable, letter.Reason + WhatNext);
        }
    }

    public async Task<bool> AgainAsync(DeadLetter letter, CancellationToken cancel)
    {
        if (await FindAsync(letter.SubjectId, cancel) is not { State: OutgoingState.Undeliverable } unit)
        {
            return false;
        }

        unit.Attempts = 0;
        story.Move(unit, letter.Kind == OutboxKind.RelayOutgoing ? OutgoingState.Sent
            : await db.OutgoingFiles.AnyAsync(file => file.OutgoingId == unit.Id, cancel) ? OutgoingState.Generating : OutgoingState.Requested);
        return true;
    }

    // The last attempt may have broken after the receiver had it: the word goes out in any case, and changes nothing where nothing is.
    public async Task DropAsync(DeadLetter letter, CancellationToken cancel)
    {
        if (await FindAsync(letter.SubjectId, cancel) is not { State: OutgoingState.Undeliverable } unit)
        {
            return;
        }

        const string Reason = "届かなかったので、取り下げました。";
        if (unit.SentAt is not null && await db.Offices.AnyAsync(office => office.OfficeNumber == unit.ReceiverOfficeNumber, cancel))
        {
            signals.Say(SignalKind.Withdrawn, unit.ReceiverOfficeNumber, unit.Id, new SignalBody(Reason));
        }

        story.Move(unit, OutgoingState.Withdrawn, Reason);
    }

    private async Task<Outgoing?> FindAsync(Guid outgoingId, CancellationToken cancel)
    {
        await db.LockOutgoingAsync(outgoingId, cancel);
        return await db.Outgoing.FirstOrDefaultAsync(row => row.Id == outgoingId, cancel);
    }
}
