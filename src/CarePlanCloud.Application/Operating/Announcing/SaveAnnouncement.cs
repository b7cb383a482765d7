using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Announcing;

/// <param name="ShownUntil">The last day.</param>
public sealed record AnnouncementText(string Title, string Text, DateOnly ShownFrom, DateOnly ShownUntil);

/// <summary>A new お知らせ to everybody, or another wording of one.</summary>
[Requires(Permission.Operate)]
public sealed class SaveAnnouncement(CareDb db, OperatorTrail trail, CurrentActor actor, TimeProvider clock)
{
    private const int LongestTitle = 100;
    private const int LongestText = 2000;

    /// <param name="id">Null for a new one.</param>
    /// <param name="typed">As typed.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<Guid>> RunAsync(Guid? id, AnnouncementText typed, CancellationToken cancel)
    {
        var (title, text) = (Clean(typed.Title), Clean(typed.Text));
        if (title.Length is 0 or > LongestTitle || text.Length > LongestText || typed.ShownUntil < typed.ShownFrom)
        {
            return OperatingRefusals.BadAnnouncement;
        }

        // One to a single office is the product's own word and stays as it was said.
        var announcement = id is null
            ? db.Announcements.Add(new Announcement { Title = title }).Entity
            : await db.Announcements.FirstOrDefaultAsync(row => row.Id == id && row.OfficeId == null, cancel);
        if (announcement is null)
        {
            return OperatingRefusals.AnnouncementNotFound;
        }

        (announcement.Title, announcement.Text, announcement.ShownFrom, announcement.ShownUntil) = (title, text, typed.ShownFrom, typed.ShownUntil);
        (announcement.WrittenAt, announcement.WrittenBy) = (clock.GetUtcNow(), actor.Id);
        trail.Append(nameof(SaveAnnouncement), announcement.Id, note: title);
        await db.SaveChangesAsync(cancel);
        return announcement.Id;
    }

    private static string Clean(string typed) => typed.Replace("\0", "", StringComparison.Ordinal).Trim();
}

/// <summary>Ends an お知らせ today.</summary>
[Requires(Permission.Operate)]
public sealed class WithdrawAnnouncement(CareDb db, OperatorTrail trail, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Announcements.FirstOrDefaultAsync(row => row.Id == id && row.OfficeId == null, cancel) is not { } announcement)
        {
            return OperatingRefusals.AnnouncementNotFound;
        }

        var yesterday = clock.TodayInJapan().AddDays(-1);
        if (announcement.ShownUntil > yesterday)
        {
            (announcement.ShownUntil, announcement.ShownFrom) = (yesterday, announcement.ShownFrom > yesterday ? yesterday : announcement.ShownFrom);
            trail.Append(nameof(WithdrawAnnouncement), id, note: announcement.Title);
            await db.SaveChangesAsync(cancel);
        }

        return default(Done);
    }
}
