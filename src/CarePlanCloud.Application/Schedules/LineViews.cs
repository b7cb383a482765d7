using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Application.Schedules;

/// <summary>Dresses stored lines for the eye: what the table of the month says of their codes, and who may write.</summary>
public sealed class LineViews(CareDb db, CurrentActor actor, ServiceCodeBook book)
{
    internal async Task<IReadOnlyList<LineView>> OfAsync(
        Office office, ServiceSlip slip, IReadOnlyCollection<LineWithMarks> lines, CancellationToken cancel)
    {
        var insurer = await db.InsurerNumberOfAsync(slip, cancel);
        var codes = await book.FindAsync(
            ServiceMonth.Of(slip.ServiceMonth), insurer, [.. lines.Select(line => line.Line.ServiceCode).Distinct()], cancel);
        var (enters, plans) = (actor.May(Permission.EnterActuals), actor.May(Permission.WritePlans));
        return
        [
            .. Of(office, slip, lines, codes).Select(line => line with { CanEnterActuals = line.CanEnterActuals && enters, CanEnterPlan = line.CanEnterPlan && plans }),
        ];
    }

    /// <summary>With codes already looked up, as they count for the insurer of the slip's client in its month.</summary>
    internal static IReadOnlyList<LineView> Of(
        Office office, ServiceSlip slip, IReadOnlyCollection<LineWithMarks> lines, IReadOnlyDictionary<string, ServiceCodeInForce> codes)
    {
        var plans = office.Plans(slip);
        return [.. lines.Select(line => Of(office, line, codes.GetValueOrDefault(line.Line.ServiceCode)) with { CanEnterPlan = plans })];
    }

    /// <summary>The table's name, the equipment's, or the kind with the code: never an empty line.</summary>
    internal static string NameOf(ServiceLine line, string insurerNumber, ServiceNames names) =>
        line.EquipmentName.Length > 0 ? line.EquipmentName : NameOf(line.ServiceCode, insurerNumber, names);

    internal static string NameOf(string serviceCode, string insurerNumber, ServiceNames names) =>
        names.Of(insurerNumber, serviceCode) ?? NameOf(serviceCode);

    private static string NameOf(string serviceCode) => $"{ServiceKinds.NameOf(ServiceCode.KindOf(serviceCode))} {serviceCode}";

    private static LineView Of(Office office, LineWithMarks stored, ServiceCodeInForce? code)
    {
        var line = stored.Line;
        var name = line.EquipmentName.Length > 0 ? line.EquipmentName : code?.Name ?? NameOf(line.ServiceCode);
        return new LineView(
            line.Id,
            line.ServiceCode,
            name,
            line.ServiceOfficeNumber,
            line.ServiceOfficeName,
            line.Key.Time,
            line.Units,
            IsAddOn: AddOnNames.IsAddOn(name),
            IsEquipment: ServiceCode.IsEquipment(line.ServiceCode),
            IsPlanned: stored.Planned.Count > 0,
            CanEnterActuals: MayWrite(office, line.ServiceOfficeNumber),
            stored.Planned,
            stored.Actual)
        {
            CountedPer = code?.CountedPer() ?? CountedPer.Visit,
            IsInsideLimit = code?.InsideLimit ?? true,
            DiscountPercent = line.DiscountPercent,
            ProRataDays = line.ProRataDays,
            IsOver30Days = line.Over30Days,
            ShortStayDaysUntilPreviousMonth = line.ShortStayDaysUntilPreviousMonth,
            TaisCode = line.TaisCode,
            EquipmentNotificationCode = line.EquipmentNotificationCode,
            EquipmentName = line.EquipmentName,
            DetailDiscriminatorCode = line.DetailDiscriminatorCode,
            SatelliteNumber = line.SatelliteNumber,
        };
    }

    /// <summary>A care manager may write down anybody's answer (it may come by telephone); a service office its own only.</summary>
    internal static bool MayWrite(Office office, string serviceOfficeNumber) =>
        office.Kind != OfficeKind.ServiceOffice || office.OfficeNumber == serviceOfficeNumber;
}
