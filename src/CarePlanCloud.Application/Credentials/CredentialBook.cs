using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Credentials;

/// <summary>Reads what was recorded of the office's credentials and lays it along the calendar.</summary>
public sealed class CredentialBook(CareDb db, IOptions<CredentialOptions> options, TimeProvider clock)
{
    // Who changed what how often is kept; a page shows the newest of it.
    private const int Remembered = 50;

    internal async Task<CredentialCalendar> ReadAsync(CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        var passwords = await db.NationalPasswords.AsNoTracking().OrderByDescending(row => row.ChangedOn).Take(Remembered).ToListAsync(cancel);
        var certificates = await db.OfficeCertificates.AsNoTracking().OrderBy(row => row.ValidUntil).ToListAsync(cancel);
        var licences = await db.NationalLicences.AsNoTracking().OrderBy(row => row.EndsOn).ToListAsync(cancel);
        var own = await db.Licences.AsNoTracking().Where(row => row.OfficeId == office.Id).ToListAsync(cancel);
        var people = await db.PeopleNamesAsync(
            [.. passwords.Select(row => row.RecordedBy), .. certificates.SelectMany(row => new[] { row.RecordedBy, row.RemovedBy }), .. licences.SelectMany(row => new[] { row.RecordedBy, row.RemovedBy })],
            cancel);
        string Name(Guid? id) => id is { } known ? people.GetValueOrDefault(known, "") : "";

        var rules = new CredentialRules(options.Value, clock.TodayInJapan());
        var newest = passwords.FirstOrDefault();
        CredentialItem[] items =
        [
            rules.Password(newest, Name(newest?.RecordedBy)),
            .. rules.Certificates(certificates.FindAll(row => row.RemovedAt is null), office.ClientCertificates),
            .. rules.NationalLicences(licences.FindAll(row => row.RemovedAt is null)),
            rules.OwnLicence(own),
        ];
        var facts = options.Value;
        return new CredentialCalendar(
            office.KjBillingId, newest?.RemindAfterDays ?? facts.PasswordDays,
            [.. items.OrderBy(item => item.State is CredentialState.Missing or CredentialState.Replaced).ThenBy(item => item.EndsOn ?? DateOnly.MaxValue).ThenBy(item => item.Subject)],
            CredentialHistory.Of(passwords, certificates, licences, Name),
            new CredentialFacts(facts.CertificatePrice, facts.CertificateYears, facts.NationalLicencePrice, facts.FirstNoticeDays));
    }
}
