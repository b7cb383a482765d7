using System.Net;
using System.Threading.RateLimiting;
using CarePlanCloud.Web.Startup;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Account;

/// <summary>
/// How often somebody may try to sign in: so often a minute for one account and from one address, whichever is first, and so many passwords
/// weighed at the same time, because each takes a processor for a while. Of this process; <c>SignInDelay</c> counts over all of them.
/// </summary>
public sealed partial class SignInLimits(IOptions<LimitOptions> limits, ILogger<SignInLimits> log) : IDisposable
{
    private const int WaitingPasswords = 50;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> accounts = PerMinute(limits.Value.SignInsOfAccount);
    private readonly PartitionedRateLimiter<string> addresses = PerMinute(limits.Value.SignInsOfAddress);
    private readonly PartitionedRateLimiter<string> secondFactors = PerMinute(limits.Value.SecondFactors);
    private readonly ConcurrencyLimiter passwords = new(new ConcurrencyLimiterOptions { PermitLimit = Environment.ProcessorCount * 2, QueueLimit = WaitingPasswords });

    /// <returns>How long to wait, or null when the try may be made.</returns>
    public TimeSpan? Password(byte[] account) => Taken(accounts, Convert.ToHexString(account));

    /// <returns>How long to wait, or null when the try may be made.</returns>
    public TimeSpan? SecondFactor(Guid userId) => Taken(secondFactors, userId.ToString());

    /// <returns>How long to wait, or null when the address may try a password or a code, or ask for a letter.</returns>
    public TimeSpan? Entry(IPAddress? address) => Taken(addresses, ClientAddress.Of(address));

    /// <summary>A turn for weighing a password; not acquired when too many wait already.</summary>
    public ValueTask<RateLimitLease> TurnAsync(CancellationToken cancel) => passwords.AcquireAsync(1, cancel);

    public void Dispose()
    {
        accounts.Dispose();
        addresses.Dispose();
        secondFactors.Dispose();
        passwords.Dispose();
    }

    private TimeSpan? Taken(PartitionedRateLimiter<string> limiter, string whose)
    {
        using var lease = limiter.AttemptAcquire(whose);
        if (lease.IsAcquired)
        {
            return null;
        }

        LogLimit(log, whose);
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute;
    }

    private static PartitionedRateLimiter<string> PerMinute(int most) => PartitionedRateLimiter.Create<string, string>(whose =>
        RateLimitPartition.GetFixedWindowLimiter(whose, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Minute }));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too many tries to sign in: {Whose}")]
    private static partial void LogLimit(ILogger log, string whose);
}
