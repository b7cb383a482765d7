using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>What is certified at present: the newest that anything says, whether or not it still holds.</summary>
internal sealed record CertificationFacts(
    CertificationStatus Status, DateOnly? CertifiedOn, string CareLevel, DateOnly? ValidFrom, DateOnly? ValidTo, string ReviewBoardOpinion)
{
    public static CertificationFacts None { get; } = new(CertificationStatus.Unknown, null, "", null, null, "");
}

/// <summary>
/// What is certified, in a month or at present. The office's own record goes before everything that came in files: for a month the
/// supplement of its slips, at present the newest plan's first sheet and then the newest supplement.
/// </summary>
public sealed class CertificationBook(CareDb db)
{
    /// <summary>By client, in the order of their beginnings; who has none is left out.</summary>
    internal async Task<Dictionary<Guid, IReadOnlyList<MonthCertification>>> InAsync(
        IReadOnlyCollection<Guid> clientIds, ServiceMonth month, CancellationToken cancel)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        var written = (await db.Certifications.AsNoTracking()
            .Where(row => clientIds.Contains(row.ClientId) && row.ValidFrom <= last && (row.ValidTo == null || row.ValidTo >= first))
            .OrderBy(row => row.ValidFrom).ToListAsync(cancel)).ToLookup(row => row.ClientId);
        var supplements = (await db.ClientSupplements.AsNoTracking()
            .Where(row => clientIds.Contains(row.ClientId) && row.ServiceMonth == first).ToListAsync(cancel)).ToLookup(row => row.ClientId);
        return clientIds.Distinct()
            .Select(id => (Id: id, Held: written.Contains(id) ? [.. written[id].Select(row => Of(row, month))] : Supplemented(supplements[id], month)))
            .Where(client => client.Held.Count > 0).ToDictionary(client => client.Id, client => client.Held);
    }

    /// <summary>By client, every one of them.</summary>
    internal async Task<Dictionary<Guid, CertificationFacts>> NewestAsync(IReadOnlyCollection<Guid> clientIds, CancellationToken cancel)
    {
        var written = (await db.Certifications.AsNoTracking().Where(row => clientIds.Contains(row.ClientId)).ToListAsync(cancel)).ToLookup(row => row.ClientId);
        var sheets = (await db.CarePlans.AsNoTracking().Where(row => clientIds.Contains(row.ClientId)).ToListAsync(cancel)).ToLookup(row => row.ClientId);
        var supplements = (await db.ClientSupplements.AsNoTracking().Where(row => clientIds.Contains(row.ClientId))
            .Select(row => new { row.ClientId, row.SerialNumber, row.CareLevel }).ToListAsync(cancel)).ToLookup(row => row.ClientId);
        return clientIds.Distinct().ToDictionary(id => id, id =>
            written[id].MaxBy(row => row.ValidFrom) is { } newest
                ? new(newest.Status, newest.CertifiedOn, newest.CareLevel, newest.ValidFrom, newest.ValidTo, newest.ReviewBoardOpinion)
                : sheets[id].MaxBy(row => row.PlanDate) is { } sheet
                    ? Of(OverviewItems.Read(sheet.Overview))
                    : CertificationFacts.None with { CareLevel = supplements[id].MaxBy(row => row.SerialNumber, StringComparer.Ordinal)?.CareLevel ?? "" });
    }

    private static CertificationFacts Of(PlanOverview sheet) =>
        new(sheet.CertificationStatus, sheet.CertifiedOn, sheet.CareLevel, sheet.ValidFrom, sheet.ValidTo, sheet.ReviewBoardOpinion);

    private static MonthCertification Of(Certification row, ServiceMonth month) => new(
        row.Status, row.CareLevel, row.ValidFrom, row.ValidTo, row.LimitFrom ?? row.ValidFrom, row.LimitTo ?? row.ValidTo,
        row.BenefitLimit ?? LimitOf(row.CareLevel, month), row);

    private static int? LimitOf(string careLevel, ServiceMonth month) =>
        CareLevels.Parse(careLevel) is { } level ? BenefitLimits.National.Of(level, month) : null;

    // A supplement names one level and, when it changed, the day and the level before; it has no validity of its own.
    private static IReadOnlyList<MonthCertification> Supplemented(IEnumerable<ClientSupplement> rows, ServiceMonth month)
    {
        if (rows.MaxBy(row => row.SerialNumber, StringComparer.Ordinal) is not { CareLevel.Length: > 0 } row)
        {
            return [];
        }

        var status = row.Items.GetValueOrDefault("CertificationStatus") switch
        {
            "1" => CertificationStatus.Applied,
            "2" => CertificationStatus.Certified,
            _ => CertificationStatus.Unknown,
        };
        var from = row.LimitFrom ?? month.FirstDay;
        var now = new MonthCertification(status, row.CareLevel, from, row.LimitTo, row.LimitFrom, row.LimitTo, row.BenefitLimit ?? LimitOf(row.CareLevel, month), null);
        var changed = ItemDays.Read(row.Items.GetValueOrDefault("CareLevelChangedOn"));
        var before = row.Items.GetValueOrDefault("PreviousCareLevel");
        return changed is { } day && month.Contains(day) && day != month.FirstDay && !string.IsNullOrEmpty(before) && before != row.CareLevel
            ? [now with { CareLevel = before, To = day.AddDays(-1), LimitUnits = LimitOf(before, month) }, now with { From = day }]
            : [now];
    }
}
