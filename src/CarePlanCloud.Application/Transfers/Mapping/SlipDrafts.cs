using System.Globalization;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>The planned side of a slip → rows of UPPLAN: one row for each planned day of a line, of all offices (R30).</summary>
internal static class SlipDrafts
{
    /// <param name="sender">The office that plans.</param>
    /// <param name="client">Whose month it is.</param>
    /// <param name="slip">The slip.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="shortStayDaysBefore">Days of 短期入所 until the month before, within the certification.</param>
    /// <param name="daysOver30">By line, the days from the 31st in a row on, as its 別表 was computed with.</param>
    public static IEnumerable<RecordDraft> Of(
        Office sender, ClientNumber client, ServiceSlip slip, IReadOnlyList<LineView> lines, int shortStayDaysBefore,
        IReadOnlyDictionary<Guid, IReadOnlyList<int>> daysOver30) =>
        from line in lines
        let isStay = KindRules.IsShortStay(ServiceCode.KindOf(line.ServiceCode))
        from mark in line.Planned.Values.OrderBy(mark => mark.Day)
        where mark.Count > 0
        select new RecordDraft("UPPLAN")
            .Set("InsurerNumber", client.InsurerNumber)
            .Set("InsuredNumber", client.InsuredNumber)
            .Set("CreatedDate", slip.CreatedOn)
            .Set("ServiceMonth", slip.ServiceMonth)
            .Set("CareManagementOfficeNumber", sender.OfficeNumber)
            .Set("CareManagerName", slip.CareManagerName)
            .Set("Units", mark.Units)
            .Set("ShortStayDaysUntilPreviousMonth", isStay ? shortStayDaysBefore : null)
            .Set("ServiceDate", slip.ServiceMonth.AddDays(mark.Day - 1))
            .Set("ProRataDays", line.ProRataDays)
            .Set("StartTime", Clock(mark.Time?.Start))
            .Set("EndTime", Clock(mark.Time?.End))
            .Set("Count", mark.Count)
            .Set("ServiceCode", line.ServiceCode)
            .Set("TaisCode", line.TaisCode)
            .Set("EquipmentNotificationCode", line.EquipmentNotificationCode)
            .Set("EquipmentName", line.EquipmentName)
            .Set("DetailDiscriminatorCode", line.DetailDiscriminatorCode)
            .Set("ServiceOfficeNumber", line.OfficeNumber)
            .Set("ServiceOfficeName", line.OfficeName)
            .Set("SatelliteNumber", line.SatelliteNumber)

            // R75: on every row; R76: the care-management office wrote it.
            .Set("Over30Days", daysOver30.GetValueOrDefault(line.Id, []).Contains(mark.Day) ? "1" : "0")
            .Set("UpdatingOfficeNumber", sender.OfficeNumber);

    // R66: 9999 where the service has no time.
    private static string Clock(TimeOnly? time) => time?.ToString("HHmm", CultureInfo.InvariantCulture) ?? "9999";
}
