using System.Diagnostics;
using System.Reflection;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CarePlanCloud.Application;

/// <summary>
/// The one door. Pages, REST endpoints and jobs all come through here, so tenant, permission, transaction and trace sit in one place:
/// a fresh scope, the caller's office entered once, the permission checked, one transaction that commits only when the act was done.
/// </summary>
public sealed partial class UseCases(IServiceScopeFactory scopes, Admission admission, ILogger<UseCases> log)
{
    public static readonly ActivitySource Trace = new("CarePlanCloud.UseCases");

    /// <summary>
    /// Runs one use case. Refusals come back as values: <c>not_found</c> when the caller does not belong to the office (or there is none),
    /// <c>forbidden</c> when the role does not allow it, or the use case's own.
    /// </summary>
    public async Task<Outcome<TResult>> RunAsync<TUseCase, TResult>(
        Caller caller, Func<TUseCase, Task<Outcome<TResult>>> run, CancellationToken cancel = default)
        where TUseCase : class
    {
        using var activity = Trace.StartActivity(typeof(TUseCase).Name);
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (typeof(TUseCase).GetCustomAttribute<AnonymousAttribute>() is null)
        {
            var admitted = await admission.AdmitAsync(caller, NeededBy(typeof(TUseCase)), cancel);
            if (admitted.Refusal is { } refusal)
            {
                LogRefusal(log, typeof(TUseCase).Name, refusal.Code, caller);
                return refusal;
            }

            if (admitted.Value.TenantId is { } office)
            {
                services.GetRequiredService<CurrentTenant>().Enter(office);
            }

            services.GetRequiredService<CurrentActor>().Enter(admitted.Value.ActorKind, admitted.Value.ActorId, admitted.Value.Permissions, admitted.Value.Certificate);
            activity?.SetTag("office.id", admitted.Value.TenantId);
        }

        var db = services.GetRequiredService<CareDb>();

        // An act is done or not done as a whole: nobody goes back to the middle of it, so saving needs no savepoint.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var outcome = await run(services.GetRequiredService<TUseCase>());
        activity?.SetTag("outcome", outcome.Refusal?.Code ?? "done");
        if (outcome.IsDone)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    private static Permission NeededBy(Type useCase) =>
        useCase.GetCustomAttribute<RequiresAttribute>()?.Permission
        ?? throw new InvalidOperationException($"{useCase.Name} says neither [Requires] nor [Anonymous].");

    // Callers are ids and an office's number, never names.
    [LoggerMessage(Level = LogLevel.Information, Message = "{UseCase} refused at the door ({Code}): {Caller}")]
    private static partial void LogRefusal(ILogger log, string useCase, string code, Caller caller);
}
