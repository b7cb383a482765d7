using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Looking;

/// <summary>An open look into an office.</summary>
public sealed record LookView(Guid Id, Guid OfficeId, string OfficeNumber, string OfficeName, string Reason, DateTimeOffset OpenedAt, DateTimeOffset EndsAt);

/// <summary>
/// 緊急閲覧を始める: for a reason the office reads, an hour at most. The office is told at once. Who looks already goes on with what is open.
/// </summary>
[Requires(Permission.Operate)]
public sealed class OpenBreakGlass(CareDb db, LetterDesk letters, OperatorTrail trail, CurrentActor actor, TimeProvider clock)
{
    public const int LongestMinutes = 60;
    private const int ShortestMinutes = 5;

    public async Task<Outcome<LookView>> RunAsync(Guid officeId, string reason, int minutes, CancellationToken cancel)
    {
        if (minutes is < ShortestMinutes or > LongestMinutes)
        {
            return OperatingRefusals.BadDuration;
        }

        if (Reasons.Read(reason) is not { } said)
        {
            return OperatingRefusals.ReasonNeeded;
        }

        if (await db.Offices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == officeId, cancel) is not { } office)
        {
            return OperatingRefusals.OfficeNotFound;
        }

        var (now, me) = (clock.GetUtcNow(), actor.Id!.Value);
        var name = await db.Users.Where(user => user.Id == me).Select(user => user.DisplayName).FirstAsync(cancel);
        var glass = new BreakGlass { OfficeId = officeId, OperatorId = me, Reason = said, OpenedAt = now, EndsAt = now.AddMinutes(minutes) };
        db.BreakGlasses.Add(glass);
        db.Announcements.Add(Tell(glass, name));
        foreach (var mail in await AdministratorMailsAsync(officeId, cancel))
        {
            letters.Lay(new Letter(mail, "【CarePlanCloud】運営者による緊急閲覧のお知らせ", "運営者が、事業所の記録の緊急閲覧を始めました。理由と時間は、サインインして「お知らせ」でお読みください。見たものは監査ログに残ります。", "/"));
        }

        trail.Append(nameof(OpenBreakGlass), glass.Id, officeId, $"{minutes}分 {said}");
        await db.SaveChangesAsync(cancel);
        return new LookView(glass.Id, officeId, office.OfficeNumber, office.Name, said, now, glass.EndsAt);
    }

    private async Task<IReadOnlyList<string>> AdministratorMailsAsync(Guid officeId, CancellationToken cancel) =>
        await (from member in db.Memberships.AsNoTracking()
               join user in db.Users on member.UserId equals user.Id
               where member.OfficeId == officeId && member.Role == Role.Administrator && member.LockedAt == null && user.Email != null
               select user.Email!).ToListAsync(cancel);

    private Announcement Tell(BreakGlass glass, string name) => new()
    {
        OfficeId = glass.OfficeId, Title = "運営者が、この事業所の記録を緊急に閲覧しています",
        Text = $"{glass.OpenedAt.InJapan():yyyy/M/d HH:mm} から {glass.EndsAt.InJapan():HH:mm} までのあいだ、運営者（{name}）が見ることがあります。見たものは、事業所の監査ログに残ります。\n理由：{glass.Reason}",
        ShownFrom = clock.TodayInJapan(), ShownUntil = clock.TodayInJapan().AddDays(30), WrittenAt = clock.GetUtcNow(),
    };
}
