using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Clients;
using CarePlanCloud.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>
/// All clients of the office as lines of the list. An office has some hundreds: two narrow queries, and the rest in memory, where names
/// are compared as people write them.
/// </summary>
public sealed class ClientIndex(CareDb db, TimeProvider clock)
{
    internal async Task<List<ClientSummary>> ReadAsync(CancellationToken cancel)
    {
        var today = clock.TodayInJapan();
        var rows = await db.Clients.AsNoTracking().Select(row => new
        {
            row.Id, row.Name, row.Kana, row.SearchKey, row.InsurerNumber, row.InsuredNumber, row.BirthDate, row.Sex, row.Status, row.CareManagerId, row.SatelliteId,
        }).ToListAsync(cancel);
        var periods = (await db.Certifications.AsNoTracking()
            .Select(row => new { row.Id, row.ClientId, row.CareLevel, row.ValidFrom, row.ValidTo, row.Status }).ToListAsync(cancel))
            .ToLookup(row => row.ClientId);
        var names = await db.MemberNamesAsync(cancel);
        return rows.ConvertAll(row =>
        {
            var history = new CertificationHistory(periods[row.Id].Select(one => new CertificationPeriod(one.Id, one.CareLevel, one.ValidFrom, one.ValidTo)));
            var shown = history.Near(today);
            var end = history.End;
            return new ClientSummary(
                row.Id, row.Name, row.Kana, row.SearchKey, row.InsurerNumber, row.InsuredNumber, row.BirthDate, row.Sex, row.Status,
                row.CareManagerId, row.CareManagerId is { } manager ? names.GetValueOrDefault(manager, "") : "",
                shown?.CareLevel ?? "", CareLevels.NameOf(shown?.CareLevel ?? ""),
                shown is null ? CertificationStatus.Unknown : periods[row.Id].First(one => one.Id == shown.Id).Status,
                end, CertificationExpiry.StageOf(end, today), end is { } last ? CertificationExpiry.DaysLeft(last, today) : null, row.SatelliteId);
        });
    }

    internal static IEnumerable<ClientSummary> Narrow(IEnumerable<ClientSummary> rows, ClientQuery query)
    {
        var wanted = SearchKeys.Fold(query.Text);
        return rows.Where(row =>
            (query.CareManagerId is null || row.CareManagerId == query.CareManagerId)
            && (query.SatelliteId is null || row.SatelliteId == (query.SatelliteId == Guid.Empty ? null : query.SatelliteId))
            && (query.Status is null || row.Status == query.Status)
            && (query.EndsWithin is null || row.DaysLeft <= query.EndsWithin)
            && (wanted.Length == 0 || row.SearchKey.Contains(wanted, StringComparison.Ordinal)
                || SearchKeys.Fold(row.Name).Contains(wanted, StringComparison.Ordinal)
                || row.InsuredNumber.Contains(wanted, StringComparison.Ordinal)
                || row.InsurerNumber.StartsWith(wanted, StringComparison.Ordinal)));
    }

    // Kana order within equals, whatever is sorted by; who has none of it stands last.
    internal static IEnumerable<ClientSummary> Sort(IEnumerable<ClientSummary> rows, ClientOrder order, bool descending)
    {
        var known = rows.OrderBy(row => row.SearchKey, StringComparer.Ordinal).ThenBy(row => row.InsuredNumber, StringComparer.Ordinal);
        return order switch
        {
            ClientOrder.Number => By(known, row => row.InsuredNumber, StringComparer.Ordinal, descending),
            ClientOrder.CareLevel => By(known, row => CareLevels.Parse(row.CareLevel), null, descending),
            ClientOrder.CertifiedUntil => By(known, row => row.CertifiedUntil ?? DateOnly.MaxValue, null, descending),
            ClientOrder.CareManager => By(known, row => row.CareManagerName.Length == 0 ? "\uFFFF" : row.CareManagerName, StringComparer.Ordinal, descending),
            ClientOrder.BirthDate => By(known, row => row.BirthDate ?? DateOnly.MaxValue, null, descending),
            _ => descending ? known.Reverse() : known,
        };
    }

    private static IOrderedEnumerable<ClientSummary> By<TKey>(
        IEnumerable<ClientSummary> rows, Func<ClientSummary, TKey> key, IComparer<TKey>? comparer, bool descending) =>
        descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
}
