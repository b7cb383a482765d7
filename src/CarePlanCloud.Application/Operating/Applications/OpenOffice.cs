using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Applications;

/// <summary>
/// The first entry of a new office's trail, and its letterhead as the application said it. Inside the office, because operators write no row
/// of an office. Doing it twice is the same as once.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed class OpenOffice(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(OfficeProfileView letterhead, CancellationToken cancel)
    {
        if (!await db.OfficeProfiles.AnyAsync(cancel))
        {
            db.OfficeProfiles.Add(new OfficeProfile
            {
                TenantId = db.TenantId, PostalCode = letterhead.PostalCode, Address1 = letterhead.Address1, Phone = letterhead.Phone,
            });
            await db.SaveChangesAsync(cancel);
            await audit.AppendAsync(nameof(OpenOffice), null, cancel);
        }

        return default(Done);
    }
}

/// <summary>Approving in its steps: the operator lets the office in, then the product writes its first rows inside it and asks the first administrator in.</summary>
public sealed class OfficeOpening(UseCases door)
{
    public async Task<Outcome<FoundedOffice>> ApproveAsync(Caller caller, Guid applicationId, CancellationToken cancel)
    {
        var founded = await door.RunAsync<ApproveApplication, FoundedOffice>(caller, use => use.RunAsync(applicationId, cancel), cancel);
        if (founded.IsDone)
        {
            await FurnishAsync(founded.Value);
        }

        return founded;
    }

    /// <summary>案内を送り直す: the mail did not come, or lay for too long.</summary>
    public async Task<Outcome<Done>> InviteAgainAsync(Caller caller, Guid officeId, CancellationToken cancel)
    {
        var found = await door.RunAsync<FindApplicant, FoundedOffice>(caller, use => use.RunAsync(officeId, cancel), cancel);
        return found.Refusal is { } refusal ? refusal : await InviteAsync(found.Value);
    }

    internal async Task FurnishAsync(FoundedOffice founded)
    {
        await door.RunAsync<OpenOffice, Done>(new Caller.Job(founded.OfficeId), use => use.RunAsync(founded.Profile, CancellationToken.None), CancellationToken.None);
        await InviteAsync(founded);
    }

    private Task<Outcome<Done>> InviteAsync(FoundedOffice founded) => door.RunAsync<InviteFirstAdministrator, Done>(
        new Caller.Job(founded.OfficeId), use => use.RunAsync(founded.Administrator, CancellationToken.None), CancellationToken.None);
}
