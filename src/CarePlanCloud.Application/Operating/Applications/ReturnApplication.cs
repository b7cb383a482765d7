using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Operating.Applications;

/// <summary>差し戻す: the applicant reads the reason behind the link, corrects, and it comes back.</summary>
[Requires(Permission.Operate)]
public sealed class ReturnApplication(CareDb db, ApplicationTurns turns, LetterDesk letters, OperatorTrail trail, CurrentActor actor, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, string reason, CancellationToken cancel)
    {
        if (Reasons.Read(reason) is not { } said)
        {
            return OperatingRefusals.ReasonNeeded;
        }

        var taken = await turns.TakeAsync(id, cancel);
        if (taken.Refusal is { } refusal)
        {
            return refusal;
        }

        var application = taken.Value;
        (application.State, application.Reason) = (ApplicationState.Returned, said);
        (application.DecidedAt, application.DecidedBy) = (clock.GetUtcNow(), actor.Id);
        letters.Lay(ApplicationLetters.Returned(application));
        trail.Append(nameof(ReturnApplication), id, note: $"{application.OfficeNumber} {said}");
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}
