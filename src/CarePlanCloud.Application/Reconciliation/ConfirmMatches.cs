using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>一致をすべて確定: every client's month with a partner in which nothing differs and everything has come.</summary>
[Requires(Permission.WritePlans)]
public sealed class ConfirmMatches(CareDb db, ReconciliationReader reader, ReconciliationDesk desk, TimeProvider clock, AuditTrail audit)
{
    /// <returns>How many were confirmed that were not before.</returns>
    public async Task<Outcome<int>> RunAsync(ServiceMonth month, CancellationToken cancel)
    {
        await desk.LockAsync(month, cancel);
        if (await desk.IsClosedAsync(month, cancel))
        {
            return ReconciliationRefusals.MonthIsClosed;
        }

        var first = month.FirstDay;
        var months = await reader.ReadAsync(month, cancel);
        var known = await db.MatchConfirmations.Where(row => row.ServiceMonth == first).ToDictionaryAsync(row => (row.ClientId, row.OfficeNumber), cancel);
        var (person, now, clients) = (await desk.PersonAsync(cancel), clock.GetUtcNow(), new HashSet<Guid>());
        var confirmed = 0;
        foreach (var (judged, number) in months.SelectMany(Matching))
        {
            var fingerprint = MonthFingerprint.Of(judged.Lines.Where(line => line.OfficeNumber == number));
            var row = known.GetValueOrDefault((judged.Slip.ClientId, number));
            if (row?.Fingerprint == fingerprint)
            {
                continue;
            }

            row ??= db.MatchConfirmations.Add(new MatchConfirmation
            {
                TenantId = db.TenantId, ClientId = judged.Slip.ClientId, ServiceMonth = first, OfficeNumber = number, Fingerprint = fingerprint,
            }).Entity;
            (row.Fingerprint, row.ConfirmedByName, row.ConfirmedAt) = (fingerprint, person, now);
            clients.Add(judged.Slip.ClientId);
            confirmed++;
        }

        await db.SaveChangesAsync(cancel);
        await audit.AppendAllAsync(nameof(ConfirmMatches), [.. clients.Order().Select(id => (Guid?)id)], cancel);
        return confirmed;
    }

    // A difference about the month as a whole leaves the partners' days alone.
    private static IEnumerable<(JudgedMonth Month, string OfficeNumber)> Matching(JudgedMonth judged)
    {
        var differing = judged.Reconciled.Differences.Select(each => DifferenceViews.OfficeOf(each.Difference)).ToHashSet();
        return judged.Lines.Where(line => line.Actual.Count > 0).Select(line => line.OfficeNumber).Distinct()
            .Where(number => !differing.Contains(number)).Select(number => (judged, number));
    }
}
