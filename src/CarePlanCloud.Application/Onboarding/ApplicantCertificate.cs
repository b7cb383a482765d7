using System.Security.Cryptography.X509Certificates;
using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Onboarding;

/// <summary>What an office's certificate (介護保険証明書 or 介護DX証明書) says of itself.</summary>
/// <param name="Organisation">The holder: O of the subject, or its common name.</param>
/// <param name="Serial">In hexadecimal.</param>
public sealed record CertificateFacts(string Organisation, string Serial, DateTimeOffset ValidFrom, DateTimeOffset ValidTo);

/// <summary>The certificate that an applicant sends along, read as any other (<see cref="CertificateFile"/>). A kind that does not open the national system is refused.</summary>
public static class ApplicantCertificate
{
    private const string OrganisationOid = "2.5.4.10";

    public static Outcome<CertificateFacts> Read(byte[] bytes) => CertificateFile.Read<CertificateFacts>(bytes, (certificate, kind) =>
        kind is CertificateKind.Agent or CertificateKind.Disability
            ? OnboardingRefusals.CertificateOfOtherKind
            : new CertificateFacts(HolderOf(certificate), certificate.SerialNumber, MomentOf(certificate.NotBefore), MomentOf(certificate.NotAfter)));

    // As it is shown later: one that ends with the year 9999 has no such moment and cannot be read.
    private static DateTimeOffset MomentOf(DateTime instant) => new DateTimeOffset(instant).InJapan();

    private static string HolderOf(X509Certificate2 certificate)
    {
        var organisation = certificate.SubjectName.EnumerateRelativeDistinguishedNames()
            .FirstOrDefault(name => !name.HasMultipleElements && name.GetSingleElementType().Value == OrganisationOid);
        return organisation?.GetSingleElementValue() ?? certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
    }
}
