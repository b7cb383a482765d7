using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Onboarding;

/// <summary>申請を確定する: whoever holds the link reads the mailbox; from now on the application is 審査まち. Doing it twice is the same as once.</summary>
[Anonymous("The secret of the link says who it is.")]
public sealed class ConfirmApplicationMail(CareDb db, ApplicationDesk desk, TimeProvider clock)
{
    public async Task<Outcome<ApplicationStatusView>> RunAsync(string number, string secret, CancellationToken cancel)
    {
        if (await desk.FindAsync(number, secret, cancel) is not { } application)
        {
            return OnboardingRefusals.LinkNotUsable;
        }

        if (application.State == ApplicationState.Unconfirmed)
        {
            (application.State, application.WaitingSince) = (ApplicationState.Waiting, clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }

        return ApplicationStatusView.Of(application);
    }
}
