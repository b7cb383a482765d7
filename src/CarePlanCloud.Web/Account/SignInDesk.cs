using CarePlanCloud.Application;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Identity;

namespace CarePlanCloud.Web.Account;

/// <summary>The answer to a sign-in: where to go, or what to tell the person.</summary>
public sealed record SignInResult(string? Destination, string? Problem);

/// <summary>Takes the three things a person types and answers with a signed-in session.</summary>
public sealed class SignInDesk(UseCases door, UserManager<User> users, SignInManager<User> signIn)
{
    public async Task<SignInResult> SignInAsync(string officeId, string userId, string password)
    {
        var account = await door.RunAsync<FindSignIn, SignInAccount>(
            new Caller.Nobody(), use => use.RunAsync(officeId, userId, CancellationToken.None));
        var user = account.IsDone ? await users.FindByIdAsync(account.Value.UserId.ToString()) : null;
        if (user is null)
        {
            // As slow as a wrong password, so that the time does not tell which IDs exist.
            users.PasswordHasher.HashPassword(new User(), password);
            return Refused(IdentityRefusals.WrongSignIn);
        }

        var answer = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        if (answer.IsLockedOut)
        {
            return Refused(IdentityRefusals.LockedOut);
        }

        if (!answer.Succeeded)
        {
            return Refused(IdentityRefusals.WrongSignIn);
        }

        var number = account.Value!.OfficeNumber;
        await door.RunAsync<RecordSignIn, Done>(new Caller.Member(user.Id, number), use => use.RunAsync(user.Id, CancellationToken.None));
        return new SignInResult($"/o/{number}", null);
    }

    public Task SignOutAsync() => signIn.SignOutAsync();

    private static SignInResult Refused(Refusal refusal) => new(null, refusal.Message);
}
