using System.Globalization;
using CarePlanCloud.Web.Account;
using CarePlanCloud.Web.Components;
using CarePlanCloud.Web.Components.Pages.Board;
using CarePlanCloud.Web.Components.Pages.Clients;
using CarePlanCloud.Web.Components.Pages.Settings;
using CarePlanCloud.Web.Components.Pages.Slips;
using CarePlanCloud.Web.Live;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using MudBlazor.Services;

namespace CarePlanCloud.Web.Startup;

/// <summary>What the pages need, and where they are.</summary>
internal static class Screens
{
    public static IServiceCollection AddScreens(this IServiceCollection services)
    {
        // One language: whatever the machine speaks, the screens speak Japanese.
        var japanese = CultureInfo.GetCultureInfo("ja-JP");
        CultureInfo.DefaultThreadCurrentCulture = japanese;
        CultureInfo.DefaultThreadCurrentUICulture = japanese;

        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddMudServices();
        services.AddSingleton<MudLocalizer, JapaneseMudLocalizer>();
        services.AddScoped<AuthenticationStateProvider, MemberSession>();
        services.AddScoped<OfficeFrames>();
        services.AddScoped<SignInDesk>();
        services.AddSingleton<DemoSignIns>();
        services.AddSingleton<OfficeBell>();
        services.AddSingleton<MemberBell>();
        services.AddHostedService<NewsListener>();
        return services;
    }

    public static void MapScreens(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        app.MapClientsCsv();
        app.MapSlipsCsv();
        app.MapBoardCsv();
        app.MapMastersCsv();
        app.MapAuditCsv();

        // The middleware stops a request without a token only where a form is bound; here nothing is.
        app.MapPost("/sign-out", async (HttpContext http, IAntiforgery antiforgery, SignInDesk desk) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
            {
                return Results.BadRequest();
            }

            await desk.SignOutAsync();
            return Results.LocalRedirect("/");
        }).ExcludeFromDescription();
    }
}
