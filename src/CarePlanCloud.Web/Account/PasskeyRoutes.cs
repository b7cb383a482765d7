using System.Security.Claims;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Passkeys;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace CarePlanCloud.Web.Account;

/// <summary>
/// What the script of the passkey button asks. A passkey is the device and the person's finger, face or PIN in one: it needs no password, and no
/// wrong passwords of somebody else ever stand in its way.
/// </summary>
internal static class PasskeyRoutes
{
    public static void MapPasskeys(this WebApplication app)
    {
        var passkeys = app.MapGroup("/passkey").AllowAnonymous().ExcludeFromDescription().AddEndpointFilter(OnlyOurPagesAsync);
        passkeys.MapPost("/options", OptionsAsync);
        passkeys.MapPost("/sign-in", SignInAsync);
        passkeys.MapPost("/new-options", NewOptionsAsync);
        passkeys.MapPost("/new", AddAsync);
    }

    private static async ValueTask<object?> OnlyOurPagesAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? await next(context) : Say("画面を開き直して、もう一度押してください。", StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> OptionsAsync(HttpContext http, SignInManager<User> signIn, SignInLimits limits)
    {
        if (limits.Entry(http.Connection.RemoteIpAddress) is { } wait)
        {
            return TooMany(http, wait);
        }

        return Json(await signIn.MakePasskeyRequestOptionsAsync(null));
    }

    private static async Task<IResult> SignInAsync(HttpContext http, SignInManager<User> signIn, UserManager<User> users, UseCases door, SignInDesk desk)
    {
        var weighed = await WeighAsync(http, signIn.PerformPasskeyAssertionAsync);
        if (weighed is not { Succeeded: true })
        {
            return Say(IdentityRefusals.PasskeyRefused.Message, StatusCodes.Status400BadRequest);
        }

        // The device's counter: a copy of it would lag behind.
        await users.AddOrUpdatePasskeyAsync(weighed.User, weighed.Passkey);
        var pending = await PendingSignIn.FindAsync(http) is { } known && known.UserId == weighed.User.Id ? known : null;
        if (pending is null)
        {
            var home = await door.RunAsync<FindHomeOffice, string>(new Caller.Nobody(), use => use.RunAsync(weighed.User.Id, http.RequestAborted));
            if (home.Refusal is { } refusal)
            {
                return Say(refusal.Message, StatusCodes.Status400BadRequest);
            }

            pending = new Pending(weighed.User.Id, home.Value, "");
        }

        return Tell(http, await desk.FinishAsync(http, pending, SignInWay.Passkey));
    }

    private static async Task<IResult> NewOptionsAsync(HttpContext http, SignInManager<User> signIn, ProvenPerson proven)
    {
        if (await proven.FindAsync(http) is not { } pending)
        {
            return Say("時間がたちました。パスワードからやり直してください。", StatusCodes.Status400BadRequest);
        }

        var user = await signIn.UserManager.FindByIdAsync(pending.UserId.ToString());
        return Json(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = pending.UserId.ToString(), Name = $"{pending.OfficeNumber} {user!.DisplayName}", DisplayName = user.DisplayName,
        }));
    }

    private static async Task<IResult> AddAsync(HttpContext http, SignInManager<User> signIn, UseCases door, SignInDesk desk, ProvenPerson proven)
    {
        if (await proven.FindAsync(http) is not { } pending)
        {
            return Say("時間がたちました。パスワードからやり直してください。", StatusCodes.Status400BadRequest);
        }

        var weighed = await WeighAsync(http, signIn.PerformPasskeyAttestationAsync);
        if (weighed is not { Succeeded: true } || weighed.UserEntity.Id != pending.UserId.ToString())
        {
            return Say(IdentityRefusals.PasskeyRefused.Message, StatusCodes.Status400BadRequest);
        }

        var added = await door.RunAsync<AddPasskey, Done>(
            SignInDesk.CallerOf(pending), use => use.RunAsync(weighed.Passkey, Devices.NameOf(http.Request.Headers.UserAgent.ToString()), CancellationToken.None));
        if (added.Refusal is { } refusal)
        {
            return Say(refusal.Message, StatusCodes.Status400BadRequest);
        }

        return IsSignedInAs(http, pending.UserId)
            ? Results.Json(new { destination = $"/o/{pending.OfficeNumber}/account/second-factor" })
            : Tell(http, await desk.FinishAsync(http, pending, SignInWay.Passkey));
    }

    private static bool IsSignedInAs(HttpContext http, Guid user) => http.User.FindFirstValue(ClaimTypes.NameIdentifier) == user.ToString();

    /// <returns>Null for what is no answer of a device, or the answer to a question that nobody asked: the framework takes both for faults of ours.</returns>
    private static async Task<TResult?> WeighAsync<TResult>(HttpContext http, Func<string, Task<TResult>> weigh)
        where TResult : class
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        try
        {
            return await weigh(body);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static IResult Json(string options) => Results.Text(options, "application/json");

    private static IResult Say(string message, int status) => Results.Json(new { message }, statusCode: status);

    private static IResult TooMany(HttpContext http, TimeSpan wait) => Tell(http, SignInResult.TooMany(wait));

    private static IResult Tell(HttpContext http, SignInResult answer)
    {
        if (answer.Destination is { } destination)
        {
            return Results.Json(new { destination });
        }

        http.Hold(answer);
        return Say(answer.Problem ?? "", answer.Wait is null ? StatusCodes.Status400BadRequest : StatusCodes.Status429TooManyRequests);
    }
}
