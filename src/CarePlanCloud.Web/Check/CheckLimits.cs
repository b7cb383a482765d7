using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CarePlanCloud.Web.Confirm;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Check;

/// <summary>
/// Anybody may use the page, nobody may use it up: so many checks a minute and at once from one address, and so many at once in all. The
/// address is the one <c>UseForwardedHeaders</c> has settled.
/// </summary>
internal static class CheckLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    public static void AddCheckLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<CheckOptions>(configuration.GetSection(CheckOptions.Section));
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = RefuseAsync;
        });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<CheckOptions>>((limits, check) => limits.GlobalLimiter = Chain(check.Value));
    }

    /// <summary>IPv6 networks are counted as one, because one person has all of their addresses.</summary>
    public static string AddressOf(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address?.ToString() ?? "";
    }

    private static PartitionedRateLimiter<HttpContext> Chain(CheckOptions check) => PartitionedRateLimiter.CreateChained(
        Of<LimitedConfirm>(http => RateLimitPartition.GetFixedWindowLimiter("c" + AddressOf(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = check.ConfirmationsPerMinute, Window = Minute,
        })),
        Of<LimitedCheck>(http => RateLimitPartition.GetFixedWindowLimiter(AddressOf(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = check.PerMinute, Window = Minute,
        })),
        Of<LimitedCheck>(http => RateLimitPartition.GetConcurrencyLimiter(AddressOf(http.Connection.RemoteIpAddress), _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = check.AtOncePerAddress,
        })),
        Of<LimitedCheck>(_ => RateLimitPartition.GetConcurrencyLimiter("", _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = check.AtOnce, QueueLimit = check.Waiting,
        })));

    private static PartitionedRateLimiter<HttpContext> Of<TMarker>(Func<HttpContext, RateLimitPartition<string>> partition)
        where TMarker : class =>
        PartitionedRateLimiter.Create<HttpContext, string>(http =>
            http.GetEndpoint()?.Metadata.GetMetadata<TMarker>() is null ? RateLimitPartition.GetNoLimiter("") : partition(http));

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancel)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Moment;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (rejected.HttpContext.GetEndpoint()?.Metadata.GetMetadata<LimitedConfirm>() is not null)
        {
            await ConfirmRoute.RefuseAsync(rejected.HttpContext, seconds);
            return;
        }

        await CheckRoute.Show(rejected.HttpContext, CheckProblem.TooMany(seconds)).ExecuteAsync(rejected.HttpContext);
    }
}

/// <summary>Marks the endpoint the limits are for.</summary>
internal sealed class LimitedCheck;
