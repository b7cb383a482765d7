using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Applications;

/// <summary>Two operators, or an operator and the applicant, never decide about one application at once.</summary>
public sealed class ApplicationTurns(CareDb db, ApplicationDesk desk)
{
    /// <returns>The application when it is 審査まち; nobody else has it until the end of the operation.</returns>
    internal async Task<Outcome<OfficeApplication>> TakeAsync(Guid id, CancellationToken cancel)
    {
        var number = await db.OfficeApplications.AsNoTracking().Where(row => row.Id == id).Select(row => row.Number).FirstOrDefaultAsync(cancel);
        if (number is null)
        {
            return OperatingRefusals.ApplicationNotFound;
        }

        await desk.TakeTurnAsync(number, cancel);
        var application = await db.OfficeApplications.SingleAsync(row => row.Id == id, cancel);
        return application.State == ApplicationState.Waiting ? application : OperatingRefusals.ApplicationMoved;
    }
}
