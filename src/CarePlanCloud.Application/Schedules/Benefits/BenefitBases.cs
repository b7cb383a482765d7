using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;
using Certification = CarePlanCloud.Domain.Units.Input.Certification;
using KindLimit = CarePlanCloud.Domain.Units.Input.KindLimit;

namespace CarePlanCloud.Application.Schedules.Benefits;

/// <summary>Looks up what a client's month is computed from.</summary>
public sealed class BenefitBases(CareDb db, ServiceCodeBook book)
{
    private const int UsualRate = 90;

    internal async Task<BenefitBasis> OfAsync(ServiceSlip slip, IReadOnlyList<LineView> lines, CancellationToken cancel)
    {
        var month = ServiceMonth.Of(slip.ServiceMonth);
        var client = await db.Clients.AsNoTracking().SingleAsync(row => row.Id == slip.ClientId, cancel);
        var certifications = await db.Certifications.AsNoTracking()
            .Where(row => row.ClientId == client.Id && row.ValidFrom <= month.LastDay && (row.ValidTo == null || row.ValidTo >= month.FirstDay))
            .OrderBy(row => row.ValidFrom).ToListAsync(cancel);
        return new BenefitBasis
        {
            Month = month,
            LimitUnits = certifications.Count > 0 ? LimitOf(certifications, month) : await ReceivedLimitAsync(slip, cancel),
            KindLimits = [.. certifications.SelectMany(row => row.KindLimits).GroupBy(limit => limit.ServiceKind)
                .Select(kind => new KindLimit(kind.Key, kind.Max(limit => limit.Units)))],
            BenefitRate = await RateAsync(client, month, cancel),
            PublicExpense = await PublicExpenseAsync(client, month, cancel),
            Certifications = [.. certifications.Select(Shape).OfType<Certification>()],
            ShortStayBefore = await ShortStayAsync(slip, certifications.LastOrDefault(), lines, cancel),
            Codes = await book.FindAsync(month, client.InsurerNumber, [.. lines.Select(line => line.ServiceCode).Distinct()], cancel),
            Partners = await PartnersAsync([.. lines.Select(line => line.OfficeNumber).Distinct()], cancel),
            Prices = await PricesAsync(cancel),
            Allotted = await db.OverrunAllotments.AsNoTracking().Where(row => row.SlipId == slip.Id)
                .OrderBy(row => row.ServiceOfficeNumber).ThenBy(row => row.ServiceKind)
                .Select(row => new AllottedUnits(row.ServiceOfficeNumber, row.ServiceKind, row.Units)).ToListAsync(cancel),
        };
    }

    // A level that changes within the month: the heavier one's limit holds for all of it.
    private static int? LimitOf(List<Clients.Certification> certifications, ServiceMonth month) => certifications
        .Select(row => row.BenefitLimit ?? (CareLevels.Parse(row.CareLevel) is { } level ? BenefitLimits.National.Of(level, month) : null)).Max();

    private Task<int?> ReceivedLimitAsync(ServiceSlip slip, CancellationToken cancel) => db.ClientSupplements.AsNoTracking()
        .Where(row => row.ClientId == slip.ClientId && row.ServiceMonth == slip.ServiceMonth)
        .OrderByDescending(row => row.SerialNumber).Select(row => row.BenefitLimit).FirstOrDefaultAsync(cancel);

    // H numbers: nobody insures, 公費 pays all of it.
    private async Task<int> RateAsync(Client client, ServiceMonth month, CancellationToken cancel)
    {
        if (client.InsuredNumber.StartsWith('H'))
        {
            return 0;
        }

        var periods = await db.BenefitRatePeriods.AsNoTracking()
            .Where(row => row.ClientId == client.Id && row.ValidFrom <= month.LastDay && (row.ValidTo == null || row.ValidTo >= month.FirstDay))
            .OrderBy(row => row.ValidFrom).ToListAsync(cancel);
        return (periods.LastOrDefault(row => row.ValidFrom <= month.FirstDay) ?? periods.FirstOrDefault())?.Percent ?? UsualRate;
    }

    private async Task<PublicExpense?> PublicExpenseAsync(Client client, ServiceMonth month, CancellationToken cancel) =>
        await db.PublicExpensePeriods.AsNoTracking()
            .Where(row => row.ClientId == client.Id && row.ValidFrom <= month.LastDay && (row.ValidTo == null || row.ValidTo >= month.FirstDay))
            .OrderBy(row => row.ValidFrom).FirstOrDefaultAsync(cancel) is { } row
            ? new PublicExpense(row.PayerNumber[..Math.Min(2, row.PayerNumber.Length)], row.Percent, row.OwnPayment)
            : null;

    private static Certification? Shape(Clients.Certification row) =>
        CareLevels.Parse(row.CareLevel) is { } level ? new Certification(level, row.ValidFrom, row.ValidTo ?? DateOnly.MaxValue) : null;

    // What was done counts where somebody said so, else what was planned.
    private async Task<ShortStayBefore> ShortStayAsync(
        ServiceSlip slip, Clients.Certification? certification, IReadOnlyList<LineView> lines, CancellationToken cancel)
    {
        var from = certification?.ValidFrom ?? slip.ServiceMonth.AddMonths(-12);
        var begin = new DateOnly(from.Year, from.Month, 1);
        var kinds = KindRules.All.Where(rule => rule.IsShortStay).Select(rule => rule.Kind).ToList();
        var marks = await (from other in db.ServiceSlips
                           join line in db.ServiceLines on other.Id equals line.SlipId
                           join mark in db.DayMarks on line.Id equals mark.LineId
                           where other.ClientId == slip.ClientId && other.ServiceMonth < slip.ServiceMonth && other.ServiceMonth >= begin
                               && mark.ServiceMonth == other.ServiceMonth && kinds.Contains(line.ServiceCode.Substring(0, 2))
                           select new { mark.LineId, mark.Phase, mark.Count, mark.ServiceMonth, mark.Day }).ToListAsync(cancel);
        var days = marks.GroupBy(mark => mark.LineId)
            .SelectMany(line => line.Any(mark => mark.Phase == Phase.Actual) ? line.Where(mark => mark.Phase == Phase.Actual) : line)
            .Where(mark => mark.Count > 0).Select(mark => mark.ServiceMonth.AddDays(mark.Day - 1)).Distinct().ToList();
        var counted = ShortStayDays.UntilPreviousMonth(certification?.ShortStayDaysBefore ?? 0, days, from, slip.ServiceMonth);
        var received = lines.Select(line => line.ShortStayDaysUntilPreviousMonth ?? 0).DefaultIfEmpty(0).Max();
        return new ShortStayBefore(
            Math.Max(counted, received), ShortStayDays.NumberInARow(days).GetValueOrDefault(slip.ServiceMonth.AddDays(-1)));
    }

    private async Task<Dictionary<string, PartnerTerms>> PartnersAsync(List<string> numbers, CancellationToken cancel) =>
        (await db.Partners.AsNoTracking().Where(partner => numbers.Contains(partner.OfficeNumber)).ToListAsync(cancel)).ToDictionary(
            partner => partner.OfficeNumber,
            partner => new PartnerTerms(
                partner.OfficeNumber, partner.Name, (RegionalGrade)partner.RegionalGrade, partner.ServiceKinds, partner.Discounts, partner.AddOnCodes));

    private async Task<UnitPrices> PricesAsync(CancellationToken cancel)
    {
        var own = await db.OfficeUnitPrices.AsNoTracking().ToListAsync(cancel);
        return own.Count == 0
            ? UnitPrices.National
            : new UnitPrices([.. own.Select(row => new UnitPrice((RegionalGrade)row.RegionalGrade, (LabourShare)row.LabourShare, row.ValidFrom, row.Price)), .. UnitPrices.National.Rows]);
    }
}
