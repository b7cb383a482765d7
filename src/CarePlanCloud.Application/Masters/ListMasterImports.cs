using CarePlanCloud.Application.Data;
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

    public async Task<Outcome<IReadOnlyList<MasterImportSummary>>> RunAsync(CancellationToken cancel) =>
        Outcomes.Of<IReadOnlyList<MasterImportSummary>>(await (from row in db.MasterImports.AsNoTracking()
                                                               join user in db.Users on row.ImportedBy equals user.Id into people
                                                               from person in people.DefaultIfEmpty()
                                                               orderby row.ImportedAt descending
                                                               select new MasterImportSummary(
                                                                   row.Id, row.Kind, row.InsurerNumber, row.FileName, row.Added, row.Changed, row.Ended,
                                                                   person!.DisplayName ?? "", row.ImportedAt, row.UndoneAt)).Take(Shown).ToListAsync(cancel));
}
