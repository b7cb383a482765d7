using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners.Inviting;

/// <summary>What whoever holds the sheet may see: who invited. Nothing of the partner, nothing of anybody else.</summary>
public sealed record InvitationView(string OfficeName, string OfficeNumber, string Phone, DateTimeOffset ExpiresAt);

[Requires(Permission.SeeInvitation)]
public sealed class OpenInvitation(CareDb db, Invitations invitations)
{
    public async Task<Outcome<InvitationView>> RunAsync(string code, CancellationToken cancel)
    {
        if (await invitations.FindAsync(code, cancel) is not { } found)
        {
            return PartnerRefusals.InvitationUnknown;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var phone = await db.OfficeProfiles.AsNoTracking().Select(profile => profile.Phone).SingleOrDefaultAsync(cancel);
        return new InvitationView(office.Name, office.OfficeNumber, phone ?? "", found.ExpiresAt);
    }
}
