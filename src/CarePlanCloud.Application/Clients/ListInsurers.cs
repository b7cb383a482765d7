using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>An insurer of the office's clients; <paramref name="Name"/> empty until somebody enters it.</summary>
public sealed record InsurerView(string InsurerNumber, string Name);

/// <summary>The insurers this office has to do with, by number.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListInsurers(CareDb db)
{
    public async Task<Outcome<IReadOnlyList<InsurerView>>> RunAsync(CancellationToken cancel)
    {
        var names = await db.Insurers.AsNoTracking().ToDictionaryAsync(row => row.InsurerNumber, row => row.Name, cancel);
        var used = await db.Clients.Select(row => row.InsurerNumber).Union(db.Certifications.Select(row => row.InsurerNumber)).ToListAsync(cancel);
        return used.Union(names.Keys).Order(StringComparer.Ordinal).Select(number => new InsurerView(number, names.GetValueOrDefault(number, ""))).ToList();
    }
}
