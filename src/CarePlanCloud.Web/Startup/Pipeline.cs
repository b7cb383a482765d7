using System.Net;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Web.Account.ClientCertificates;
using CarePlanCloud.Web.Api;
using CarePlanCloud.Web.Operator;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Startup;

/// <summary>The order of the middleware, and the two questions a load balancer asks.</summary>
internal static class Pipeline
{
    public static void UseCarePipeline(this WebApplication app)
    {
        app.UseClientCertificates();

        app.UseForwardedHeaders(Forwarded(app.Services.GetRequiredService<IOptions<ClientCertificateOptions>>().Value.ProxyAddresses));
        app.UseExceptionHandler(Faults.Handling);
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseStatusCodePages(Faults.DescribeAsync);
        app.UseMiddleware<SecurityHeaders>();
        app.UseRateLimiter();
        app.Use(Idempotency.KeepBodyReadable);
        app.UseAuthentication();
        app.Use(OperatorRoutes.KnowOperatorsInPages);
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    /// <summary>The address and the scheme that the proxy says, believed from the proxy only: from loopback (the framework's default) unless another address is set.</summary>
    internal static ForwardedHeadersOptions Forwarded(IReadOnlyList<string> proxies)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        if (proxies.Count > 0)
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        }

        return forwarded;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).ExcludeFromDescription();
        app.MapGet("/health/ready", async (CareDb db, CancellationToken cancel) =>
            await db.Database.CanConnectAsync(cancel) ? Results.Text("ready") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable))
            .ExcludeFromDescription();
    }
}
