using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Applications;

/// <summary>Who applied for an office that was let in: to write to the person once more.</summary>
[Requires(Permission.Operate)]
public sealed class FindApplicant(CareDb db, OperatorTrail trail)
{
    public async Task<Outcome<FoundedOffice>> RunAsync(Guid officeId, CancellationToken cancel)
    {
        if (await db.OfficeApplications.AsNoTracking().FirstOrDefaultAsync(row => row.OfficeId == officeId, cancel) is not { } application)
        {
            return OperatingRefusals.ApplicationNotFound;
        }

        trail.Append("InviteFirstAdministrator", application.Id, officeId);
        await db.SaveChangesAsync(cancel);
        return FoundedOffice.Of(officeId, application);
    }
}
