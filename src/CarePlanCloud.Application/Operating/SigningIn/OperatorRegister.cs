using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity.Passwords;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CarePlanCloud.Application.Operating.SigningIn;

/// <summary>Makes operators, as the owner: the role the product runs as cannot, so that nobody becomes one by way of a page.</summary>
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

        await using var services = new ServiceCollection().AddLogging().AddCarePlanApplication(ownerConnectionString).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.TakeTurnAsync("operators", cancel);
        if (await db.Operators.AnyAsync(row => row.LoginName == login, cancel))
        {
            return OperatingRefusals.OperatorTaken(login);
        }

        var (passwords, now) = (scope.ServiceProvider.GetRequiredService<PasswordDesk>(), scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        var user = passwords.NewUser(said, "");
        passwords.Set(user, password);
        db.Operators.Add(new Operator { UserId = user.Id, LoginName = login, CreatedAt = now, PasswordChosenAt = isChosen ? now : null });
        db.OperatorActs.Add(new OperatorAct { At = now, Act = "AddOperator", SubjectId = user.Id, Note = $"{login} {said}" });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return default(Done);
    }
}
