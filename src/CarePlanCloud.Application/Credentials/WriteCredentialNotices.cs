using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Credentials;

/// <summary>
/// Writes to the administrators who have an address about what ends, once at each step. Where nobody can be written to nothing is noted, so
/// that an address entered later still gets the next letter.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed class WriteCredentialNotices(
    CareDb db, CredentialBook book, LetterDesk letters, IMailPost post, IOptions<CredentialOptions> options, AuditTrail audit, TimeProvider clock)
{
    /// <returns>How many ends were told.</returns>
    public async Task<Outcome<int>> RunAsync(CancellationToken cancel)
    {
        var addresses = post.IsOpen ? await AddressesAsync(cancel) : [];
        if (addresses.Count == 0)
        {
            return 0;
        }

        await db.TakeTurnAsync("credentials:" + db.TenantId, cancel);
        var known = await db.CredentialNotices.AsNoTracking().ToListAsync(cancel);
        var due = new List<CredentialItem>();
        foreach (var item in (await book.ReadAsync(cancel)).Items.Where(item => item.State is CredentialState.EndsSoon or CredentialState.EndsVerySoon))
        {
            // After a pause of the round only the nearest step is told; the earlier ones have passed.
            var step = StepsOf(item).Where(days => item.DaysLeft <= days).Min();
            if (!known.Exists(row => row.SubjectId == item.Id && row.EndsOn == item.EndsOn && row.DaysBefore <= step))
            {
                db.CredentialNotices.Add(new CredentialNotice
                {
                    TenantId = db.TenantId, SubjectId = item.Id!.Value, EndsOn = item.EndsOn!.Value, DaysBefore = step, WrittenAt = clock.GetUtcNow(),
                });
                due.Add(item);
            }
        }

        if (due.Count > 0)
        {
            await TellAsync(due, addresses, cancel);
        }

        return due.Count;
    }

    private async Task TellAsync(List<CredentialItem> due, List<string> addresses, CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        var lines = due.Select(item => $"・{item.Name}　{item.EndsOn:yyyy/MM/dd}（あと{item.DaysLeft}日）\n　{item.Next}");
        foreach (var address in addresses)
        {
            letters.Lay(new Letter(
                address, "資格の期限が近づいています", $"{office.Name}\n\n{string.Join('\n', lines)}\n\n次のページで確かめてください。", $"o/{office.OfficeNumber}/settings/credentials"));
        }

        await db.SaveChangesAsync(cancel);
        await audit.AppendAllAsync(nameof(WriteCredentialNotices), [.. due.Select(item => item.Id)], cancel);
    }

    private int[] StepsOf(CredentialItem item) => item.Subject == CredentialSubject.NationalPassword
        ? [options.Value.PasswordNoticeDays]
        : [options.Value.FirstNoticeDays, options.Value.SecondNoticeDays, options.Value.LastNoticeDays];

    private Task<List<string>> AddressesAsync(CancellationToken cancel)
    {
        var office = db.TenantId;
        return (from member in db.Memberships
                join user in db.Users on member.UserId equals user.Id
                where member.OfficeId == office && member.Role == Role.Administrator && member.LockedAt == null && user.Email != null && user.Email != ""
                orderby user.Email
                select user.Email!).Distinct().ToListAsync(cancel);
    }
}
