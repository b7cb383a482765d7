using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Audit;

/// <summary>What the verifier found: how many entries hold, and the number of the first that does not (null when all do).</summary>
public sealed record AuditVerdict(long Entries, long? FirstBroken);

/// <summary>Walks the office's chain from the beginning and names the first entry that was changed, removed or put in.</summary>
[Requires(Permission.ManageOffice)]
public sealed class VerifyAuditTrail(CareDb db)
{
    public async Task<Outcome<AuditVerdict>> RunAsync(CancellationToken cancel)
    {
        long count = 0;
        var previous = new byte[32];
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (entry.Number != count || !entry.PreviousHash.AsSpan().SequenceEqual(previous)
                || !entry.Hash.AsSpan().SequenceEqual(AuditTrail.HashOf(entry)))
            {
                return new AuditVerdict(count - 1, count);
            }

            previous = entry.Hash;
        }

        return new AuditVerdict(count, null);
    }
}
