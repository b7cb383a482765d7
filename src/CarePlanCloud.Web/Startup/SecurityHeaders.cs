namespace CarePlanCloud.Web.Startup;

/// <summary>
/// Scripts only from ourselves, no frames, nothing kept by caches once somebody is signed in, and no line to our open pages from another site's.
/// Styles may be inline: MudBlazor positions its menus and dialogs that way. Scalar's page brings an inline script and is exempt from the script rule.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)";
            headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/scalar")
                ? Policy.Replace("script-src 'self'", "script-src 'self' 'unsafe-inline'", StringComparison.Ordinal)
                : Policy;
            if (http.User.Identity?.IsAuthenticated == true)
            {
                headers.CacheControl = "no-store";
            }

            // Style sheets and scripts: told what they are written in, as everything else is.
            if (http.Response.ContentType is "text/css" or "text/javascript")
            {
                http.Response.ContentType += "; charset=utf-8";
            }

            return Task.CompletedTask;
        });
        return IsForeignPage(http) ? Refuse(http) : next(http);
    }

    /// <summary>A session has ended: the browser forgets what pages have kept there, such as what waits to be sent.</summary>
    public static void ClearBrowser(HttpContext http) => http.Response.Headers["Clear-Site-Data"] = "\"storage\"";

    // A page of another site may open a line to ours, and the browser asks nobody. It says where it comes from, though.
    private static bool IsForeignPage(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/_blazor") && http.Request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !string.Equals(origin, $"{http.Request.Scheme}://{http.Request.Host}", StringComparison.OrdinalIgnoreCase);

    private static Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
