using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Inquiries.Notices;

/// <summary>What to do now: send, wait, or (both null) nothing.</summary>
public sealed record NoticeStep(Letter? Letter = null, DateTimeOffset? NotBefore = null);

/// <summary>Whether a member is to be written to now. Of several at once one gets the mail, the others come back later.</summary>
[Requires(Permission.RunJobs)]
public sealed class ClaimNotice(CareDb db, TimeProvider clock)
{
    public async Task<Outcome<NoticeStep>> RunAsync(Guid userId, CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        var address = await (from member in db.Memberships
                             join user in db.Users on member.UserId equals user.Id
                             where member.OfficeId == office.Id && member.UserId == userId && member.LockedAt == null
                             select user.Email).FirstOrDefaultAsync(cancel);
        var (tenant, now) = (db.TenantId, clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync($"select from inquiries.mail_setting where tenant_id = {tenant} and user_id = {userId} for update", cancel);
        var setting = await db.InquiryMailSettings.FirstOrDefaultAsync(row => row.UserId == userId, cancel);
        if (setting is not { IsOn: true } || string.IsNullOrEmpty(address) || !await db.InquiryPosts.AnyAsync(post => post.ReadAt == null, cancel))
        {
            return new NoticeStep();
        }

        var free = Later(setting.LastSentAt + InquiryMailSetting.Rest, setting.ClaimedUntil);
        if (free > now)
        {
            return new NoticeStep(NotBefore: free);
        }

        setting.ClaimedUntil = now + InquiryMailSetting.Lease;
        await db.SaveChangesAsync(cancel);
        return new NoticeStep(LetterTo(address, office));
    }

    private static Letter LetterTo(string address, Office office) => new(
        address, "新しい照会があります", $"{office.Name}\n\n新しい照会があります。次のページを開いてください。", $"o/{office.OfficeNumber}/inquiries",
        "届かないようにするには、「照会」のページの「メールで知らせる」を切ってください。");

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one > other || other is null ? one : other;
}
