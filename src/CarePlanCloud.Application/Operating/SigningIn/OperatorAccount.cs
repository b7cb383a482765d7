using System.Linq.Expressions;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.SigningIn;

/// <summary>An operator who may sign in.</summary>
/// <param name="HasChosenPassword">Else the printed one lets the person choose, and nothing more.</param>
/// <param name="Stamp">Changes when sessions have to end.</param>
public sealed record OperatorAccount(Guid UserId, string LoginName, string Name, bool HasChosenPassword, string Stamp);

/// <summary>運営者ID → account. The password is checked afterwards.</summary>
[Anonymous("Sign-in: nobody is known yet.")]
public sealed class FindOperator(CareDb db)
{
    public async Task<Outcome<OperatorAccount>> RunAsync(string loginName, CancellationToken cancel)
    {
        var name = NameOf(loginName);
        return name.Contains('\0', StringComparison.Ordinal) ? OperatingRefusals.WrongSignIn
            : await Accounts(db, row => row.LoginName == name).FirstOrDefaultAsync(cancel) is { } found ? found : OperatingRefusals.WrongSignIn;
    }

    /// <summary>As it is stored.</summary>
    public static string NameOf(string typed) => typed.FoldWidth().Trim().ToLowerInvariant();

    internal static IQueryable<OperatorAccount> Accounts(CareDb db, Expression<Func<Operator, bool>> isMeant) =>
        from person in db.Operators.AsNoTracking().Where(isMeant)
        join user in db.Users on person.UserId equals user.Id
        where person.LockedAt == null
        select new OperatorAccount(user.Id, person.LoginName, user.DisplayName, person.PasswordChosenAt != null, user.SecurityStamp ?? "");
}

/// <summary>Who is behind a session, as long as the person may have it.</summary>
[Anonymous("Asked by the session itself, before it may do anything.")]
public sealed class OpenOperatorSession(CareDb db)
{
    public async Task<Outcome<OperatorAccount>> RunAsync(Guid userId, CancellationToken cancel) =>
        await FindOperator.Accounts(db, row => row.UserId == userId).FirstOrDefaultAsync(cancel) is { } found ? found : OperatingRefusals.WrongSignIn;
}
