using System.Globalization;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Schedules;

/// <summary>
/// The order of 第6表, as a text to sort by: services with a time by start, end and code, an add-on directly under the service whose time
/// it shares; then short stay, equipment, other services without a time, and last the rates on the month.
/// </summary>
public static class LineOrder
{
    public static string Of(LineKey service) => Group(service) + service.Service.ServiceCode;

    public static string OfAddOn(LineKey baseService, string addOnCode) => Of(baseService) + "+" + addOnCode;

    public static string OfRate(string code) => "4" + code;

    private static string Group(LineKey service) => service switch
    {
        { Time: { } time } => string.Create(CultureInfo.InvariantCulture, $"0{time.Start:HHmm}{time.End:HHmm}"),
        _ when KindRules.IsShortStay(ServiceCode.KindOf(service.Service.ServiceCode)) => "1",
        _ when ServiceCode.IsEquipment(service.Service.ServiceCode) => "2",
        _ => "3",
    };
}
