using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Passwords;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.SigningIn;

/// <summary>The printed password, replaced by one of the person's own: from now on the person may operate. Only once: later the person needs the old one.</summary>
[Anonymous("The person is known by the printed password only, and may do nothing else yet.")]
public sealed class ChooseOperatorPassword(CareDb db, PasswordDesk passwords, TimeProvider clock)
{
    public async Task<Outcome<Done>> RunAsync(Guid userId, string password, CancellationToken cancel)
    {
        if (await db.Operators.FirstOrDefaultAsync(row => row.UserId == userId && row.LockedAt == null && row.PasswordChosenAt == null, cancel) is not { } person)
        {
            return OperatingRefusals.WrongSignIn;
        }

        var user = await db.Users.SingleAsync(row => row.Id == userId, cancel);
        if (PasswordRules.ProblemOf(password, [person.LoginName, user.DisplayName]) is { } problem)
        {
            return IdentityRefusals.BadPassword(problem);
        }

        if (passwords.IsRight(user, password))
        {
            return IdentityRefusals.BadPassword("渡された紙のパスワードとは、ちがうものにしてください。");
        }

        passwords.Set(user, password);
        person.PasswordChosenAt = clock.GetUtcNow();
        db.OperatorActs.Add(new OperatorAct { At = clock.GetUtcNow(), OperatorId = userId, Act = nameof(ChooseOperatorPassword) });
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}
