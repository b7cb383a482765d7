using System.Globalization;
using CarePlanCloud.Web.Account;
using CarePlanCloud.Web.Components;
using CarePlanCloud.Web.Components.Pages.Board;
using CarePlanCloud.Web.Components.Pages.Clients;
using CarePlanCloud.Web.Components.Pages.Settings;
using CarePlanCloud.Web.Components.Pages.Slips;
using CarePlanCloud.Web.Live;
using CarePlanCloud.Web.Offices;
using CarePlanCloud.Web.Operator;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
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

        services.AddRazorComponents().AddInteractiveServerComponents(Circuits.Limit);
        services.AddCascadingAuthenticationState();
        services.AddMudServices();
        services.AddSingleton<MudLocalizer, JapaneseMudLocalizer>();
        services.AddScoped<AuthenticationStateProvider, MemberSession>();
        services.AddScoped<OfficeFrames>();
        services.AddScoped<PageLoads>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<SignInTries>();
        services.AddScoped<OperatorDesk>();
        services.AddScoped<PasswordScale>();
        services.AddScoped<ProvenPerson>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<DemoSignIns>();
        services.AddSingleton<OfficeBell>();
        services.AddSingleton<MemberBell>();
        services.AddSingleton<CircuitSeats>();
        services.AddScoped<CircuitSeat>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitSeat>());
        services.AddHostedService<NewsListener>();
        return services;
    }

    public static void MapScreens(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

        app.MapPasskeys();

        // An open page says now and then that somebody is at work in it.
        app.MapGet("/alive", () => Results.NoContent()).RequireAuthorization().ExcludeFromDescription();
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

            await desk.SignOutAsync(http.User);
            SecurityHeaders.ClearBrowser(http);
            return Results.LocalRedirect("/");
        }).ExcludeFromDescription();
    }
}
