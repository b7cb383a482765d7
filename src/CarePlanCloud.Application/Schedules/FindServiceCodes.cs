using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

public sealed record ServiceCodeChoice(string Code, string Name, int? Units, string UnitOfCount);

/// <summary>Service codes in force in a month, by the beginning of the code or any part of the name.</summary>
[Requires(Permission.ViewClients)]
public sealed class FindServiceCodes(CareDb db)
{
    private const int Shown = 50;

    /// <param name="serviceKind">サービス種類コード to stay within, or null for all.</param>
    public async Task<Outcome<IReadOnlyList<ServiceCodeChoice>>> RunAsync(
        ServiceMonth month, string? serviceKind, string text, CancellationToken cancel)
    {
        var inForce = await db.ServiceCodes.AsNoTracking().InForce(month)
            .Where(row => serviceKind == null || row.Code.StartsWith(serviceKind))
            .OrderBy(row => row.Code)
            .Select(row => new ServiceCodeChoice(row.Code, row.Name, row.Units, row.UnitOfCount)).ToListAsync(cancel);
        var wanted = SearchKeys.Fold(text);
        return Outcomes.Of<IReadOnlyList<ServiceCodeChoice>>([.. inForce
            .Where(row => row.Code.StartsWith(wanted, StringComparison.Ordinal) || SearchKeys.Fold(row.Name).Contains(wanted, StringComparison.Ordinal))
            .Take(Shown)]);
    }
}
