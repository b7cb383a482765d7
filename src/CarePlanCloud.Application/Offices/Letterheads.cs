using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Offices;

/// <summary>What papers about a client say of the office: its own place, or the satellite the client belongs to under the office's name.</summary>
internal sealed record Letterhead(string OfficeName, string PostalCode, string Address1, string Address2, string Phone, string Fax);

internal static class Letterheads
{
    /// <summary>The one place that decides what stands on a client's papers. What a satellite does not say, the office's profile says.</summary>
    public static async Task<Letterhead> LetterheadAsync(this CareDb db, Office office, Client client, CancellationToken cancel)
    {
        var profile = await db.OfficeProfiles.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new OfficeProfile();
        if (client.SatelliteId is not { } id || await db.Satellites.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } satellite)
        {
            return new Letterhead(office.Name, profile.PostalCode, profile.Address1, profile.Address2, profile.Phone, profile.Fax);
        }

        var at = satellite.Address1.Length > 0
            ? (satellite.PostalCode, satellite.Address1, satellite.Address2) : (profile.PostalCode, profile.Address1, profile.Address2);
        return new Letterhead(
            $"{office.Name}　{satellite.Name}", at.Item1, at.Item2, at.Item3, satellite.Phone.Length > 0 ? satellite.Phone : profile.Phone,
            satellite.Fax.Length > 0 ? satellite.Fax : profile.Fax);
    }
}
