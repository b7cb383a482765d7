using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Watching;

/// <summary>利用の広がり of an area.</summary>
/// <param name="Area">都道府県 by the first two digits of the office numbers, or その他.</param>
/// <param name="Active">Somebody signed in within 30 days.</param>
public sealed record AreaUsage(string Area, int Offices, int Active, int Suspended, int People);

/// <summary>Offices and their use by area, in the order of the prefectures.</summary>
[Requires(Permission.Operate)]
public sealed class CountUsage(CareDb db, TimeProvider clock)
{
    private const int ActiveDays = 30;

    public async Task<Outcome<IReadOnlyList<AreaUsage>>> RunAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow().AddDays(-ActiveDays);
        var rows = await db.Offices.AsNoTracking().GroupBy(office => office.OfficeNumber.Substring(0, 2)).Select(group => new
        {
            Prefix = group.Key, Offices = group.Count(), Suspended = group.Count(office => office.SuspendedAt != null),
            Active = group.Count(office => db.Memberships.Any(member => member.OfficeId == office.Id && member.LastSignInAt > since)),
            People = group.Sum(office => db.Memberships.Count(member => member.OfficeId == office.Id && member.LockedAt == null)),
        }).ToListAsync(cancel);
        return Outcomes.Of<IReadOnlyList<AreaUsage>>([.. rows
            .GroupBy(row => int.TryParse(row.Prefix, out var code) && Prefectures.NameOf(code) is not null ? code : int.MaxValue)
            .OrderBy(group => group.Key)
            .Select(group => new AreaUsage(
                Prefectures.NameOf(group.Key) ?? "その他", group.Sum(row => row.Offices), group.Sum(row => row.Active), group.Sum(row => row.Suspended), group.Sum(row => row.People)))]);
    }
}
