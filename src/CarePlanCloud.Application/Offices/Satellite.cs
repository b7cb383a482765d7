using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Offices;

/// <summary>
/// サテライト (従たる事業所, 出張所): another place of work under the same 事業所番号. Partners and files know the number only; people and clients
/// may belong to one, and papers of such a client carry its address. Never deleted, as papers were printed with it: it is closed.
/// </summary>
public sealed class Satellite : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    public string PostalCode { get; set; } = "";

    public string Address1 { get; set; } = "";

    public string Address2 { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Fax { get; set; } = "";

    /// <summary>The first day; null for as long as anybody knows.</summary>
    public DateOnly? OpenedOn { get; set; }

    /// <summary>The last day; null while no end is known.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Changes with every write (PostgreSQL's xmin), so that nobody writes over what another has just written.</summary>
    public uint Version { get; set; }
}

internal static class SatelliteRows
{
    /// <summary>Whether the office has the satellite and it is not closed: who is given one now must find it open.</summary>
    public static Task<bool> IsOpenSatelliteAsync(this CareDb db, Guid id, DateOnly today, CancellationToken cancel) =>
        db.Satellites.AnyAsync(row => row.Id == id && (row.ClosedOn == null || row.ClosedOn >= today), cancel);
}
