using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>送るものをまとめて作る.</summary>
/// <param name="Receivers">Office numbers; null or empty: every partner of whom something is due.</param>
/// <param name="ClientIds">Null or empty: everybody. Actuals always go whole (R99).</param>
public sealed record DueOrder(ServiceMonth Month, IReadOnlyCollection<string>? Receivers = null, IReadOnlyCollection<Guid>? ClientIds = null, bool SendWhenValid = true);

/// <summary>Everything that is due, for one partner or for all, at once: one unit for each receiver and kind.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class RequestDue(CareDb db, DueBook due, OutgoingDesk desk)
{
    /// <returns>The ids of the new units.</returns>
    public async Task<Outcome<IReadOnlyList<Guid>>> RunAsync(DueOrder order, CancellationToken cancel)
    {
        var there = (await due.ReadAsync(await db.OwnOfficeAsync(cancel), order.Month, cancel)).Rows
            .Where(row => order.Receivers is not { Count: > 0 } receivers || receivers.Contains(row.Now.ReceiverOfficeNumber)).ToList();
        var chosen = there.Where(row => row.State != DueState.Sent && (order.ClientIds is not { Count: > 0 } clients || clients.Contains(row.Now.ClientId)))
            .Select(row => row.Now).ToList();

        // A correction of actuals writes the whole unit again.
        var whole = chosen.Where(row => row.Kind == UnitKind.Actuals).Select(row => (row.ReceiverOfficeNumber, row.SenderServiceKind)).ToHashSet();
        chosen.RemoveAll(row => row.Kind == UnitKind.Actuals);
        chosen.AddRange(there.Select(row => row.Now)
            .Where(row => row.Kind == UnitKind.Actuals && whole.Contains((row.ReceiverOfficeNumber, row.SenderServiceKind))));
        return chosen.Count == 0
            ? TransferRefusals.NothingDue
            : Outcomes.Of(await desk.AddAsync(order.Month, order.SendWhenValid, chosen, nameof(RequestDue), cancel));
    }
}
