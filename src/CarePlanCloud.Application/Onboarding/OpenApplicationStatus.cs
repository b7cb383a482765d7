using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Onboarding;

/// <summary>Where an application stands, as its applicant sees it.</summary>
/// <param name="Form">What was sent, to be corrected.</param>
/// <param name="Reason">Why it was returned; empty else.</param>
public sealed record ApplicationStatusView(
    string Number, ApplicationState State, ApplicationForm Form, CertificateFacts? Certificate, string Reason, DateTimeOffset SubmittedAt, DateTimeOffset? DecidedAt)
{
    internal static ApplicationStatusView Of(OfficeApplication row) => new(
        row.Number, row.State,
        new ApplicationForm(
            row.OfficeNumber, row.KjBillingId, row.ServiceKinds, row.CorporationName, row.OfficeName, row.PostalCode, row.Address, row.Phone,
            row.AdministratorName, row.AdministratorKana, row.Mail, row.Terms),
        row.Certificate, row.State == ApplicationState.Returned ? row.Reason : "", row.SubmittedAt, row.DecidedAt);
}

[Anonymous("The secret of the link says who it is.")]
public sealed class OpenApplicationStatus(ApplicationDesk desk)
{
    public async Task<Outcome<ApplicationStatusView>> RunAsync(string number, string secret, CancellationToken cancel) =>
        await desk.FindAsync(number, secret, cancel) is { } application ? ApplicationStatusView.Of(application) : OnboardingRefusals.LinkNotUsable;
}
