using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters;

/// <summary>What taking back did. <paramref name="Kept"/>: rows somebody changed since; they stay as they are.</summary>
public sealed record MasterUndoResult(int Restored, int Kept);

/// <summary>Takes the last import of a table back: rows become what they were. An import before it waits its turn.</summary>
[Requires(Permission.MaintainMasters)]
public sealed class UndoMasterImport(CareDb db, MasterReading reading, AuditTrail audit, CurrentActor actor, TimeProvider clock)
{
    public async Task<Outcome<MasterUndoResult>> RunAsync(Guid id, CancellationToken cancel)
    {
        await db.LockMastersAsync(cancel);
        var import = await db.MasterImports.FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (import is null)
        {
            return MasterRefusals.ImportNotFound;
        }

        if (import.UndoneAt is not null)
        {
            return MasterRefusals.AlreadyUndone;
        }

        var table = reading.TableOf(import.Kind);
        var later = await db.MasterImports.Where(row => row.UndoneAt == null && row.ImportedAt > import.ImportedAt).Select(row => row.Kind).ToListAsync(cancel);
        if (later.Exists(kind => reading.TableOf(kind) == table))
        {
            return MasterRefusals.NotTheLast;
        }

        var now = (await table.StoredAsync(cancel)).ToDictionary(table.KeyOf, StringComparer.Ordinal);
        var untouched = import.Rows.FindAll(row => now.TryGetValue(table.KeyOf(row.After), out var stored) && stored.SequenceEqual(row.After));
        await table.RemoveAsync([.. untouched.Where(row => row.Before is null).Select(row => row.After)], cancel);
        await table.WriteAsync([.. untouched.Where(row => row.Before is not null).Select(row => row.Before!)], id, cancel);
        (import.UndoneAt, import.UndoneBy) = (clock.GetUtcNow(), actor.Id);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(UndoMasterImport), id, cancel);
        return new MasterUndoResult(untouched.Count, import.Rows.Count - untouched.Count);
    }
}
