using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Identity;

/// <summary>Asks once in 60 seconds for a key that is in use, and keeps it under its hash. <see cref="Admission"/> itself looks whether the key is still in force.</summary>
public sealed class KnownApiKeys(UseCases door, TimeProvider clock)
{
    private readonly ShortMemory<string, Guid> known = new(clock);

    public async Task<Outcome<Guid>> FindAsync(string key, CancellationToken cancel)
    {
        var hash = Convert.ToHexString(ApiKey.HashOf(key));
        if (known.TryRecall(hash, out var id))
        {
            return id;
        }

        var found = await door.RunAsync<FindApiKey, Guid>(new Caller.Nobody(), use => use.RunAsync(key, cancel), cancel);
        if (found.IsDone)
        {
            known.Keep(hash, found.Value);
        }

        return found;
    }
}
