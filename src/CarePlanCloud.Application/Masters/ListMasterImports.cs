using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters;

/// <summary>An import as the list shows it.</summary>
public sealed record MasterImportSummary(
    Guid Id, MasterKind Kind, string InsurerNumber, string FileName, int Added, int Changed, int Ended, string ImportedBy, DateTimeOffset ImportedAt,
    DateTimeOffset? UndoneAt);

/// <summary>The newest fifty imports.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListMasterImports(CareDb db)
{
    private const int Shown = 50;

    public async Task<Outcome<IReadOnlyList<MasterImportSummary>>> RunAsync(CancellationToken cancel)
    {
        var rows = await db.MasterImports.AsNoTracking().OrderByDescending(row => row.ImportedAt).Take(Shown)
            .Select(row => new { row.Id, row.Kind, row.InsurerNumber, row.FileName, row.Added, row.Changed, row.Ended, row.ImportedBy, row.ImportedAt, row.UndoneAt }).ToListAsync(cancel);
        var names = await db.PeopleNamesAsync(rows.Select(row => row.ImportedBy), cancel);
        return rows.ConvertAll(row => new MasterImportSummary(
            row.Id, row.Kind, row.InsurerNumber, row.FileName, row.Added, row.Changed, row.Ended, names.GetValueOrDefault(row.ImportedBy ?? Guid.Empty, ""), row.ImportedAt, row.UndoneAt));
    }
}
