using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members;

/// <summary>
/// What an office says of a member: name, ユーザーID, role, 介護支援専門員番号 and 担当の拠点. What the person may do in open pages changes with it.
/// Other offices of the person keep theirs. A new ユーザーID counts from the next sign-in on; who has a mail address is told by mail.
/// </summary>
[Requires(Permission.ManageOffice)]
public sealed class ChangeMember(CareDb db, MemberDesk desk, LetterDesk letters, IMailPost post, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, MemberChange typed, CancellationToken cancel)
    {
        if (await desk.TakeAsync(id, cancel) is not { } member)
        {
            return MemberRefusals.NotFound;
        }

        var change = Mend(typed, member);
        if (await RefuseAsync(member, change, cancel) is { } refusal)
        {
            return refusal;
        }

        var (renamed, moved) = (change.Name != member.Name, change.LoginName != member.LoginName);
        if (moved)
        {
            await TellAsync(member, change.LoginName!, cancel);
        }

        (member.Name, member.LoginName, member.Role, member.CareManagerNumber) = (change.Name!, change.LoginName!, change.Role, change.CareManagerNumber!);
        (member.SatelliteId, member.Revision) = (change.SatelliteId, member.Revision + 1);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(ChangeMember), id, cancel);
        if (renamed)
        {
            await audit.AppendAsync("RenameMember", id, cancel);
        }

        if (moved)
        {
            await audit.AppendAsync("ChangeLoginName", id, cancel);
        }

        return default(Done);
    }

    private static MemberChange Mend(MemberChange typed, Membership member) => typed with
    {
        Name = typed.Name is null ? member.Name : TypedText.Line(typed.Name),
        LoginName = typed.LoginName is null ? member.LoginName : typed.LoginName.FoldWidth().Trim(),
        CareManagerNumber = (typed.CareManagerNumber ?? "").FoldWidth().Trim(),
        SatelliteId = typed.SatelliteId is null ? member.SatelliteId : typed.SatelliteId == Guid.Empty ? null : typed.SatelliteId,
    };

    private async Task<Refusal?> RefuseAsync(Membership member, MemberChange change, CancellationToken cancel)
    {
        if (!Enum.IsDefined(change.Role))
        {
            return MemberRefusals.BadRole;
        }

        if (!MemberDesk.IsNumber(change.CareManagerNumber!))
        {
            return MemberRefusals.BadCareManagerNumber;
        }

        if (change.Name != member.Name && !InviteMember.IsName(change.Name!))
        {
            return MemberRefusals.BadName;
        }

        if (member.LockedAt is not null)
        {
            return MemberRefusals.HasLeft;
        }

        if (change.Revision is { } seen && seen != member.Revision)
        {
            return MemberRefusals.ChangedMeanwhile;
        }

        if (change.Role != Role.Administrator && await desk.IsLastAdministratorAsync(member, cancel))
        {
            return MemberRefusals.LastAdministrator;
        }

        if (change.LoginName != member.LoginName && await desk.ProblemOfLoginAsync(change.LoginName!, cancel) is { } login)
        {
            return login;
        }

        if (change.SatelliteId is { } satellite && satellite != member.SatelliteId && !await db.IsOpenSatelliteAsync(satellite, clock.TodayInJapan(), cancel))
        {
            return OfficeRefusals.SatelliteNotFound;
        }

        return await desk.OwnerOfAsync(change.CareManagerNumber!, member.Id, cancel) is { } owner ? MemberRefusals.NumberTaken(owner) : null;
    }

    // A code that lies with the person already leads to the new ID; open sessions stay, as they are the person's and not the ID's.
    private async Task TellAsync(Membership member, string login, CancellationToken cancel)
    {
        await db.EntryCodes.Where(row => row.UserId == member.UserId && row.Purpose == EntryPurpose.Reset && row.UsedAt == null && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.LoginName, login), cancel);
        var mail = await db.Users.Where(user => user.Id == member.UserId).Select(user => user.Email).FirstOrDefaultAsync(cancel);
        if (mail is { Length: > 0 } && post.IsOpen)
        {
            var office = await db.OwnOfficeAsync(cancel);
            letters.Lay(new Letter(
                mail, "CarePlanCloud のユーザーIDが変わりました",
                $"{office.Name}の管理者が、あなたのユーザーIDを「{login}」に変えました。次のサインインから、このユーザーIDを入れてください。パスワードは変わりません。",
                "/", "心当たりがないときは、事業所の管理者にお確かめください。"));
        }
    }
}
