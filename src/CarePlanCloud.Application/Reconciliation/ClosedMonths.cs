using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>Takes the pictures of clients' months that a closing keeps.</summary>
public sealed class ClosedMonths(CareDb db, ReconciliationDesk desk, BenefitBases bases)
{
    private sealed record Manager(Guid Id, string Name, string Number);

    /// <returns>In the order of the months.</returns>
    internal async Task<IReadOnlyList<ClosedMonth>> OfAsync(IReadOnlyList<JudgedMonth> months, CancellationToken cancel)
    {
        var offices = await desk.OfficeNamesAsync(months, cancel);
        var known = await bases.OfAsync([.. months.Select(judged => judged.OfClient)], cancel);
        var managers = await ManagersAsync(cancel);
        return [.. months.Select(judged => Of(
            judged, known[judged.Slip.Id], offices, judged.Client.Client.CareManagerId is { } id ? managers.GetValueOrDefault(id) : null))];
    }

    private static ClosedMonth Of(JudgedMonth judged, BenefitBasis basis, Dictionary<string, string> offices, Manager? manager)
    {
        var planned = BenefitSheets.Of(basis, judged.Lines);
        var claimed = BenefitSheets.Of(basis, judged.ClaimedLines(), Phase.Actual);
        var (month, client) = (judged.Client, judged.Client.Client);

        // The limit is the heavier level's of the month, and so is the level on 給付管理票.
        var limiting = month.Certifications.Where(row => row.LimitUnits == month.LimitUnits).LastOrDefault() ?? month.Current;
        var assistance = month.PublicExpenses.Where(row => row.PayerNumber.StartsWith("12", StringComparison.Ordinal)).FirstOrDefault();
        return new ClosedMonth(
            client.Name, client.Kana, client.InsurerNumber, month.InsurerName, client.InsuredNumber, client.BirthDate, client.Sex,
            limiting?.CareLevel ?? "", month.Current?.CareLevel ?? "", month.Current?.From, month.Current?.To, limiting?.LimitFrom ?? limiting?.From, limiting?.LimitTo ?? limiting?.To, month.LimitUnits,
            client.RequestFiledOn, manager?.Name ?? "", manager?.Number ?? "", assistance?.PayerNumber ?? "", assistance?.RecipientNumber ?? "",
            [.. ReconciliationDesk.ProvidersOf(planned, claimed, claimed, offices).Select(row =>
                new ClosedProvider(row.OfficeNumber, row.OfficeName, row.ServiceKind, row.ServiceKindName, row.Planned, row.Claimed))],
            [.. judged.Reconciled.Differences.Where(each => each.Decision is not null).Select(each => new ClosedDifference(
                each.Difference.Key, each.Difference.Kind, DifferenceViews.AboutOf(judged, each.Difference, offices),
                each.Decision!.Resolution, each.Decision.Reason, each.Decision.Person, each.Decision.At))],
            MonthFingerprint.Of(judged.Lines));
    }

    private async Task<Dictionary<Guid, Manager>> ManagersAsync(CancellationToken cancel)
    {
        var office = db.TenantId;
        return await (from membership in db.Memberships.AsNoTracking()
                      where membership.OfficeId == office
                      select new Manager(membership.UserId, membership.Name, membership.CareManagerNumber)).ToDictionaryAsync(manager => manager.Id, cancel);
    }
}
