using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Application.Transfers.Signals;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Matching;

/// <summary>What somebody says about a client of a unit. Stable words.</summary>
public enum ClientDecisionKind
{
    /// <summary>It is a client of the book; remembered for this sender's later files.</summary>
    Match,

    /// <summary>Nobody in the book: the import enters the client.</summary>
    New,

    /// <summary>Not to be taken in.</summary>
    LeaveOut,

    /// <summary>Take the decision back.</summary>
    Wait,
}

/// <summary>A decision about one client of a unit. <paramref name="ClientId"/> only for <see cref="ClientDecisionKind.Match"/>.</summary>
public sealed record ClientDecision(string InsurerNumber, string InsuredNumber, ClientDecisionKind Kind, Guid? ClientId = null);

/// <summary>照合する: says who a number of a unit is, for this unit or, for a match, for all files of its sender.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class DecideClient(
    CareDb db, ClientBook clients, IncomingClients people, SignalDesk signals, TransferStory story, AuditTrail audit, CurrentActor actor, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid incomingId, ClientDecision decision, CancellationToken cancel)
    {
        await db.LockImportsAsync(cancel);
        var incoming = await db.Incoming.FirstOrDefaultAsync(row => row.Id == incomingId, cancel);
        if (incoming is null || ImportStates.Refuse(incoming.State) is not null)
        {
            return incoming is null ? TransferRefusals.IncomingNotFound : ImportStates.Refuse(incoming.State)!;
        }

        var rows = await people.OfAsync(incomingId, cancel);
        var number = new ClientNumber(decision.InsurerNumber, decision.InsuredNumber);
        if (!rows.TryGetValue(number, out var row) || row.State == IncomingClientState.Imported)
        {
            return TransferRefusals.ClientNotInUnit;
        }

        if (await DecideAsync(incoming, row, rows.Keys, decision, cancel) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(cancel);
        await CloseAsync(incoming, rows.Values, cancel);
        await audit.AppendAsync(nameof(DecideClient), incomingId, cancel);
        return default(Done);
    }

    private async Task<Refusal?> DecideAsync(
        Incoming incoming, IncomingClient row, IReadOnlyCollection<ClientNumber> everybody, ClientDecision decision, CancellationToken cancel)
    {
        var number = new ClientNumber(row.InsurerNumber, row.InsuredNumber);
        var refusal = decision.Kind switch
        {
            ClientDecisionKind.Match => await MatchAsync(incoming, number, everybody, decision.ClientId, cancel),
            ClientDecisionKind.New => await MayBeNewAsync(incoming, number, cancel) ? null : TransferRefusals.CannotBeNew,
            _ => null,
        };
        if (refusal is not null)
        {
            return refusal;
        }

        row.State = decision.Kind switch
        {
            ClientDecisionKind.New => IncomingClientState.New,
            ClientDecisionKind.LeaveOut => IncomingClientState.LeftOut,
            _ => IncomingClientState.Waiting,
        };
        if (decision.Kind is ClientDecisionKind.New or ClientDecisionKind.Wait)
        {
            db.ClientMatches.RemoveRange(await StoredAsync(incoming.SenderOfficeNumber, number, cancel));
        }

        return null;
    }

    private async Task<Refusal?> MatchAsync(
        Incoming incoming, ClientNumber number, IReadOnlyCollection<ClientNumber> everybody, Guid? clientId, CancellationToken cancel)
    {
        if (clientId is not { } id || !await db.Clients.AnyAsync(client => client.Id == id, cancel))
        {
            return ClientRefusals.NotFound;
        }

        var others = await clients.FindAsync(everybody.Where(other => other != number), incoming.SenderOfficeNumber, cancel);
        if (others.Values.Any(client => client.Id == id))
        {
            return TransferRefusals.ClientTwice;
        }

        var match = (await StoredAsync(incoming.SenderOfficeNumber, number, cancel)).FirstOrDefault() ?? db.ClientMatches.Add(new ClientMatch
        {
            TenantId = db.TenantId,
            SenderOfficeNumber = incoming.SenderOfficeNumber,
            InsurerNumber = number.InsurerNumber,
            InsuredNumber = number.InsuredNumber,
        }).Entity;
        match.ClientId = id;
        match.DecidedBy = actor.Kind == "member" ? actor.Id : null;
        match.DecidedAt = clock.GetUtcNow();
        return null;
    }

    // R12, R20: only a supplement or a profile says enough.
    private async Task<bool> MayBeNewAsync(Incoming incoming, ClientNumber number, CancellationToken cancel) =>
        UnitRows.PersonIn(ExchangeFiles.Read(await db.UnitOfAsync(incoming, cancel)), number) is not null
        && !await db.Clients.AnyAsync(client => client.InsurerNumber == number.InsurerNumber && client.InsuredNumber == number.InsuredNumber, cancel);

    private Task<List<ClientMatch>> StoredAsync(string sender, ClientNumber number, CancellationToken cancel) =>
        db.ClientMatches.Where(match => match.SenderOfficeNumber == sender
            && match.InsurerNumber == number.InsurerNumber && match.InsuredNumber == number.InsuredNumber).ToListAsync(cancel);

    // The last one who waited was left out: nothing is open any more. Or one who had been left out waits again.
    private async Task CloseAsync(Incoming incoming, IEnumerable<IncomingClient> rows, CancellationToken cancel)
    {
        if (incoming.State != IncomingState.PartlyImported || rows.Any(row => row.State is IncomingClientState.Waiting or IncomingClientState.New))
        {
            return;
        }

        story.Move(incoming, IncomingState.Imported);
        if (incoming.MessageId is { } message)
        {
            signals.Say(SignalKind.Imported, incoming.SenderOfficeNumber, message,
                new SignalBody { Clients = rows.Count(row => row.State == IncomingClientState.Imported) });
        }

        await db.SaveChangesAsync(cancel);
    }
}
