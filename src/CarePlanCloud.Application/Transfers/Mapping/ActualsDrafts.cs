using System.Globalization;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>Slips → rows of UPJSK: one row for each day on which a line was really done, by this office or, passed on, by whoever did it.</summary>
internal static class ActualsDrafts
{
    public const string RecordKind = "UPJSK";

    public static IReadOnlyList<RecordDraft> Of(Office sender, Outgoing outgoing, IEnumerable<OwnMonth> clients) =>
        [.. from client in clients
            from line in client.Lines
            from mark in line.Actual.Values.OrderBy(mark => mark.Day)
            where mark.Count > 0
            select Draft(sender, outgoing, client, line.Line, mark)];

    private static RecordDraft Draft(Office sender, Outgoing outgoing, OwnMonth client, ServiceLine line, DayMark mark) =>
        new RecordDraft(RecordKind)
            .Set("InsurerNumber", client.Client.InsurerNumber)
            .Set("InsuredNumber", client.Client.InsuredNumber)
            .Set("CreatedDate", outgoing.CreatedOn)
            .Set("ServiceMonth", outgoing.ServiceMonth)
            .Set("CareManagementOfficeNumber", client.Slip.CareManagementOfficeNumber)
            .Set("CareManagerName", client.Slip.CareManagerName)
            .Set("Units", mark.Units)
            .Set("ShortStayDaysUntilPreviousMonth", line.ShortStayDaysUntilPreviousMonth)
            .Set("ServiceDate", outgoing.ServiceMonth!.Value.AddDays(mark.Day - 1))
            .Set("ProRataDays", line.ProRataDays)
            .Set("StartTime", Clock(mark.Time?.Start))
            .Set("EndTime", Clock(mark.Time?.End))
            .Set("Count", mark.Count)
            .Set("ServiceCode", line.ServiceCode)
            .Set("TaisCode", line.TaisCode)
            .Set("EquipmentNotificationCode", line.EquipmentNotificationCode)
            .Set("EquipmentName", line.EquipmentName)
            .Set("DetailDiscriminatorCode", line.DetailDiscriminatorCode)

            // R73, R76: actuals name the office that served, and say that it wrote the row; passed on, it still does (R102).
            .Set("ServiceOfficeNumber", line.ServiceOfficeNumber)
            .Set("ServiceOfficeName", line.ServiceOfficeName.Length > 0 || line.ServiceOfficeNumber != sender.OfficeNumber ? line.ServiceOfficeName : sender.Name)
            .Set("SatelliteNumber", line.SatelliteNumber)
            .Set("Over30Days", line.Over30Days ? "1" : "0")
            .Set("UpdatingOfficeNumber", line.ServiceOfficeNumber);

    // R66: 9999 where the service has no time.
    private static string Clock(TimeOnly? time) => time?.ToString("HHmm", CultureInfo.InvariantCulture) ?? "9999";
}
