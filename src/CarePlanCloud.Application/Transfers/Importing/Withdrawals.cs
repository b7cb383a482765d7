using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>R27 across deletions: a file older than the deletion of what it speaks about comes too late.</summary>
public sealed class Withdrawals(CareDb db, TimeProvider clock)
{
    /// <summary>What the sender of the unit has taken back from these clients.</summary>
    internal async Task<WithdrawnSerials> HeldAsync(
        UnitKind deletion, SendingUnit unit, IEnumerable<ClientNumber> clients, CancellationToken cancel)
    {
        var sender = unit.Key?.SenderOfficeNumber ?? "";
        var insured = clients.Select(client => client.InsuredNumber).Distinct().ToList();
        return new WithdrawnSerials(await db.Withdrawals.AsNoTracking()
            .Where(row => row.Kind == deletion && row.SenderOfficeNumber == sender && insured.Contains(row.InsuredNumber)).ToListAsync(cancel));
    }

    internal async Task PutAsync(UnitKind deletion, MappedDeletion row, FileName unit, Guid? incomingId, CancellationToken cancel)
    {
        var stored = await db.Withdrawals.FirstOrDefaultAsync(
            known => known.Kind == deletion && known.InsurerNumber == row.Client.InsurerNumber && known.InsuredNumber == row.Client.InsuredNumber
                && known.Date == row.Date && known.SenderOfficeNumber == unit.SenderOfficeNumber
                && known.ServiceOfficeNumber == row.ServiceOfficeNumber && known.ServiceKind == row.ServiceKind,
            cancel);
        stored ??= db.Withdrawals.Add(new Withdrawal
        {
            TenantId = db.TenantId,
            Kind = deletion,
            InsurerNumber = row.Client.InsurerNumber,
            InsuredNumber = row.Client.InsuredNumber,
            Date = row.Date,
            SenderOfficeNumber = unit.SenderOfficeNumber,
            ServiceOfficeNumber = row.ServiceOfficeNumber,
            ServiceKind = row.ServiceKind,
            SerialNumber = unit.SerialNumber,
        }).Entity;
        stored.SerialNumber = unit.SerialNumber;
        stored.IncomingId = incomingId;
        stored.ImportedAt = clock.GetUtcNow();
    }
}

/// <summary>The serials of deletions, for comparing.</summary>
internal sealed class WithdrawnSerials(IReadOnlyList<Withdrawal> rows)
{
    /// <summary>The newest serial that took back this client's plan or month; null when none did.</summary>
    /// <param name="services">For actuals the service offices and kinds in question; null for plans and slips.</param>
    public string? Of(ClientNumber client, DateOnly date, IReadOnlySet<(string Office, string Kind)>? services = null) =>
        rows.Where(row => row.InsurerNumber == client.InsurerNumber && row.InsuredNumber == client.InsuredNumber && row.Date == date
                && (services is null || services.Contains((row.ServiceOfficeNumber, row.ServiceKind))))
            .Max(row => row.SerialNumber);
}
