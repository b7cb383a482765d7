using CarePlanCloud.Application.Data;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>The units this office wrote, read again from the bytes that were kept; each once in an operation.</summary>
public sealed class SentFiles(CareDb db)
{
    private readonly Dictionary<Guid, FileSet?> _read = [];

    /// <returns>Null when nothing was written yet.</returns>
    internal async Task<FileSet?> ReadAsync(Guid outgoingId, CancellationToken cancel)
    {
        if (!_read.TryGetValue(outgoingId, out var unit))
        {
            var files = await FilesAsync([outgoingId], cancel);
            unit = _read[outgoingId] = ExchangeFiles.Group(files[outgoingId].ToList().ConvertAll(file => new RawFile(file.Name, file.Content)))
                .Select(found => ExchangeFiles.Read(found)).SingleOrDefault();
        }

        return unit;
    }

    internal async Task<ILookup<Guid, OutgoingFile>> FilesAsync(IReadOnlyCollection<Guid> outgoingIds, CancellationToken cancel) =>
        (await db.OutgoingFiles.AsNoTracking().Where(file => outgoingIds.Contains(file.OutgoingId)).OrderBy(file => file.Position).ToListAsync(cancel))
            .ToLookup(file => file.OutgoingId);
}
