using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Operating.Applications;

/// <summary>The office that came of an application, what it said of itself, for its letterhead, and whom to ask in.</summary>
public sealed record FoundedOffice(Guid OfficeId, string OfficeNumber, OfficeProfileView Profile, FirstAdministrator Administrator)
{
    internal static FoundedOffice Of(Guid officeId, OfficeApplication application) => new(
        officeId, application.OfficeNumber, new OfficeProfileView(application.PostalCode, application.Address, "", application.Phone),
        new FirstAdministrator(application.AdministratorName, application.Mail, application.Number));
}

/// <summary>承認する: the office is there from now on, with its terms, and its first administrator gets a letter.</summary>
[Requires(Permission.Operate)]
public sealed class ApproveApplication(CareDb db, ApplicationTurns turns, OfficeFounder founder, OperatorTrail trail, CurrentActor actor, TimeProvider clock)
{
    public async Task<Outcome<FoundedOffice>> RunAsync(Guid id, CancellationToken cancel)
    {
        var taken = await turns.TakeAsync(id, cancel);
        if (taken.Refusal is { } refusal)
        {
            return refusal;
        }

        var application = taken.Value;
        var founded = await founder.FoundAsync(application, cancel);
        if (founded.Refusal is { } stands)
        {
            return stands;
        }

        (application.State, application.OfficeId, application.Reason) = (ApplicationState.Approved, founded.Value.Id, "");
        (application.DecidedAt, application.DecidedBy) = (clock.GetUtcNow(), actor.Id);
        trail.Append(nameof(ApproveApplication), id, founded.Value.Id, application.OfficeNumber);
        await db.SaveChangesAsync(cancel);
        return FoundedOffice.Of(founded.Value.Id, application);
    }
}
