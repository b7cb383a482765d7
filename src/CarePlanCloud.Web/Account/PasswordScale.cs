using CarePlanCloud.Application.Identity;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Identity;

namespace CarePlanCloud.Web.Account;

/// <summary>Weighs passwords, a few at a time. An unknown account takes as long as a wrong password, so that the time does not tell who exists.</summary>
public sealed class PasswordScale(UserManager<User> users, SignInLimits limits)
{
    /// <returns>Null when the password is right, <paramref name="wrong"/> when it is not, a wait when too many are being weighed already.</returns>
    public async Task<SignInResult?> ProblemOfAsync(Guid? userId, string password, Refusal wrong, CancellationToken cancel) =>
        await WeighAsync(userId, password, cancel) switch { null => SignInResult.Crowded, false => SignInResult.Refused(wrong), true => null };

    /// <param name="userId">Whose; null for an account that does not exist.</param>
    /// <param name="password">As typed.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Null when too many passwords are being weighed already.</returns>
    public async Task<bool?> WeighAsync(Guid? userId, string password, CancellationToken cancel)
    {
        using var turn = await limits.TurnAsync(cancel);
        if (!turn.IsAcquired)
        {
            return null;
        }

        if (userId is { } id && await users.FindByIdAsync(id.ToString()) is { PasswordHash: not null } user)
        {
            return await users.CheckPasswordAsync(user, password);
        }

        users.PasswordHasher.HashPassword(new User(), password);
        return false;
    }
}
