using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Identity.Sessions;

/// <summary>Asks whether a session still holds, at most once in 60 seconds for each. What was revoked is forgotten when the database rings.</summary>
public sealed class SessionGate(UseCases door, TimeProvider clock)
{
    private readonly ShortMemory<(Guid Id, string Stamp, bool IsUse), Guid> known = new(clock);

    /// <param name="userId">Whose it claims to be; for <see cref="Forget"/>.</param>
    /// <param name="id">Of the session.</param>
    /// <param name="stamp">The person's security stamp as it was at sign-in.</param>
    /// <param name="isUse">The person is at work; false for looking only.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<bool> HoldsAsync(Guid userId, Guid id, string stamp, bool isUse, CancellationToken cancel)
    {
        if (known.TryRecall((id, stamp, isUse), out _))
        {
            return true;
        }

        var asked = await door.RunAsync<AskSession, bool>(new Caller.Nobody(), use => use.RunAsync(id, stamp, isUse, cancel), cancel);
        if (asked.Value)
        {
            known.Keep((id, stamp, isUse), userId);
        }

        return asked.Value;
    }

    /// <summary>What was kept of a person's sessions: one of them has ended.</summary>
    public void Forget(Guid userId) => known.ForgetAnswers(owner => owner == userId);
}
