using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Application.Schedules;

/// <summary>Dresses stored lines for the eye: names of services in force in the month, and who may write.</summary>
public sealed class LineViews(ServiceCodeBook book)
{
    internal async Task<IReadOnlyList<LineView>> OfAsync(
        Office office, ServiceMonth month, string insurerNumber, IReadOnlyCollection<LineWithMarks> lines, CancellationToken cancel)
    {
        var names = await book.NamesAsync(month, lines.Select(line => (insurerNumber, line.Line.ServiceCode)), cancel);
        return [.. lines.Select(line => Of(office, insurerNumber, line, names))];
    }

    /// <summary>The table's name, the equipment's, or the kind with the code: never an empty line.</summary>
    internal static string NameOf(ServiceLine line, string insurerNumber, ServiceNames names) =>
        line.EquipmentName.Length > 0 ? line.EquipmentName : NameOf(line.ServiceCode, insurerNumber, names);

    internal static string NameOf(string serviceCode, string insurerNumber, ServiceNames names) =>
        names.Of(insurerNumber, serviceCode) ?? $"{ServiceKinds.NameOf(ServiceCode.KindOf(serviceCode))} {serviceCode}";

    private static LineView Of(Office office, string insurerNumber, LineWithMarks stored, ServiceNames names)
    {
        var line = stored.Line;
        var name = NameOf(line, insurerNumber, names);
        return new LineView(
            line.Id,
            line.ServiceCode,
            name,
            line.ServiceOfficeNumber,
            line.ServiceOfficeName,
            line.Key.Time,
            line.Units,
            IsAddOn: name.Contains("加算", StringComparison.Ordinal) || name.Contains("減算", StringComparison.Ordinal),
            IsEquipment: ServiceCode.IsEquipment(line.ServiceCode),
            IsPlanned: stored.Planned.Count > 0,
            CanEnterActuals: MayWrite(office, line.ServiceOfficeNumber),
            stored.Planned,
            stored.Actual);
    }

    /// <summary>A care manager may write down anybody's answer (it may come by telephone); a service office its own only.</summary>
    internal static bool MayWrite(Office office, string serviceOfficeNumber) =>
        office.Kind != OfficeKind.ServiceOffice || office.OfficeNumber == serviceOfficeNumber;
}
