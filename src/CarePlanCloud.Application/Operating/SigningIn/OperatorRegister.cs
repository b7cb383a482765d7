using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity.Passwords;
using CarePlanCloud.Application.Identity.SecondFactors;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CarePlanCloud.Application.Operating.SigningIn;

/// <summary>Makes operators and lets them in again, as the owner: the role the product runs as cannot, so that nobody becomes one by way of a page.</summary>
public static class OperatorRegister
{
    private const int LongestLogin = 32;
    private const int LongestName = 60;

    /// <param name="ownerConnectionString">Of <c>careplan_owner</c>.</param>
    /// <param name="loginName">運営者ID.</param>
    /// <param name="name">As colleagues know the person.</param>
    /// <param name="password">To be handed over; good for choosing another and nothing else, unless <paramref name="isChosen"/>.</param>
    /// <param name="isChosen">The person knows and keeps it: demonstration only.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<Done>> AddAsync(string ownerConnectionString, string loginName, string name, string password, bool isChosen, CancellationToken cancel)
    {
        var (login, said) = (FindOperator.NameOf(loginName), name.Trim());
        if (login.Length is 0 or > LongestLogin || !login.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-' or '_')
            || said.Length is 0 or > LongestName || said.Any(char.IsControl))
        {
            return OperatingRefusals.BadOperator;
        }

        return await WriteAsync(ownerConnectionString, async (services, db, now) =>
        {
            if (await db.Operators.AnyAsync(row => row.LoginName == login, cancel))
            {
                return OperatingRefusals.OperatorTaken(login);
            }

            var passwords = services.GetRequiredService<PasswordDesk>();
            var user = passwords.NewUser(said, "");
            passwords.Set(user, password);
            db.Operators.Add(new Operator { UserId = user.Id, LoginName = login, CreatedAt = now, PasswordChosenAt = isChosen ? now : null });
            db.OperatorActs.Add(new OperatorAct { At = now, Act = "AddOperator", SubjectId = user.Id, Note = $"{login} {said}" });
            return default(Done);
        }, cancel);
    }

    /// <summary>Who was locked, or has lost password or telephone, begins anew: a printed password, no second factor, and no session of before.</summary>
    /// <param name="ownerConnectionString">Of <c>careplan_owner</c>.</param>
    /// <param name="loginName">運営者ID.</param>
    /// <param name="password">To be handed over; good for choosing another and nothing else.</param>
    /// <param name="cancel">Stops.</param>
    public static Task<Outcome<Done>> ResetAsync(string ownerConnectionString, string loginName, string password, CancellationToken cancel) =>
        WriteAsync(ownerConnectionString, async (services, db, now) =>
        {
            var login = FindOperator.NameOf(loginName);
            if (await db.Operators.FirstOrDefaultAsync(row => row.LoginName == login, cancel) is not { } person)
            {
                return OperatingRefusals.OperatorUnknown(login);
            }

            // A new password changes the stamp that sessions carry.
            services.GetRequiredService<PasswordDesk>().Set(await db.Users.SingleAsync(row => row.Id == person.UserId, cancel), password);
            await services.GetRequiredService<SecondFactorDesk>().RemoveAsync(person.UserId, cancel);
            (person.LockedAt, person.PasswordChosenAt) = (null, null);
            db.OperatorActs.Add(new OperatorAct { At = now, Act = "ResetOperator", SubjectId = person.UserId, Note = login });
            return default(Done);
        }, cancel);

    private static async Task<Outcome<Done>> WriteAsync(
        string ownerConnectionString, Func<IServiceProvider, CareDb, DateTimeOffset, Task<Outcome<Done>>> write, CancellationToken cancel)
    {
        await using var services = new ServiceCollection().AddLogging().AddCarePlanApplication(ownerConnectionString).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.TakeTurnAsync("operators", cancel);
        var written = await write(scope.ServiceProvider, db, scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        if (written.IsDone)
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return written;
    }
}
