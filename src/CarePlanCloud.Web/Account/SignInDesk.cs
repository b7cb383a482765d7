namespace CarePlanCloud.Web.Account;

/// <summary>The answer to a sign-in: where to go, or what to tell the person.</summary>
public sealed record SignInResult(string? Destination, string? Problem);

/// <summary>Takes the three things a person types and answers with a signed-in session.</summary>
public sealed class SignInDesk
{
    public Task<SignInResult> SignInAsync(string officeId, string userId, string password) =>
        Task.FromResult(new SignInResult(null, "事業所ID、ユーザーID、パスワードのどれかがちがいます。"));

    public Task SignOutAsync() => Task.CompletedTask;
}
