using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;
using Certification = CarePlanCloud.Domain.Units.Input.Certification;
using KindLimit = CarePlanCloud.Domain.Units.Input.KindLimit;

namespace CarePlanCloud.Application.Schedules.Benefits;

/// <summary>A client's month whose 別表 is wanted.</summary>
internal sealed record MonthOfClient(ServiceSlip Slip, ClientMonth Client, IReadOnlyList<LineView> Lines);

/// <summary>Looks up what clients' months are computed from, in a handful of queries however many clients there are.</summary>
public sealed class BenefitBases(CareDb db, ClientMonthBook clients, ServiceCodeBook book, UnitPriceBook prices, ShortStayBook stays)
{
    internal async Task<BenefitBasis> OfAsync(ServiceSlip slip, IReadOnlyList<LineView> lines, CancellationToken cancel)
    {
        var client = (await clients.FindAsync(slip.ClientId, ServiceMonth.Of(slip.ServiceMonth), cancel))!;
        return (await OfAsync([new MonthOfClient(slip, client, lines)], cancel))[slip.Id];
    }

    /// <param name="months">Of one service month.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>By slip.</returns>
    internal async Task<IReadOnlyDictionary<Guid, BenefitBasis>> OfAsync(IReadOnlyList<MonthOfClient> months, CancellationToken cancel)
    {
        if (months.Count == 0)
        {
            return new Dictionary<Guid, BenefitBasis>();
        }

        var month = ServiceMonth.Of(months[0].Slip.ServiceMonth);
        var codes = await CodesAsync(month, months, cancel);
        var partners = await PartnersAsync([.. months.SelectMany(each => each.Lines).Select(line => line.OfficeNumber).Distinct()], cancel);
        var before = await stays.BeforeAsync(months, cancel);
        var table = await prices.ReadAsync(cancel);
        var allotted = await AllottedAsync([.. months.Select(each => each.Slip.Id)], cancel);
        return months.ToDictionary(each => each.Slip.Id, each =>
        {
            var client = each.Client;
            return new BenefitBasis
            {
                Month = month,
                LimitUnits = client.LimitUnits,
                KindLimits = [.. client.KindLimits.Select(limit => new KindLimit(limit.ServiceKind, limit.Units))],
                BenefitRate = client.BenefitRatePercent,
                IsPublicAssistanceOnly = InsuredNumber.IsPublicAssistanceOnly(client.Client.InsuredNumber),
                PublicExpenses = PublicExpense.InUsualOrder(client.PublicExpenses.Select(Shape)),
                Certifications = [.. client.Certifications.Select(Shape).OfType<Certification>()],
                ShortStayBefore = before[each.Slip.Id],
                Codes = codes[client.Client.InsurerNumber],
                Partners = partners,
                Prices = table,
                Allotted = [.. allotted[each.Slip.Id]],
            };
        });
    }

    private static PublicExpense Shape(PublicExpensePeriod row) =>
        new(row.PayerNumber[..Math.Min(2, row.PayerNumber.Length)], row.Percent, row.OwnPayment) { From = row.ValidFrom, To = row.ValidTo };

    private static Certification? Shape(MonthCertification row) =>
        CareLevels.Parse(row.CareLevel) is { } level ? new Certification(level, row.From, row.To ?? DateOnly.MaxValue) : null;

    // By insurer: each municipality has codes of its own.
    private async Task<Dictionary<string, IReadOnlyDictionary<string, ServiceCodeInForce>>> CodesAsync(
        ServiceMonth month, IReadOnlyList<MonthOfClient> months, CancellationToken cancel)
    {
        var codes = new Dictionary<string, IReadOnlyDictionary<string, ServiceCodeInForce>>();
        foreach (var insurer in months.GroupBy(each => each.Client.Client.InsurerNumber))
        {
            codes.Add(insurer.Key, await book.FindAsync(month, insurer.Key, [.. insurer.SelectMany(each => each.Lines).Select(line => line.ServiceCode).Distinct()], cancel));
        }

        return codes;
    }

    private async Task<ILookup<Guid, AllottedUnits>> AllottedAsync(List<Guid> slipIds, CancellationToken cancel) =>
        (await db.OverrunAllotments.AsNoTracking().Where(row => slipIds.Contains(row.SlipId))
            .OrderBy(row => row.ServiceOfficeNumber).ThenBy(row => row.ServiceKind).ToListAsync(cancel))
        .ToLookup(row => row.SlipId, row => new AllottedUnits(row.ServiceOfficeNumber, row.ServiceKind, row.Units));

    private async Task<Dictionary<string, PartnerTerms>> PartnersAsync(List<string> numbers, CancellationToken cancel) =>
        (await db.Partners.AsNoTracking().Where(partner => numbers.Contains(partner.OfficeNumber)).ToListAsync(cancel)).ToDictionary(
            partner => partner.OfficeNumber,
            partner => new PartnerTerms(
                partner.OfficeNumber, partner.Name, (RegionalGrade)partner.RegionalGrade, partner.ServiceKinds, partner.Discounts, partner.AddOnCodes));
}
