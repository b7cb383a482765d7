using CarePlanCloud.Application.Data;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers;

/// <summary>A received unit put together again from the bytes that were kept.</summary>
internal static class StoredUnits
{
    public static async Task<SendingUnit> UnitOfAsync(this CareDb db, Incoming incoming, CancellationToken cancel)
    {
        var files = await db.IncomingFiles.AsNoTracking().Where(file => file.IncomingId == incoming.Id)
            .OrderBy(file => file.Position).ToListAsync(cancel);
        var raw = files.ConvertAll(file => new RawFile(file.Name, file.Content));
        var key = raw.Select(file => FileName.TryParse(file.Name, out var name, out _) ? name : null).FirstOrDefault(name => name is not null);
        return new SendingUnit(incoming.Kind, key, raw, incoming.UnitFindings);
    }
}
