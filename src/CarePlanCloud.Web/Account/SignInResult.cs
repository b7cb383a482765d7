using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Account;

/// <summary>The answer to a step of signing in: where to go next, or what to tell the person and how long to wait.</summary>
public sealed record SignInResult(string? Destination, string? Problem, TimeSpan? Wait = null)
{
    /// <summary>Too much is being weighed just now.</summary>
    public static SignInResult Crowded { get; } = TooMany(TimeSpan.FromSeconds(10));

    public static SignInResult Refused(Refusal refusal) => new(null, refusal.Message);

    public static SignInResult TooMany(TimeSpan wait) => new(
        null, $"短い時間に何度も試されたため、受け付けられません。{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}秒待ってから、もう一度お試しください。", wait);
}
