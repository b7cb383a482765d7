using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Clients;

/// <summary>The members of the office, for 担当ケアマネジャー.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListCareManagers(CareDb db)
{
    public async Task<Outcome<IReadOnlyList<CareManagerView>>> RunAsync(CancellationToken cancel) =>
        (await db.MemberNamesAsync(cancel)).Select(pair => new CareManagerView(pair.Key, pair.Value))
            .OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
}
