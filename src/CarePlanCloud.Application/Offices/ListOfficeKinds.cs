using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Application.Offices;

/// <summary>A サービス種類 of the office.</summary>
/// <param name="From">The first day; null for as long as anybody knows.</param>
/// <param name="To">The last day; null while no end is known.</param>
/// <param name="HasEnded">The last day is over.</param>
/// <param name="IsMain">Files go out under it and the office is called by it.</param>
public sealed record OfficeKindView(string Kind, string Name, DateOnly? From, DateOnly? To, bool HasEnded, bool IsMain);

/// <summary>Which kinds the office provides under its number, by code; those that ended last.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListOfficeKinds(CareDb db, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<OfficeKindView>>> RunAsync(CancellationToken cancel)
    {
        var (office, today) = (await db.OwnOfficeAsync(cancel), clock.TodayInJapan());
        return office.Kinds.Select(kind => new OfficeKindView(
                kind.Kind, ServiceKinds.NameOf(kind.Kind), kind.From, kind.To, kind.HasEnded(today), kind.Kind == office.ServiceKind))
            .OrderBy(kind => kind.HasEnded).ThenBy(kind => kind.Kind, StringComparer.Ordinal).ToList();
    }
}
