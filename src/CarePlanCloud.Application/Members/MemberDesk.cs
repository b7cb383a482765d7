using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members;

/// <summary>The members of the office of the operation, one change of them at a time. Memberships stand outside the office's walls, so the office is asked for here.</summary>
public sealed class MemberDesk(CareDb db, TimeProvider clock)
{
    private const int NumberLength = 8;

    /// <summary>Waits for other changes of the office's members: two administrators must not lower each other at once.</summary>
    /// <returns>Null when the office has no such member.</returns>
    internal async Task<Membership?> TakeAsync(Guid id, CancellationToken cancel)
    {
        var office = db.TenantId;
        await db.TakeTurnAsync("members:" + office, cancel);
        return await db.Memberships.FirstOrDefaultAsync(row => row.Id == id && row.OfficeId == office, cancel);
    }

    internal async Task<bool> IsLastAdministratorAsync(Membership member, CancellationToken cancel)
    {
        var (office, id) = (db.TenantId, member.Id);
        return member is { Role: Role.Administrator, LockedAt: null }
            && !await db.Memberships.AnyAsync(row => row.OfficeId == office && row.Id != id && row.Role == Role.Administrator && row.LockedAt == null, cancel);
    }

    /// <summary>Whether another administrator answers for the person too: then one office alone resets nothing.</summary>
    internal Task<bool> BelongsElsewhereAsync(Guid userId, CancellationToken cancel)
    {
        var office = db.TenantId;
        return db.Memberships.AnyAsync(row => row.UserId == userId && row.OfficeId != office && row.LockedAt == null, cancel);
    }

    /// <summary>Whose number it is already, or null.</summary>
    internal Task<string?> OwnerOfAsync(string careManagerNumber, Guid except, CancellationToken cancel)
    {
        var office = db.TenantId;
        return db.Memberships.Where(row => row.OfficeId == office && row.Id != except && row.CareManagerNumber == careManagerNumber && careManagerNumber != "")
            .Select(row => row.Name).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Whether somebody new may be called so: the rules for what stands beside a member.</summary>
    internal async Task<Refusal?> ProblemOfAsync(string name, string login, Role role, string careManagerNumber, CancellationToken cancel)
    {
        if (!InviteMember.IsName(name))
        {
            return MemberRefusals.BadName;
        }

        if (!InviteMember.IsLoginName(login))
        {
            return MemberRefusals.BadLoginName;
        }

        if (!Enum.IsDefined(role))
        {
            return MemberRefusals.BadRole;
        }

        if (!IsNumber(careManagerNumber))
        {
            return MemberRefusals.BadCareManagerNumber;
        }

        if (await HasLoginAsync(login, cancel))
        {
            return MemberRefusals.LoginNameTaken(login);
        }

        return await OwnerOfAsync(careManagerNumber, Guid.Empty, cancel) is { } owner ? MemberRefusals.NumberTaken(owner) : null;
    }

    /// <summary>Whether a member may have this ユーザーID from now on. One that an open invitation holds would keep whoever was invited out.</summary>
    internal async Task<Refusal?> ProblemOfLoginAsync(string login, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return !InviteMember.IsLoginName(login) ? MemberRefusals.BadLoginName
            : await HasLoginAsync(login, cancel) ? MemberRefusals.LoginNameTaken(login)
            : await db.EntryCodes.AnyAsync(
                row => row.Purpose == EntryPurpose.Join && row.LoginName == login && row.UsedAt == null && row.RevokedAt == null && row.ExpiresAt > now, cancel)
                ? MemberRefusals.LoginNameInvited(login) : null;
    }

    /// <summary>Makes a person a member as the code says. Meanwhile the ユーザーID may have been given away, or the person may have come another way.</summary>
    internal async Task<Outcome<User>> JoinAsync(EntryCode code, User user, CancellationToken cancel)
    {
        var office = db.TenantId;
        await db.TakeTurnAsync("members:" + office, cancel);
        if (await db.Memberships.AnyAsync(row => row.OfficeId == office && row.UserId == user.Id, cancel))
        {
            return MemberRefusals.AlreadyMember;
        }

        if (await HasLoginAsync(code.LoginName, cancel))
        {
            return MemberRefusals.LoginNameTaken(code.LoginName);
        }

        db.Memberships.Add(new Membership
        {
            OfficeId = office, UserId = user.Id, Name = code.Name, LoginName = code.LoginName, Role = code.Role, CareManagerNumber = code.CareManagerNumber,
        });
        return user;
    }

    /// <summary>8 digits, or empty for who is none.</summary>
    internal static bool IsNumber(string careManagerNumber) =>
        careManagerNumber.Length == 0 || (careManagerNumber.Length == NumberLength && careManagerNumber.All(char.IsAsciiDigit));

    private Task<bool> HasLoginAsync(string login, CancellationToken cancel)
    {
        var office = db.TenantId;
        return db.Memberships.AnyAsync(row => row.OfficeId == office && row.LoginName == login, cancel);
    }
}
