using CarePlanCloud.Application.Operating.SigningIn;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>An invented operator with a published password: Development only. The second factor is set up at the first sign-in, as always.</summary>
internal static class DemoOperator
{
    public const string Login = "unei";

    public const string Password = DemoOffices.Password;

    private const string Name = "想田 昭二";

    /// <summary>Once; where one of this name is already, nothing changes.</summary>
    public static Task PutAsync(string owner, CancellationToken cancel) => OperatorRegister.AddAsync(owner, Login, Name, Password, isChosen: true, cancel);
}
