using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Onboarding;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Applications;

/// <summary>An application as the operator sees it, with its checks.</summary>
/// <param name="WaitingSince">From here the days are counted.</param>
/// <param name="DecidedBy">Name of the operator; empty before.</param>
public sealed record ApplicationRow(
    Guid Id, string Number, ApplicationState State, ApplicationForm Form, CertificateFacts? Certificate, IReadOnlyList<ApplicationCheck> Checks, string InvitedBy,
    string InviterName, DateTimeOffset SubmittedAt, DateTimeOffset? WaitingSince, DateTimeOffset? DecidedAt, string DecidedBy, string Reason);

/// <summary>Holds applications against everything that is known of their numbers.</summary>
public sealed class ApplicationReader(CareDb db, TimeProvider clock)
{
    internal async Task<IReadOnlyList<ApplicationRow>> ReadAsync(IReadOnlyList<OfficeApplication> rows, CancellationToken cancel)
    {
        var numbers = rows.Select(row => row.OfficeNumber).Concat(rows.Select(row => row.InvitedBy)).Distinct().ToList();
        var billingIds = rows.Select(row => row.KjBillingId).Distinct().ToList();
        var offices = await db.Offices.AsNoTracking().Where(office => numbers.Contains(office.OfficeNumber) || billingIds.Contains(office.KjBillingId)).ToListAsync(cancel);
        var listed = await db.DirectoryOffices.AsNoTracking().Where(row => numbers.Contains(row.OfficeNumber)).ToDictionaryAsync(row => row.OfficeNumber, cancel);
        var open = await db.OfficeApplications.AsNoTracking()
            .Where(row => numbers.Contains(row.OfficeNumber) && (row.State == ApplicationState.Waiting || row.State == ApplicationState.Returned))
            .Select(row => new { row.Id, row.OfficeNumber }).ToListAsync(cancel);
        var deciders = rows.Select(row => row.DecidedBy).OfType<Guid>().ToList();
        var names = await db.Users.AsNoTracking().Where(user => deciders.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancel);
        return [.. rows.Select(row =>
        {
            // What came of the application itself is no duplicate of it.
            var others = offices.Where(office => office.Id != row.OfficeId).ToList();
            var found = new DuplicateFacts(
                others.Exists(office => office.OfficeNumber == row.OfficeNumber), others.Exists(office => office.KjBillingId == row.KjBillingId),
                open.Count(other => other.Id != row.Id && other.OfficeNumber == row.OfficeNumber));
            var form = ApplicationStatusView.Of(row).Form;
            var directory = listed.TryGetValue(row.OfficeNumber, out var entry)
                ? new DirectoryFacts(entry.Name, entry.CorporationName, entry.Prefecture + entry.Municipality + entry.Address, entry.AsOf, entry.EndedOn) : null;
            return new ApplicationRow(
                row.Id, row.Number, row.State, form, row.Certificate, ApplicationChecks.Of(form, row.Certificate, directory, found, clock.GetUtcNow()), row.InvitedBy,
                offices.FirstOrDefault(office => office.OfficeNumber == row.InvitedBy)?.Name ?? "", row.SubmittedAt, row.WaitingSince, row.DecidedAt,
                row.DecidedBy is { } by ? names.GetValueOrDefault(by, "") : "", row.Reason);
        })];
    }
}
