using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application.Schedules;

internal static class Discounts
{
    /// <summary>What remains of the units of a code in a month, in percent; null without a discount. One for the code goes before one for its kind;
    /// the price of equipment is agreed as it is.</summary>
    public static int? PercentOf(this Partner? partner, string serviceCode, ServiceMonth month) =>
        partner?.Discounts.PercentOf(serviceCode, month);

    public static int? PercentOf(this IReadOnlyList<Discount> discounts, string serviceCode, ServiceMonth month) => ServiceCode.IsEquipment(serviceCode) ? null : discounts
        .Where(discount => discount.ServiceKindOrCode == serviceCode || discount.ServiceKindOrCode == ServiceCode.KindOf(serviceCode))
        .Where(discount => discount.ValidFrom <= month.FirstDay && (discount.ValidTo is null || discount.ValidTo >= month.FirstDay))
        .OrderByDescending(discount => discount.ServiceKindOrCode.Length).ThenByDescending(discount => discount.ValidFrom)
        .FirstOrDefault()?.Percent;
}
