using System.Collections.Concurrent;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Identity;

/// <summary>An API key as sent → the id of a key in force. Which office it opens is checked at the door.</summary>
[Anonymous("The key is what makes a program known.")]
public sealed class FindApiKey(CareDb db)
{
    public async Task<Outcome<Guid>> RunAsync(string key, CancellationToken cancel)
    {
        var hash = ApiKey.HashOf(key);
        var id = await db.ApiKeys.AsNoTracking().Where(row => row.Hash == hash && row.RevokedAt == null)
            .Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel);
        return id is { } found ? found : IdentityRefusals.UnknownKey;
    }
}

/// <summary>
/// Asks once in 60 seconds for a key that is in use. Like <see cref="Admission"/>, which itself looks whether the key is still in force, it
/// keeps positive answers only, and under the key's hash.
/// </summary>
public sealed class KnownApiKeys(UseCases door, TimeProvider clock)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, (Guid Id, DateTimeOffset Until)> known = new();

    public async Task<Outcome<Guid>> FindAsync(string key, CancellationToken cancel)
    {
        var (hash, now) = (Convert.ToHexString(ApiKey.HashOf(key)), clock.GetUtcNow());
        if (known.TryGetValue(hash, out var hit) && hit.Until > now)
        {
            return hit.Id;
        }

        var found = await door.RunAsync<FindApiKey, Guid>(new Caller.Nobody(), use => use.RunAsync(key, cancel), cancel);
        if (found.IsDone)
        {
            if (known.Count >= Most)
            {
                known.Clear();
            }

            known[hash] = (found.Value, now + Kept);
        }

        return found;
    }
}
