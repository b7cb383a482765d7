using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using CarePlanCloud.Web.Account;
using CarePlanCloud.Web.Api;
using CarePlanCloud.Web.Check;
using CarePlanCloud.Web.Confirm;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Startup;

/// <summary>
/// Nobody uses the product up for the others. Public pages: so many a minute and at once from one address, and so many at once in all. The API and
/// the lists given out as files: so many reads and writes a minute for one key or session, and so many requests from one address whatever keys they carry. Signing in has limits of
/// its own (<see cref="SignInLimits"/>), because what it counts stands in the form. The address is the one <c>UseForwardedHeaders</c> has settled.
/// </summary>
internal static partial class RequestLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    public static void AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<CheckOptions>(configuration.GetSection(CheckOptions.Section));
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = RefuseAsync;
        });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<CheckOptions>, IOptions<LimitOptions>>(
            (limits, check, api) => limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(PagesOf(check.Value), ApiOf(api.Value)));
    }

    private static PartitionedRateLimiter<HttpContext> PagesOf(CheckOptions check) => PartitionedRateLimiter.CreateChained(
        Of<LimitedConfirm>(http => RateLimitPartition.GetFixedWindowLimiter("c" + ClientAddress.Of(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = check.ConfirmationsPerMinute, Window = Minute,
        })),
        Of<LimitedCheck>(http => RateLimitPartition.GetFixedWindowLimiter(ClientAddress.Of(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = check.PerMinute, Window = Minute,
        })),
        Of<LimitedCheck>(http => RateLimitPartition.GetConcurrencyLimiter(ClientAddress.Of(http.Connection.RemoteIpAddress), _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = check.AtOncePerAddress,
        })),
        Of<LimitedCheck>(_ => RateLimitPartition.GetConcurrencyLimiter("", _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = check.AtOnce, QueueLimit = check.Waiting,
        })));

    private static PartitionedRateLimiter<HttpContext> ApiOf(LimitOptions limits) => PartitionedRateLimiter.CreateChained(
        OfApi(http => PerMinute("a" + ClientAddress.Of(http.Connection.RemoteIpAddress), limits.RequestsOfAddress)),
        OfApi(http => IsRead(http) ? PerMinute("r" + CallerOf(http), limits.Reads) : PerMinute("w" + CallerOf(http), limits.Writes)));

    private static PartitionedRateLimiter<HttpContext> OfApi(Func<HttpContext, RateLimitPartition<string>> partition) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http =>
            IsForPrograms(http) ? partition(http) : RateLimitPartition.GetNoLimiter(""));

    // The API, and the lists that pages give out as files.
    private static bool IsForPrograms(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") || http.Request.Path.Value?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true;

    private static RateLimitPartition<string> PerMinute(string whose, int most) =>
        RateLimitPartition.GetFixedWindowLimiter(whose, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Minute });

    private static bool IsRead(HttpContext http) => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    // Counted before it is known whose key or session it is: as what was sent, which is kept as a hash.
    private static string CallerOf(HttpContext http)
    {
        var sent = http.Request.Headers[ApiKeyAuthentication.Header].ToString() is { Length: > 0 } key ? key
            : http.Request.Cookies["__Host-careplan"] ?? http.Request.Cookies["careplan"] ?? ClientAddress.Of(http.Connection.RemoteIpAddress);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(sent)));
    }

    private static PartitionedRateLimiter<HttpContext> Of<TMarker>(Func<HttpContext, RateLimitPartition<string>> partition)
        where TMarker : class =>
        PartitionedRateLimiter.Create<HttpContext, string>(http =>
            http.GetEndpoint()?.Metadata.GetMetadata<TMarker>() is null ? RateLimitPartition.GetNoLimiter("") : partition(http));

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancel)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Moment;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        LogLimit(
            rejected.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestLimits)), ClientAddress.Of(rejected.HttpContext.Connection.RemoteIpAddress));
        if (IsForPrograms(rejected.HttpContext))
        {
            await Problems.Of(StatusCodes.Status429TooManyRequests, "too_many_requests", $"短い時間に要求が多すぎます。{seconds}秒待ってから、続けてください。")
                .ExecuteAsync(rejected.HttpContext);
            return;
        }

        if (rejected.HttpContext.GetEndpoint()?.Metadata.GetMetadata<LimitedConfirm>() is not null)
        {
            await ConfirmRoute.RefuseAsync(rejected.HttpContext, seconds);
            return;
        }

        await CheckRoute.Show(rejected.HttpContext, CheckProblem.TooMany(seconds)).ExecuteAsync(rejected.HttpContext);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too many requests from {Address}")]
    private static partial void LogLimit(ILogger log, string address);
}

/// <summary>Marks the endpoint the limits are for.</summary>
internal sealed class LimitedCheck;
