using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Offices;

/// <summary>Enters a new satellite or writes a known one. One that closes says first which clients still belong to it.</summary>
[Requires(Permission.ManageOffice)]
public sealed class SaveSatellite(CareDb db, AuditTrail audit)
{
    private const int LongestName = 60;
    private const int LongestText = 200;
    private const int MostNamed = 10;

    /// <param name="id">Null for a new one.</param>
    /// <param name="version">What was read; another one by now is refused. Not needed for a new one.</param>
    /// <param name="draft">What is written.</param>
    /// <param name="closingConfirmed">The person has seen who still belongs to it.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<Guid>> RunAsync(Guid? id, uint version, SatelliteDraft draft, bool closingConfirmed, CancellationToken cancel)
    {
        await db.TakeTurnAsync("satellites:" + db.TenantId, cancel);
        var name = TypedText.Line(draft.Name ?? "");
        string[] texts = [TypedText.Dashed(draft.PostalCode ?? ""), TypedText.Line(draft.Address1 ?? ""), TypedText.Line(draft.Address2 ?? ""), TypedText.Dashed(draft.Phone ?? ""), TypedText.Dashed(draft.Fax ?? "")];
        var stored = id is null ? null : await db.Satellites.FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (id is not null && stored is null)
        {
            return OfficeRefusals.SatelliteNotFound;
        }

        if (stored is not null && stored.Version != version)
        {
            return OfficeRefusals.SatelliteChangedMeanwhile;
        }

        if (name.Length is 0 or > LongestName || texts.Any(text => text.Length > LongestText))
        {
            return OfficeRefusals.BadSatellite;
        }

        if (draft.ClosedOn < draft.OpenedOn)
        {
            return OfficeRefusals.SatelliteClosesTooEarly;
        }

        if (await db.Satellites.AnyAsync(row => row.Id != id && row.Name == name, cancel))
        {
            return OfficeRefusals.SatelliteNameTaken(name);
        }

        if (!closingConfirmed && stored is not null && draft.ClosedOn is not null && draft.ClosedOn != stored.ClosedOn && await StayingAsync(stored.Id, cancel) is { } staying)
        {
            return staying;
        }

        var row = stored ?? db.Satellites.Add(new Satellite { TenantId = db.TenantId, Name = name }).Entity;
        (row.Name, row.OpenedOn, row.ClosedOn) = (name, draft.OpenedOn, draft.ClosedOn);
        (row.PostalCode, row.Address1, row.Address2, row.Phone, row.Fax) = (texts[0], texts[1], texts[2], texts[3], texts[4]);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(SaveSatellite), row.Id, cancel);
        return row.Id;
    }

    private async Task<Refusal?> StayingAsync(Guid id, CancellationToken cancel)
    {
        var staying = db.Clients.Where(client => client.SatelliteId == id && client.Status != ClientStatus.Ended);
        var count = await staying.CountAsync(cancel);
        return count == 0 ? null : OfficeRefusals.SatelliteHasClients(
            await staying.OrderBy(client => client.SearchKey).Select(client => client.Name).Take(MostNamed).ToListAsync(cancel), count);
    }
}
