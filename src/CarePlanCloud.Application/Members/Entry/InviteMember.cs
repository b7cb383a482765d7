using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members.Entry;

/// <summary>Whom an administrator asks in.</summary>
/// <param name="Name">As colleagues know the person.</param>
/// <param name="LoginName">ユーザーID, typed at sign-in; letters, digits, dot, dash, underscore.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="CareManagerNumber">8 digits or empty.</param>
/// <param name="Mail">Where the invitation goes; empty to print it.</param>
public sealed record MemberInvitation(string? Name, string? LoginName, Role Role, string? CareManagerNumber, string? Mail);

/// <summary>招待: a code for somebody who is to become a member, by mail or to be printed. Asked again for the same ユーザーID, the earlier code is no good any more.</summary>
[Requires(Permission.ManageOffice)]
public sealed class InviteMember(CareDb db, MemberDesk desk, EntryCodes codes, LetterDesk letters, IMailPost post, AuditTrail audit)
{
    private const int LongestName = 60;
    private const int LongestLogin = 32;

    public async Task<Outcome<MadeEntryCode>> RunAsync(MemberInvitation invitation, CancellationToken cancel)
    {
        var (name, mail) = (TypedText.Line(invitation.Name ?? ""), TypedText.Line(invitation.Mail ?? "").FoldWidth());
        var login = (invitation.LoginName ?? "").FoldWidth().Trim();
        var number = (invitation.CareManagerNumber ?? "").FoldWidth().Trim();
        if (await desk.ProblemOfAsync(name, login, invitation.Role, number, cancel) is { } refusal)
        {
            return refusal;
        }

        if (mail.Length > 0 && !MailAddresses.IsOne(mail))
        {
            return MemberRefusals.BadMail;
        }

        if (mail.Length > 0 && !post.IsOpen)
        {
            return MemberRefusals.NoMail;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var made = await codes.MakeAsync(office, new EntryFor(EntryPurpose.Join, name, login, invitation.Role, number, mail), cancel);
        if (mail.Length > 0)
        {
            letters.Lay(LetterTo(mail, office, made));
            made = made with { Code = "", Path = "" };
        }

        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(InviteMember), made.Id, cancel);
        return made;
    }

    internal static bool IsLoginName(string login) =>
        login.Length is > 0 and <= LongestLogin && login.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

    internal static bool IsName(string name) => name.Length is > 0 and <= LongestName;

    private static Letter LetterTo(string mail, Office office, MadeEntryCode made) => new(
        mail, $"{office.Name}から CarePlanCloud への招待",
        $"{office.Name}の管理者が、あなたを CarePlanCloud に招待しました。\n次のページで、ご自分のパスワードを決めてください（{made.ExpiresAt.InJapan():M月d日} まで、1回だけ使えます）。",
        made.Path, "心当たりがないときは、このメールを捨ててください。何も起こりません。");
}
