using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Licences;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Onboarding;

/// <summary>Finds applications by the link in the mail, and writes into them what was typed.</summary>
public sealed class ApplicationDesk(CareDb db, IOptions<OnboardingOptions> options, TimeProvider clock)
{
    private const int NumberLength = 8;
    private const int SecretBytes = 24;

    /// <summary>How long the mail may lie unread.</summary>
    internal static readonly TimeSpan ToConfirm = TimeSpan.FromDays(7);

    internal static string NewNumber() => PaperCode.New(NumberLength);

    internal static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    internal static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>
    /// The application of the link; null when the number or the secret is another, or the mail was not confirmed in time. Who decides about it
    /// meanwhile waits until the end of the operation.
    /// </summary>
    internal async Task<OfficeApplication?> FindAsync(string number, string secret, CancellationToken cancel)
    {
        var (wanted, hash, earliest) = (number.Trim().ToUpperInvariant(), HashOf(secret.Trim()), clock.GetUtcNow() - ToConfirm);
        if (wanted.Length != NumberLength || !wanted.All(PaperCode.Letters.Contains))
        {
            return null;
        }

        await TakeTurnAsync(wanted, cancel);

        var found = await db.OfficeApplications.FirstOrDefaultAsync(row => row.Number == wanted, cancel);
        return found is not null && CryptographicOperations.FixedTimeEquals(found.SecretHash, hash) && (found.State != ApplicationState.Unconfirmed || found.SubmittedAt > earliest)
            ? found : null;
    }

    internal Task TakeTurnAsync(string number, CancellationToken cancel) => db.TakeTurnAsync("application:" + number, cancel);

    /// <summary>What was typed, judged together with the certificate.</summary>
    internal (ApplicationForm Form, CertificateFacts? Certificate, Refusal? Refusal) Judge(ApplicationForm typed)
    {
        var (form, found) = ApplicationRules.Judge(typed);
        var problems = found.ToList();
        if (form.Terms == LicenceKind.FreePass && !options.Value.OffersFreePass(clock.TodayInJapan()))
        {
            problems.Add(new FieldProblem("terms", "フリーパスの受付は終わりました。無料試用を選んでください。"));
        }

        var certificate = form.Certificate is { Length: > 0 } file ? ApplicantCertificate.Read(file) : null;
        if (certificate?.Refusal is { } unreadable)
        {
            problems.Add(new FieldProblem("certificate", unreadable.Message));
        }

        return (form, certificate is { IsDone: true } ? certificate.Value : null, problems.Count > 0 ? OnboardingRefusals.Incomplete(problems) : null);
    }

    /// <summary>A certificate that was not sent again stays.</summary>
    internal static void Write(OfficeApplication application, ApplicationForm form, CertificateFacts? certificate)
    {
        (application.OfficeNumber, application.KjBillingId) = (form.OfficeNumber, KjBillingId.Normalise(form.KjBillingId)!);
        (application.ServiceKinds, application.Terms) = ([.. form.ServiceKinds!], form.Terms);
        (application.CorporationName, application.OfficeName) = (form.CorporationName, form.OfficeName);
        (application.PostalCode, application.Address, application.Phone) = (form.PostalCode, form.Address, form.Phone);
        (application.AdministratorName, application.AdministratorKana) = (form.AdministratorName, form.AdministratorKana);
        application.Certificate = certificate ?? application.Certificate;
    }
}
