using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Announcing;

/// <param name="IsOwn">To this office alone.</param>
public sealed record AnnouncementView(Guid Id, string Title, string Text, DateOnly ShownFrom, DateOnly ShownUntil, bool IsOwn);

/// <summary>What is announced to everybody today, also before sign-in. The newest first.</summary>
[Anonymous("Shown beside the sign-in, before anybody is known.")]
public sealed class ListPublicAnnouncements(CareDb db, TimeProvider clock)
{
    private const int Most = 5;

    public async Task<Outcome<IReadOnlyList<AnnouncementView>>> RunAsync(CancellationToken cancel)
    {
        var today = clock.TodayInJapan();
        return Outcomes.Of<IReadOnlyList<AnnouncementView>>(await db.Announcements.AsNoTracking()
            .Where(row => row.OfficeId == null && row.ShownFrom <= today && row.ShownUntil >= today).OrderByDescending(row => row.ShownFrom).ThenByDescending(row => row.WrittenAt)
            .Take(Most).Select(row => new AnnouncementView(row.Id, row.Title, row.Text, row.ShownFrom, row.ShownUntil, false)).ToListAsync(cancel));
    }
}

/// <summary>What is announced to the office today: to everybody, and to it alone.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListAnnouncements(CareDb db, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<AnnouncementView>>> RunAsync(CancellationToken cancel)
    {
        var (office, today) = (db.TenantId, clock.TodayInJapan());
        return Outcomes.Of<IReadOnlyList<AnnouncementView>>(await db.Announcements.AsNoTracking()
            .Where(row => (row.OfficeId == null || row.OfficeId == office) && row.ShownFrom <= today && row.ShownUntil >= today)
            .OrderByDescending(row => row.ShownFrom).ThenByDescending(row => row.WrittenAt)
            .Select(row => new AnnouncementView(row.Id, row.Title, row.Text, row.ShownFrom, row.ShownUntil, row.OfficeId != null)).ToListAsync(cancel));
    }
}

/// <summary>Every お知らせ to everybody, past and coming ones too, for the operator who writes them.</summary>
[Requires(Permission.Operate)]
public sealed class ListWrittenAnnouncements(CareDb db)
{
    private const int Most = 200;

    public async Task<Outcome<IReadOnlyList<AnnouncementView>>> RunAsync(CancellationToken cancel) =>
        Outcomes.Of<IReadOnlyList<AnnouncementView>>(await db.Announcements.AsNoTracking().Where(row => row.OfficeId == null)
            .OrderByDescending(row => row.ShownUntil).ThenByDescending(row => row.WrittenAt).Take(Most)
            .Select(row => new AnnouncementView(row.Id, row.Title, row.Text, row.ShownFrom, row.ShownUntil, false)).ToListAsync(cancel));
}
