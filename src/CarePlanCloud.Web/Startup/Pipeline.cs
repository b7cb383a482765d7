using CarePlanCloud.Application.Data;
using CarePlanCloud.Web.Api;
using Microsoft.AspNetCore.HttpOverrides;

namespace CarePlanCloud.Web.Startup;

/// <summary>The order of the middleware, and the two questions a load balancer asks.</summary>
internal static class Pipeline
{
    public static void UseCarePipeline(this WebApplication app)
    {
        // Believed from loopback only (the framework's default): a proxy on this machine ends TLS.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
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
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).ExcludeFromDescription();
        app.MapGet("/health/ready", async (CareDb db, CancellationToken cancel) =>
            await db.Database.CanConnectAsync(cancel) ? Results.Text("ready") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable))
            .ExcludeFromDescription();
    }
}
