using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application.Identity.Delays;

/// <summary>
/// How long one account must wait on one network after wrong passwords: nothing for the first four, a minute after the fifth, twice as long after
/// each further one, an hour at most. Counted for what was typed, whether such an account exists or not, and for each network apart, so that
/// nobody can lock another person out. A passkey never waits.
/// </summary>
public sealed class SignInDelay
{
    private const int Free = 4;
    private const int MostDoublings = 6;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>After so long without a failure the count begins anew.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>SHA-256 of 事業所ID, ユーザーID and network.</summary>
    public required byte[] Key { get; init; }

    public int Failures { get; set; }

    public DateTimeOffset LastFailureAt { get; set; }

    public static byte[] KeyOf(string typedBillingId, string loginName, string network) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{KjBillingId.Normalise(typedBillingId) ?? typedBillingId}\n{loginName.Trim()}\n{network}"));

    /// <summary>Until when the account waits on this network.</summary>
    public DateTimeOffset Until => LastFailureAt + WaitAfter(Failures);

    public static TimeSpan WaitAfter(int failures) =>
        failures <= Free ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(failures - Free - 1, MostDoublings)));
}
