using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>Dresses stored lines for the eye: names of services in force in the month, and who may write.</summary>
public sealed class LineViews(CareDb db)
{
    internal async Task<IReadOnlyList<LineView>> OfAsync(
        Office office, ServiceMonth month, IReadOnlyCollection<LineWithMarks> lines, CancellationToken cancel)
    {
        var names = await NamesAsync(month, [.. lines.Select(line => line.Line.ServiceCode).Distinct()], cancel);
        return [.. lines.Select(line => Of(office, line, names))];
    }

    /// <summary>Codes with their names in the month; codes the table lacks are left out.</summary>
    internal async Task<Dictionary<string, string>> NamesAsync(ServiceMonth month, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        await db.ServiceCodes.AsNoTracking().InForce(month).Where(entry => codes.Contains(entry.Code))
            .GroupBy(entry => entry.Code)
            .Select(entries => entries.OrderByDescending(entry => entry.ValidFrom).First())
            .ToDictionaryAsync(entry => entry.Code, entry => entry.Name, cancel);

    /// <summary>The table's name, the equipment's, or the kind with the code: never an empty line.</summary>
    internal static string NameOf(ServiceLine line, IReadOnlyDictionary<string, string> names) =>
        line.EquipmentName.Length > 0 ? line.EquipmentName : NameOf(line.ServiceCode, names);

    internal static string NameOf(string serviceCode, IReadOnlyDictionary<string, string> names) =>
        names.GetValueOrDefault(serviceCode) ?? $"{ServiceKinds.NameOf(ServiceCode.KindOf(serviceCode))} {serviceCode}";

    private static LineView Of(Office office, LineWithMarks stored, IReadOnlyDictionary<string, string> names)
    {
        var line = stored.Line;
        var name = NameOf(line, names);
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
