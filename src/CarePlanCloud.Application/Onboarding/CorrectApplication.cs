using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Onboarding;

/// <summary>A returned application, corrected: it is 審査まち again. The mail address stays, because the link was sent there.</summary>
[Anonymous("The secret of the link says who it is.")]
public sealed class CorrectApplication(CareDb db, ApplicationDesk desk, TimeProvider clock)
{
    public async Task<Outcome<ApplicationStatusView>> RunAsync(string number, string secret, ApplicationForm typed, CancellationToken cancel)
    {
        if (await desk.FindAsync(number, secret, cancel) is not { } application)
        {
            return OnboardingRefusals.LinkNotUsable;
        }

        if (application.State != ApplicationState.Returned)
        {
            return OnboardingRefusals.NotReturned;
        }

        var (form, certificate, refusal) = desk.Judge(typed with { Mail = application.Mail });
        if (refusal is not null)
        {
            return refusal;
        }

        ApplicationDesk.Write(application, form, certificate);
        (application.State, application.WaitingSince) = (ApplicationState.Waiting, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return ApplicationStatusView.Of(application);
    }
}
