using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>What the use cases of 予実突合 share: one client's month judged, and dressed for the eye.</summary>
public sealed class ReconciliationDesk(
    CareDb db, ReconciliationReader reader, BenefitBases bases, CareCalendar calendar, CurrentActor actor)
{
    /// <returns>Null when this office plans no such month.</returns>
    internal async Task<JudgedMonth?> FindAsync(Guid clientId, ServiceMonth month, CancellationToken cancel)
    {
        var first = month.FirstDay;
        var office = await db.OwnOfficeAsync(cancel);
        var slip = await db.ServiceSlips.AsNoTracking().FirstOrDefaultAsync(row => row.ClientId == clientId && row.ServiceMonth == first, cancel);
        return slip is null || !office.Plans(slip) ? null : (await reader.ReadAsync(office, month, [slip], cancel))[0];
    }

    /// <summary>Decisions and closings of a month take turns.</summary>
    internal Task LockAsync(ServiceMonth month, CancellationToken cancel) => db.TakeTurnAsync($"reconciliation:{db.TenantId}:{month.FirstDay:yyyy-MM}", cancel);

    internal Task<bool> IsClosedAsync(ServiceMonth month, CancellationToken cancel)
    {
        var first = month.FirstDay;
        return db.MonthClosings.AnyAsync(row => row.ServiceMonth == first && row.ReopenedAt == null, cancel);
    }

    /// <summary>Who acts, by name; empty for a program.</summary>
    internal async Task<string> PersonAsync(CancellationToken cancel) => actor is { Kind: "member", Id: { } id }
        ? await db.PersonNameAsync(id, cancel) : "";

    /// <summary>Names of the offices of the months, as this office calls them.</summary>
    internal Task<Dictionary<string, string>> OfficeNamesAsync(IEnumerable<JudgedMonth> months, CancellationToken cancel) => db.PartnerNamesAsync(
        [.. months.SelectMany(month => month.Lines.Select(line => line.OfficeNumber)
            .Concat(month.Reconciled.Differences.Select(each => DifferenceViews.OfficeOf(each.Difference)))).Where(number => number.Length > 0).Distinct()], cancel);

    /// <summary>Which of the threads the decisions opened nobody has closed.</summary>
    internal async Task<IReadOnlySet<Guid>> OpenInquiriesAsync(IEnumerable<JudgedMonth> months, CancellationToken cancel)
    {
        var asked = months.SelectMany(month => month.Decisions).Select(row => row.InquiryId).OfType<Guid>().Distinct().ToList();
        return asked.Count == 0 ? new HashSet<Guid>()
            : (await db.Inquiries.Where(row => asked.Contains(row.Id) && row.ClosedAt == null).Select(row => row.Id).ToListAsync(cancel)).ToHashSet();
    }

    internal async Task<ClientReconciliation> ViewOfAsync(JudgedMonth judged, CancellationToken cancel)
    {
        var month = ServiceMonth.Of(judged.Slip.ServiceMonth);
        var offices = await OfficeNamesAsync([judged], cancel);
        var inquiries = await OpenInquiriesAsync([judged], cancel);
        var basis = (await bases.OfAsync([judged.OfClient], cancel))[judged.Slip.Id];
        var planned = BenefitSheets.Of(basis, judged.Lines);
        var actual = BenefitSheets.Of(basis, judged.Lines, Phase.Actual);
        var claimed = BenefitSheets.Of(basis, judged.ClaimedLines(), Phase.Actual);
        var client = judged.Client.Client;
        return new ClientReconciliation(
            client.Id,
            judged.Slip.Id,
            month,
            client.Name,
            client.Kana,
            client.InsuredNumber,
            CareLevels.NameOf(judged.Client.Current?.CareLevel ?? ""),
            judged.Lines,
            [.. judged.Reconciled.Differences.Select(each => DifferenceViews.Of(judged, each, offices, inquiries))],
            [.. judged.Decisions.Where(row => judged.Reconciled.Lapsed.Any(lapsed => lapsed.Key == row.Key)).Select(DifferenceViews.Of)],
            ProvidersOf(planned, actual, claimed, offices),
            planned.Sheet.Limit.Used,
            actual.Sheet.Limit.Used,
            claimed.Sheet.Limit.Used,
            basis.LimitUnits,
            [.. claimed.Warnings.Select(warning => warning.Message)],
            await calendar.HolidaysAsync(month, cancel),
            await IsClosedAsync(month, cancel));
    }

    internal static IReadOnlyList<ProviderUnits> ProvidersOf(ComputedSheet planned, ComputedSheet actual, ComputedSheet claimed, IReadOnlyDictionary<string, string> offices)
    {
        var sides = new[] { planned, actual, claimed }.Select(sheet => sheet.Sheet.ManagedUnits.ToLookup(row => (row.ProviderNumber, row.Kind), row => row.Units)).ToList();
        return [.. sides.SelectMany(side => side.Select(row => row.Key)).Distinct().OrderBy(key => key.ProviderNumber, StringComparer.Ordinal).ThenBy(key => key.Kind, StringComparer.Ordinal)
            .Select(key => new ProviderUnits(
                key.ProviderNumber, offices.GetValueOrDefault(key.ProviderNumber, key.ProviderNumber), key.Kind, ServiceKinds.NameOf(key.Kind),
                sides[0][key].Sum(), sides[1][key].Sum(), sides[2][key].Sum()))];
    }
}
