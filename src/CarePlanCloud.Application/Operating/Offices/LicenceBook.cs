using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Licences;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Offices;

/// <summary>The 利用期間 of an office: they never overlap.</summary>
public sealed class LicenceBook(CareDb db)
{
    private const int LongestYears = 10;

    /// <summary>That of the day, else the one that ended last, else the one that begins first.</summary>
    internal static Licence? TodaysOf(IEnumerable<Licence> licences, DateOnly today)
    {
        var all = licences.OrderBy(licence => licence.StartsOn).ToList();
        return all.Find(licence => licence.StartsOn <= today && licence.EndsOn >= today) ?? all.LastOrDefault(licence => licence.EndsOn < today) ?? all.FirstOrDefault();
    }

    internal static bool IsSpan(DateOnly startsOn, DateOnly endsOn) => endsOn >= startsOn && endsOn < startsOn.AddYears(LongestYears);

    /// <summary>Of the same length: as many whole months where it is whole months, else as many days.</summary>
    internal static Licence Following(Licence licence)
    {
        var starts = licence.EndsOn.AddDays(1);
        var months = ((starts.Year - licence.StartsOn.Year) * 12) + starts.Month - licence.StartsOn.Month;
        var ends = months > 0 && licence.StartsOn.AddMonths(months) == starts
            ? starts.AddMonths(months).AddDays(-1) : starts.AddDays(licence.EndsOn.DayNumber - licence.StartsOn.DayNumber);
        return new Licence { OfficeId = licence.OfficeId, Kind = LicenceKind.Paid, StartsOn = starts, EndsOn = ends, Renews = true };
    }

    /// <summary>Changes of an office's spans take turns.</summary>
    internal Task TakeTurnAsync(Guid officeId, CancellationToken cancel) => db.TakeTurnAsync("licences:" + officeId, cancel);

    internal Task<bool> OverlapsAsync(Guid officeId, Guid? except, DateOnly startsOn, DateOnly endsOn, CancellationToken cancel) =>
        db.Licences.AnyAsync(row => row.OfficeId == officeId && row.Id != except && row.StartsOn <= endsOn && row.EndsOn >= startsOn, cancel);
}
