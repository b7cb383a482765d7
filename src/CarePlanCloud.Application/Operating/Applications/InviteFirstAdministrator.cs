using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Applications;

/// <summary>
/// The way in for the first 管理者 of an office: a one-time code by mail, as an administrator would make it if there were one. Asked again, the
/// earlier code is no good any more; as soon as the office has an administrator, nobody comes in this way.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed class InviteFirstAdministrator(CareDb db, EntryCodes codes, LetterDesk letters, AuditTrail audit)
{
    /// <summary>The ユーザーID; it can be typed by anybody and says nothing of the person.</summary>
    internal const string LoginName = "admin";

    public async Task<Outcome<Done>> RunAsync(FirstAdministrator person, CancellationToken cancel)
    {
        var tenant = db.TenantId;
        if (await db.Memberships.AnyAsync(row => row.OfficeId == tenant && row.Role == Role.Administrator, cancel))
        {
            return OperatingRefusals.HasAdministrator;
        }

        var made = await codes.MakeAsync(
            await db.OwnOfficeAsync(cancel), new EntryFor(EntryPurpose.Join, person.Name, LoginName, Role.Administrator, Mail: person.Mail), cancel);
        letters.Lay(ApplicationLetters.Approved(person.Mail, person.ApplicationNumber, made.Path, made.ExpiresAt));
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(InviteFirstAdministrator), made.Id, cancel);
        return default(Done);
    }
}

/// <summary>Who is to be the first 管理者 of an office.</summary>
public sealed record FirstAdministrator(string Name, string Mail, string ApplicationNumber);
