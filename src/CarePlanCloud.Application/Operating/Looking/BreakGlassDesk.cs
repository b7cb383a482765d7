using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Operating.Looking;

/// <summary>Beginning a look in its two steps: the operator says why, then the office's own trail says so. Without the second there is no look.</summary>
public sealed class BreakGlassDesk(UseCases door)
{
    public async Task<Outcome<LookView>> OpenAsync(Caller.Operator caller, Guid officeId, string reason, int minutes, CancellationToken cancel)
    {
        var opened = await door.RunAsync<OpenBreakGlass, LookView>(caller, use => use.RunAsync(officeId, reason, minutes, cancel), cancel);
        if (opened.Refusal is not null)
        {
            return opened;
        }

        var look = opened.Value;
        var entered = await EnterAsync(caller, look);
        if (entered.IsDone)
        {
            return look;
        }

        await door.RunAsync<CloseBreakGlass, Done>(caller, use => use.RunAsync(look.Id, CancellationToken.None), CancellationToken.None);
        return entered.Refusal!;
    }

    private Task<Outcome<Done>> EnterAsync(Caller.Operator caller, LookView look) => door.RunAsync<EnterByBreakGlass, Done>(
        new Caller.BreakGlass(caller.UserId, look.OfficeNumber), use => use.RunAsync(look.Id, CancellationToken.None), CancellationToken.None);
}
