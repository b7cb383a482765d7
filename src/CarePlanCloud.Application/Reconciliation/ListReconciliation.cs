using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>予実突合の月: every client this office plans for, by urgency, and every partner. A look at all of them: it leaves a trace each.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListReconciliation(CareDb db, ReconciliationReader reader, ReconciliationDesk desk, ReceiptHabits habits, AuditTrail audit)
{
    public Task<Outcome<ReconciliationMonth>> RunAsync(ServiceMonth month, CancellationToken cancel) => RunAsync(month, new HashSet<Guid>(), cancel);

    /// <param name="month">The service month.</param>
    /// <param name="shown">Clients that stand on the screen already: a page that reads its list over is still the same look at them.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<Outcome<ReconciliationMonth>> RunAsync(ServiceMonth month, IReadOnlySet<Guid> shown, CancellationToken cancel)
    {
        var months = await reader.ReadAsync(month, cancel);
        var names = await desk.OfficeNamesAsync(months, cancel);
        var inquiries = await desk.OpenInquiriesAsync(months, cancel);
        var confirmed = await ConfirmedAsync(month, cancel);
        var managers = await db.MemberNamesAsync(cancel);
        var rows = months.Select(each => RowOf(each, names, inquiries, confirmed, managers))
            .OrderBy(row => row.State).ThenByDescending(row => row.Open + row.NotReceived).ThenByDescending(row => row.Asked)
            .ThenBy(row => row.SearchKey, StringComparer.Ordinal).ThenBy(row => row.InsuredNumber, StringComparer.Ordinal).ToList();
        var closings = await ClosingsAsync(month, cancel);
        var closing = closings.Find(row => row.ReopenedAt is null);
        await audit.AppendAllAsync(nameof(ListReconciliation), [.. rows.Where(row => !shown.Contains(row.ClientId)).Select(row => (Guid?)row.ClientId)], cancel);
        return new ReconciliationMonth(
            month, rows, await PartnersAsync(month, rows, cancel), await DeferredAsync(month, cancel), DueOf(month),
            closing is null ? null : ViewOf(closing), [.. closings.Where(row => row.ReopenedAt is not null).Select(ViewOf)],
            closing is null ? [] : await ChangedAsync(closing.Id, months, cancel));
    }

    /// <summary>The 10th of the next month, 17:15 in Japan.</summary>
    public static DateTimeOffset DueOf(ServiceMonth month) => month.Next.Day(10).BeginsInJapan().AddHours(17).AddMinutes(15).InJapan();

    internal static ClosingView ViewOf(MonthClosing row) =>
        new(row.Id, row.Number, row.ClosedAt, row.ClosedByName, row.ReopenedAt, row.ReopenedByName, row.ReopenReason);

    private static ReconciliationRow RowOf(
        JudgedMonth judged, Dictionary<string, string> names, IReadOnlySet<Guid> inquiries,
        Dictionary<(Guid ClientId, string OfficeNumber), string> confirmed, Dictionary<Guid, string> managers)
    {
        var client = judged.Client.Client;
        var states = judged.Reconciled.Differences.Select(each => (
            Office: DifferenceViews.OfficeOf(each.Difference),
            each.Difference.Kind,
            State: DifferenceViews.StateOf(judged.DecisionOn(each.Difference), inquiries))).ToList();
        var partners = judged.Lines.Select(line => line.OfficeNumber).Concat(states.Select(state => state.Office)).Where(number => number.Length > 0).Distinct().Select(number =>
        {
            var own = CountsOf(states.Where(state => state.Office == number));
            var isConfirmed = confirmed.TryGetValue((client.Id, number), out var print) && print == MonthFingerprint.Of(judged.Lines.Where(line => line.OfficeNumber == number));
            return new PartnerReconciliation(
                number, names.GetValueOrDefault(number, number), own.StateOf(isConfirmed), own.Open, own.Asked, own.Decided, own.Waiting > 0,
                judged.Sources.FirstOrDefault(source => source.SenderOfficeNumber == number)?.ImportedAt);
        }).OrderBy(partner => partner.State).ThenBy(partner => partner.OfficeNumber, StringComparer.Ordinal).ToList();
        var all = CountsOf(states);
        var state = all.StateOf(partners.TrueForAll(partner => partner.State == ReconciliationState.Settled));
        return new ReconciliationRow(
            client.Id, client.Name, client.Kana, client.SearchKey, client.InsuredNumber,
            client.CareManagerId is { } manager ? managers.GetValueOrDefault(manager, "") : "", state, all.Open, all.Asked, all.Decided, all.Waiting, partners);
    }

    private static DifferenceCounts CountsOf(IEnumerable<(string Office, DifferenceKind Kind, DifferenceState State)> states) =>
        DifferenceCounts.Of([.. states.Select(state => (state.Kind, state.State))]);

    private async Task<IReadOnlyList<PartnerMonth>> PartnersAsync(ServiceMonth month, List<ReconciliationRow> rows, CancellationToken cancel)
    {
        var usual = await habits.UsualDaysAsync(month, cancel);
        return [.. rows.SelectMany(row => row.Partners).GroupBy(partner => (partner.OfficeNumber, partner.OfficeName)).Select(partner => new PartnerMonth(
                partner.Key.OfficeNumber, partner.Key.OfficeName, partner.Count(), partner.Count(one => one.NotReceived), partner.Sum(one => one.Open),
                partner.Sum(one => one.Asked), partner.Sum(one => one.Decided), usual.TryGetValue(partner.Key.OfficeNumber, out var day) ? day : null, partner.Max(one => one.ReceivedAt)))
            .OrderByDescending(partner => partner.Waiting).ThenByDescending(partner => partner.Open).ThenBy(partner => partner.OfficeNumber, StringComparer.Ordinal)];
    }

    private async Task<Dictionary<(Guid ClientId, string OfficeNumber), string>> ConfirmedAsync(ServiceMonth month, CancellationToken cancel)
    {
        var first = month.FirstDay;
        return await db.MatchConfirmations.AsNoTracking().Where(row => row.ServiceMonth == first)
            .ToDictionaryAsync(row => (row.ClientId, row.OfficeNumber), row => row.Fingerprint, cancel);
    }

    private async Task<List<MonthClosing>> ClosingsAsync(ServiceMonth month, CancellationToken cancel)
    {
        var first = month.FirstDay;
        return await db.MonthClosings.AsNoTracking().Where(row => row.ServiceMonth == first).OrderByDescending(row => row.Number).ToListAsync(cancel);
    }

    // What was put off in earlier months and whose decision still stands.
    private async Task<IReadOnlyList<DeferredItem>> DeferredAsync(ServiceMonth month, CancellationToken cancel)
    {
        var first = month.FirstDay;
        var rows = await (from row in db.DifferenceDecisions.AsNoTracking()
                          join client in db.Clients.AsNoTracking() on row.ClientId equals client.Id
                          where row.Resolution == Resolution.Defer && row.WithdrawnAt == null && row.ServiceMonth < first
                          orderby row.ServiceMonth, client.SearchKey
                          select new { Row = row, client.Name }).ToListAsync(cancel);
        return rows.ConvertAll(each => new DeferredItem(
            each.Row.ClientId, each.Name, ServiceMonth.Of(each.Row.ServiceMonth), each.Row.About, each.Row.Reason, each.Row.DecidedByName, each.Row.DecidedAt));
    }

    private async Task<IReadOnlyList<Guid>> ChangedAsync(Guid closingId, IReadOnlyList<JudgedMonth> months, CancellationToken cancel)
    {
        var closed = await db.ClosedClients.AsNoTracking().Where(row => row.ClosingId == closingId).ToDictionaryAsync(row => row.ClientId, row => row.Month.Fingerprint, cancel);
        return [.. months.Where(month => closed.GetValueOrDefault(month.Slip.ClientId) != MonthFingerprint.Of(month.Lines)).Select(month => month.Slip.ClientId)];
    }
}
