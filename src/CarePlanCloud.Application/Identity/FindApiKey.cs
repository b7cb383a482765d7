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
