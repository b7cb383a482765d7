using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Credentials;

/// <summary>That the password of the national system was changed, and when the next change is due.</summary>
/// <param name="RemindAfterDays">Null: as before, or what the product suggests.</param>
public sealed record PasswordChange(DateOnly ChangedOn, int? RemindAfterDays = null);

/// <summary>パスワードを変えた日を記録する. The same day again only changes the reminder.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class RecordNationalPassword(CareDb db, CurrentActor actor, IOptions<CredentialOptions> options, AuditTrail audit, TimeProvider clock)
{
    private const int LongestReminder = 365;

    public async Task<Outcome<Done>> RunAsync(PasswordChange change, CancellationToken cancel)
    {
        if (change.ChangedOn == default || change.ChangedOn > clock.TodayInJapan() || change.RemindAfterDays is < 1 or > LongestReminder)
        {
            return CredentialRefusals.BadPasswordDay;
        }

        await db.TakeTurnAsync("credentials:" + db.TenantId, cancel);
        var newest = await db.NationalPasswords.OrderByDescending(row => row.ChangedOn).FirstOrDefaultAsync(cancel);
        if (newest?.ChangedOn > change.ChangedOn)
        {
            return CredentialRefusals.LaterPasswordKnown(newest.ChangedOn);
        }

        var days = change.RemindAfterDays ?? newest?.RemindAfterDays ?? options.Value.PasswordDays;
        var row = newest?.ChangedOn == change.ChangedOn
            ? newest
            : db.NationalPasswords.Add(new NationalPassword { TenantId = db.TenantId, ChangedOn = change.ChangedOn, RecordedAt = clock.GetUtcNow(), RecordedBy = actor.Id }).Entity;
        row.RemindAfterDays = days;
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(RecordNationalPassword), row.Id, cancel);
        return default(Done);
    }
}
