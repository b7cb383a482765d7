using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>Takes the picture of a client's month that a closing keeps.</summary>
public sealed class ClosedMonths(CareDb db, ReconciliationDesk desk, BenefitBases bases)
{
    internal async Task<ClosedMonth> OfAsync(JudgedMonth judged, CancellationToken cancel)
    {
        var offices = await desk.OfficeNamesAsync([judged], cancel);
        var basis = await bases.OfAsync(judged.Slip, judged.Lines, cancel);
        var planned = BenefitSheets.Of(basis, judged.Lines);
        var claimed = BenefitSheets.Of(basis, judged.ClaimedLines(), Phase.Actual);
        var (month, client) = (judged.Client, judged.Client.Client);

        // The limit is the heavier level's of the month, and so is the level on 給付管理票.
        var limiting = month.Certifications.Where(row => row.LimitUnits == month.LimitUnits).LastOrDefault() ?? month.Current;
        var assistance = month.PublicExpenses.Where(row => row.PayerNumber.StartsWith("12", StringComparison.Ordinal)).FirstOrDefault();
        var manager = await ManagerAsync(client.CareManagerId, cancel);
        return new ClosedMonth(
            client.Name, client.Kana, client.InsurerNumber, month.InsurerName, client.InsuredNumber, client.BirthDate, client.Sex,
            limiting?.CareLevel ?? "", month.Current?.CareLevel ?? "", month.Current?.From, month.Current?.To, limiting?.LimitFrom ?? limiting?.From, limiting?.LimitTo ?? limiting?.To, month.LimitUnits,
            client.RequestFiledOn, manager.Name, manager.Number, assistance?.PayerNumber ?? "", assistance?.RecipientNumber ?? "",
            [.. ReconciliationDesk.ProvidersOf(planned, claimed, claimed, offices).Select(row =>
                new ClosedProvider(row.OfficeNumber, row.OfficeName, row.ServiceKind, row.ServiceKindName, row.Planned, row.Claimed))],
            [.. judged.Reconciled.Differences.Where(each => each.Decision is not null).Select(each => new ClosedDifference(
                each.Difference.Key, each.Difference.Kind, DifferenceViews.AboutOf(judged, each.Difference, offices),
                each.Decision!.Resolution, each.Decision.Reason, each.Decision.Person, each.Decision.At))],
            MonthFingerprint.Of(judged.Lines));
    }

    private async Task<(string Name, string Number)> ManagerAsync(Guid? managerId, CancellationToken cancel)
    {
        var office = db.TenantId;
        var found = await (from membership in db.Memberships.AsNoTracking()
                           join user in db.Users on membership.UserId equals user.Id
                           where membership.OfficeId == office && user.Id == managerId
                           select new { user.DisplayName, membership.CareManagerNumber }).FirstOrDefaultAsync(cancel);
        return (found?.DisplayName ?? "", found?.CareManagerNumber ?? "");
    }
}
