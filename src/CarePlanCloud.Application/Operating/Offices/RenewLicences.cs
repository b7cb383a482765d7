using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Offices;

/// <summary>
/// 自動更新: behind each renewing 利用期間 that ends today or has ended comes a paid one of the same length, until one reaches beyond today. The
/// offices that are suspended are left out. Doing it twice is the same as once.
/// </summary>
[Anonymous("The nightly round: it reads the terms of all offices, which belong to none.")]
public sealed class RenewLicences(CareDb db, LicenceBook book, OperatorTrail trail, TimeProvider clock)
{
    private const int Portion = 100;

    /// <returns>How many were added; a full portion means that there may be more.</returns>
    public async Task<Outcome<int>> RunAsync(CancellationToken cancel)
    {
        var today = clock.TodayInJapan();
        var ending = await db.Licences.AsNoTracking()
            .Where(row => row.Renews && row.EndsOn <= today && !db.Licences.Any(later => later.OfficeId == row.OfficeId && later.StartsOn > row.StartsOn)
                && db.Offices.Any(office => office.Id == row.OfficeId && office.SuspendedAt == null))
            .OrderBy(row => row.OfficeId).Take(Portion).ToListAsync(cancel);
        var added = 0;
        foreach (var licence in ending)
        {
            var next = LicenceBook.Following(licence);
            await book.TakeTurnAsync(licence.OfficeId, cancel);
            if (!await book.OverlapsAsync(licence.OfficeId, licence.Id, next.StartsOn, next.EndsOn, cancel))
            {
                db.Licences.Add(next);
                trail.Append(nameof(RenewLicences), next.Id, licence.OfficeId, $"{next.StartsOn:yyyy-MM-dd} {next.EndsOn:yyyy-MM-dd}");
                added++;
            }
        }

        await db.SaveChangesAsync(cancel);
        return added;
    }
}
