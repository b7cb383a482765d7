using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Ending.Deleting;

/// <summary>A 解約 as operators see it.</summary>
/// <param name="DeletableFrom">The first day on which it may be deleted.</param>
/// <param name="IsDeletable">Today, and nobody has done it yet.</param>
/// <param name="Fault">Why the last attempt was given up; empty else.</param>
/// <param name="CertificateHolds">Null while there is no certificate.</param>
public sealed record TerminationRow(
    Guid Id, Guid OfficeId, string OfficeNumber, string OfficeName, TerminationState State, DateOnly LastDay, DateOnly DeletableFrom, bool IsImmediate, bool IsDeletable, string Reason,
    DateTimeOffset AskedAt, DateTimeOffset? WithdrawnAt, DateTimeOffset? OrderedAt, DateTimeOffset? DeletedAt, string Fault, Guid? CertificateId, string CertificateName, bool? CertificateHolds);

/// <summary>解約: all there ever were, those that need somebody first.</summary>
[Requires(Permission.Operate)]
public sealed class ListTerminations(CareDb db, DeletionCertificates certificates, IOptions<EndingOptions> options, TimeProvider clock)
{
    private const int Most = 500;

    public async Task<Outcome<IReadOnlyList<TerminationRow>>> RunAsync(CancellationToken cancel)
    {
        var today = clock.TodayInJapan();
        var found = await (from row in db.Terminations.AsNoTracking()
                           join office in db.AllOffices on row.OfficeId equals office.Id
                           orderby row.AskedAt descending
                           select new { Row = row, office.OfficeNumber, office.Name }).Take(Most).ToListAsync(cancel);
        var ids = found.ConvertAll(one => one.Row.Id);
        var issued = await db.DeletionCertificates.AsNoTracking().Where(row => ids.Contains(row.TerminationId)).ToDictionaryAsync(row => row.TerminationId, cancel);
        var rows = new List<TerminationRow>();
        foreach (var one in found)
        {
            var (row, from) = (one.Row, one.Row.ExportUntil(options.Value.GraceDays).AddDays(1));
            var certificate = issued.GetValueOrDefault(row.Id);
            rows.Add(new TerminationRow(
                row.Id, row.OfficeId, one.OfficeNumber, one.Name, row.State, row.LastDay, from, row.IsImmediate, row.State == TerminationState.Asked && from <= today, row.Reason,
                row.AskedAt, row.WithdrawnAt, row.OrderedAt, row.DeletedAt, row.Fault, certificate?.Id, certificate?.Name ?? "",
                certificate is null ? null : await certificates.HoldsAsync(certificate, cancel)));
        }

        return Outcomes.Of<IReadOnlyList<TerminationRow>>([.. rows.OrderBy(row => row.State is TerminationState.Deleted or TerminationState.Withdrawn).ThenBy(row => row.DeletableFrom)]);
    }
}
