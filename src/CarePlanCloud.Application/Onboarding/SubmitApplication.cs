using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Onboarding;

/// <summary>What the applicant sees after sending: the number to ask for. The link is in the mail only.</summary>
public sealed record SubmittedApplication(string Number, string Mail);

/// <summary>
/// Takes an application in and writes to the mail address in it. Whoever is here already, or has applied already, gets the same answer as
/// anybody: who is a customer is nobody's business. Only the operator sees duplicates.
/// </summary>
[Anonymous("Who applies belongs to no office yet.")]
public sealed class SubmitApplication(CareDb db, ApplicationDesk desk, LetterDesk letters, IOptions<OnboardingOptions> options, TimeProvider clock)
{
    /// <param name="typed">As typed.</param>
    /// <param name="invitedBy">Number of the office whose ご案内 led here, when its code counted; else empty.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<SubmittedApplication>> RunAsync(ApplicationForm typed, string invitedBy, CancellationToken cancel)
    {
        var (form, certificate, refusal) = desk.Judge(typed);
        if (refusal is not null)
        {
            return refusal;
        }

        var (secret, now) = (ApplicationDesk.NewSecret(), clock.GetUtcNow());
        var application = new OfficeApplication
        {
            Number = ApplicationDesk.NewNumber(), SecretHash = ApplicationDesk.HashOf(secret), Mail = form.Mail, InvitedBy = invitedBy, SubmittedAt = now,
        };
        ApplicationDesk.Write(application, form, certificate);
        if (await MayWriteToAsync(form.Mail, now, cancel))
        {
            letters.Lay(ApplicationLetters.Confirm(application, secret));
        }

        db.OfficeApplications.Add(application);
        await db.SaveChangesAsync(cancel);
        return new SubmittedApplication(application.Number, application.Mail);
    }

    private async Task<bool> MayWriteToAsync(string mail, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - TimeSpan.FromDays(1);
        await db.TakeTurnAsync("application-mail:" + mail.ToUpperInvariant(), cancel);
        return await db.OfficeApplications.CountAsync(row => EF.Functions.ILike(row.Mail, mail.Replace("\\", "\\\\").Replace("_", "\\_").Replace("%", "\\%")) && row.SubmittedAt > since, cancel)
            < options.Value.MailsPerAddressAndDay;
    }
}
