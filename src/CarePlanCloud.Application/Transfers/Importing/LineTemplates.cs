using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Mapping;

namespace CarePlanCloud.Application.Transfers.Importing;

internal static class LineTemplates
{
    public static ServiceLine NewLine(Guid tenantId, Guid slipId, LineTemplate template)
    {
        var service = template.Key.Service;
        return new ServiceLine
        {
            TenantId = tenantId,
            SlipId = slipId,
            ServiceCode = service.ServiceCode,
            StartTime = template.Key.Time?.Start,
            EndTime = template.Key.Time?.End,
            ServiceOfficeNumber = service.ServiceOfficeNumber,
            SatelliteNumber = service.SatelliteNumber,
            TaisCode = service.TaisCode,
            EquipmentNotificationCode = service.EquipmentNotificationCode,
            DetailDiscriminatorCode = service.DetailDiscriminatorCode,
        };
    }

    /// <summary>What a newer file may change about a line without making it another line.</summary>
    public static void Refresh(ServiceLine line, LineTemplate template, int position)
    {
        line.Position = position;
        line.Units = template.Units;
        line.ServiceOfficeName = template.ServiceOfficeName;
        line.EquipmentName = template.EquipmentName;
        line.ShortStayDaysUntilPreviousMonth = template.ShortStayDaysUntilPreviousMonth;
        line.ProRataDays = template.ProRataDays;
        line.Over30Days = template.Over30Days;
    }
}
