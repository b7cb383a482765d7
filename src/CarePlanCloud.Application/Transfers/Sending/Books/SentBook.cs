using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>The last thing that was written about a client for an office.</summary>
/// <param name="Kind">A deletion when it was taken back by file.</param>
internal sealed record LastSent(
    Guid OutgoingId, UnitKind Kind, Guid ClientId, string ReceiverOfficeNumber, string ReceiverServiceKind, string SenderServiceKind, DateOnly? ServiceMonth,
    Guid? DocumentId, byte[] Fingerprint, OutgoingState State, DateTimeOffset StateSince, string SerialNumber, PartnerChannel Channel, string StateNote)
{
    /// <summary>第n版: how often this went out to the office, this one included.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>The receiver has it, or will.</summary>
    public bool IsOut => State.IsOut();

    /// <summary>Neither returned nor given up nor taken back: what the receiver should be working with once it arrives.</summary>
    public bool Holds => IsOut || State is OutgoingState.Requested or OutgoingState.Generating or OutgoingState.Valid;
}

/// <summary>What went out last, by client and office: what "changed since" and "take back" are measured against.</summary>
public sealed class SentBook(CareDb db)
{
    /// <summary>Slips, actuals and their deletions of a month.</summary>
    internal Task<IReadOnlyList<LastSent>> OfMonthAsync(UnitKind kind, ServiceMonth month, CancellationToken cancel)
    {
        var firstDay = month.FirstDay;
        return NewestAsync(kind, db.Outgoing.Where(unit => unit.ServiceMonth == firstDay), cancel);
    }

    /// <summary>Plans, documents of prevention and their deletions, whenever they were sent.</summary>
    internal Task<IReadOnlyList<LastSent>> OfPlansAsync(UnitKind kind, CancellationToken cancel) =>
        NewestAsync(kind, db.Outgoing.Where(unit => unit.ServiceMonth == null), cancel);

    /// <summary>The kind that takes such a unit back.</summary>
    internal static UnitKind DeletionOf(UnitKind kind) => kind switch
    {
        UnitKind.Plan => UnitKind.PlanDeletion,
        UnitKind.Slip => UnitKind.SlipDeletion,
        UnitKind.Actuals => UnitKind.ActualsDeletion,
        UnitKind.PreventivePlan => UnitKind.PreventivePlanDeletion,
        _ => UnitKind.Unknown,
    };

    /// <summary>Of every kind in one question: the month's, and plans whenever they were sent. Deletions stand with what they delete.</summary>
    internal async Task<SentRows> OfAllKindsAsync(ServiceMonth month, CancellationToken cancel)
    {
        var firstDay = month.FirstDay;
        var rows = await RowsAsync(db.Outgoing.Where(unit => unit.ServiceMonth == firstDay || unit.ServiceMonth == null), cancel);
        return new SentRows(
            Newest(rows.Where(row => row.State != OutgoingState.Invalid)), Newest(rows.Where(row => row.State == OutgoingState.Invalid)));
    }

    /// <summary>What a deletion takes back; every other kind is itself.</summary>
    internal static UnitKind AboutOf(UnitKind kind) => kind switch
    {
        UnitKind.PlanDeletion => UnitKind.Plan,
        UnitKind.SlipDeletion => UnitKind.Slip,
        UnitKind.ActualsDeletion => UnitKind.Actuals,
        UnitKind.PreventivePlanDeletion => UnitKind.PreventivePlan,
        _ => kind,
    };

    /// <summary>The kind that a deletion takes back; null for what is none.</summary>
    internal static UnitKind? DeletedBy(UnitKind kind) => AboutOf(kind) is var about && about != kind ? about : null;

    private async Task<IReadOnlyList<LastSent>> NewestAsync(UnitKind kind, IQueryable<Outgoing> units, CancellationToken cancel)
    {
        var deletion = DeletionOf(kind);
        return Newest(await RowsAsync(
            units.Where(unit => (unit.Kind == kind || unit.Kind == deletion) && unit.State != OutgoingState.Invalid), cancel));
    }

    private Task<List<LastSent>> RowsAsync(IQueryable<Outgoing> units, CancellationToken cancel) =>
        (from unit in units.AsNoTracking()
         join client in db.OutgoingClients.AsNoTracking() on unit.Id equals client.OutgoingId
         where client.Fingerprint != null
         select new LastSent(
             unit.Id, unit.Kind, client.ClientId, unit.ReceiverOfficeNumber, unit.ReceiverServiceKind, unit.SenderServiceKind,
             unit.ServiceMonth, client.DocumentId, client.Fingerprint!, unit.State, unit.StateSince, unit.SerialNumber, unit.Channel, unit.StateNote)).ToListAsync(cancel);

    private static List<LastSent> Newest(IEnumerable<LastSent> rows) =>
        [.. rows.GroupBy(row => (AboutOf(row.Kind), row.ClientId, row.ReceiverOfficeNumber, row.SenderServiceKind)).Select(group =>
        {
            var newest = group.MaxBy(row => row.SerialNumber, StringComparer.Ordinal)!;
            return newest with { Edition = group.Count(row => row.Kind == newest.Kind) };
        })];
}

/// <summary>The newest of everything that was written, and of everything that did not pass the check.</summary>
internal sealed record SentRows(IReadOnlyList<LastSent> Last, IReadOnlyList<LastSent> Failed);
