using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Partners;

/// <summary>The office's 連携先 in kana order, by name, kana or number, and by kind.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListPartners(CareDb db, PartnerStandings standings)
{
    /// <param name="serviceKind">サービス種類コード to stay within, or null for all.</param>
    /// <param name="activeOnly">Leaves out those no longer in use.</param>
    public async Task<Outcome<IReadOnlyList<PartnerSummary>>> RunAsync(string text, string? serviceKind, bool activeOnly, CancellationToken cancel)
    {
        var wanted = SearchKeys.Fold(text);
        var rows = await db.Partners.AsNoTracking()
            .Where(row => (wanted == "" || row.SearchKey.Contains(wanted) || row.OfficeNumber.StartsWith(wanted))
                && (serviceKind == null || row.ServiceKinds.Contains(serviceKind)) && (!activeOnly || row.IsActive))
            .OrderBy(row => row.SearchKey).ThenBy(row => row.OfficeNumber).ToListAsync(cancel);
        var known = await standings.OfAsync(rows, cancel);
        return Outcomes.Of<IReadOnlyList<PartnerSummary>>(rows.ConvertAll(row => PartnerSummary.Of(row, known[row.Id])));
    }
}
