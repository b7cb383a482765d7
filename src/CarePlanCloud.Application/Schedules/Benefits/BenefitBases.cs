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
public sealed class BenefitBases(CareDb db, ClientMonthBook clients, ServiceCodeBook book, UnitPriceBook prices)
{
    internal async Task<BenefitBasis> OfAsync(ServiceSlip slip, IReadOnlyList<LineView> lines, CancellationToken cancel)
    {
        var month = ServiceMonth.Of(slip.ServiceMonth);
        var client = (await clients.FindAsync(slip.ClientId, month, cancel))!;
        return new BenefitBasis
        {
            Month = month,
            LimitUnits = client.LimitUnits,
            KindLimits = [.. client.KindLimits.Select(limit => new KindLimit(limit.ServiceKind, limit.Units))],
            BenefitRate = client.BenefitRatePercent,
            IsPublicAssistanceOnly = InsuredNumber.IsPublicAssistanceOnly(client.Client.InsuredNumber),
            PublicExpenses = PublicExpense.InUsualOrder(client.PublicExpenses.Select(Shape)),
            Certifications = [.. client.Certifications.Select(Shape).OfType<Certification>()],
            ShortStayBefore = await ShortStayAsync(slip, client.Current, lines, cancel),
            Codes = await book.FindAsync(month, client.Client.InsurerNumber, [.. lines.Select(line => line.ServiceCode).Distinct()], cancel),
            Partners = await PartnersAsync([.. lines.Select(line => line.OfficeNumber).Distinct()], cancel),
            Prices = await prices.ReadAsync(cancel),
            Allotted = await db.OverrunAllotments.AsNoTracking().Where(row => row.SlipId == slip.Id)
                .OrderBy(row => row.ServiceOfficeNumber).ThenBy(row => row.ServiceKind)
                .Select(row => new AllottedUnits(row.ServiceOfficeNumber, row.ServiceKind, row.Units)).ToListAsync(cancel),
        };
    }

    private static PublicExpense Shape(PublicExpensePeriod row) =>
        new(row.PayerNumber[..Math.Min(2, row.PayerNumber.Length)], row.Percent, row.OwnPayment) { From = row.ValidFrom, To = row.ValidTo };

    private static Certification? Shape(MonthCertification row) =>
        CareLevels.Parse(row.CareLevel) is { } level ? new Certification(level, row.From, row.To ?? DateOnly.MaxValue) : null;

    // What was done counts where somebody said so, else what was planned.
    private async Task<ShortStayBefore> ShortStayAsync(
        ServiceSlip slip, MonthCertification? certification, IReadOnlyList<LineView> lines, CancellationToken cancel)
    {
        var from = certification?.From ?? slip.ServiceMonth.AddMonths(-12);
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
        var counted = ShortStayDays.UntilPreviousMonth(certification?.Row?.ShortStayDaysBefore ?? 0, days, from, slip.ServiceMonth);
        var received = lines.Select(line => line.ShortStayDaysUntilPreviousMonth ?? 0).DefaultIfEmpty(0).Max();
        return new ShortStayBefore(
            Math.Max(counted, received), ShortStayDays.InARowBefore(days, slip.ServiceMonth));
    }

    private async Task<Dictionary<string, PartnerTerms>> PartnersAsync(List<string> numbers, CancellationToken cancel) =>
        (await db.Partners.AsNoTracking().Where(partner => numbers.Contains(partner.OfficeNumber)).ToListAsync(cancel)).ToDictionary(
            partner => partner.OfficeNumber,
            partner => new PartnerTerms(
                partner.OfficeNumber, partner.Name, (RegionalGrade)partner.RegionalGrade, partner.ServiceKinds, partner.Discounts, partner.AddOnCodes));
}
