using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Units.Sheet;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>A computed 第7表 → rows of UPSIKYU.</summary>
internal static class BenefitSheetDrafts
{
    public static IEnumerable<RecordDraft> Of(Office sender, ClientNumber client, ServiceSlip slip, BenefitSheet sheet) =>
        from row in sheet.ForFile(kind => ServiceKindEntry.Find(kind) is not { Linked: false })
        select new RecordDraft("UPSIKYU")
            .Set("InsurerNumber", client.InsurerNumber)
            .Set("InsuredNumber", client.InsuredNumber)
            .Set("CreatedDate", slip.CreatedOn)
            .Set("ServiceMonth", slip.ServiceMonth)
            .Set("ServiceOfficeName", row.ProviderName)
            .Set("ServiceOfficeNumber", row.Key.ProviderNumber)
            .Set("SatelliteNumber", row.Key.SatelliteNumber)
            .Set("ServiceCode", row.Key.Code)
            .Set("TaisCode", row.Equipment.TaisCode)
            .Set("EquipmentNotificationCode", row.Equipment.NotificationCode)
            .Set("EquipmentName", row.Equipment.Name)
            .Set("Units", row.Units)
            .Set("DiscountRate", row.DiscountPercent)
            .Set("DiscountedUnits", row.DiscountedUnits)
            .Set("Count", row.Count)
            .Set("ServiceUnits", row.ServiceUnits)
            .Set("ManagedUnits", row.ManagedUnits)
            .Set("KindLimitOverUnits", row.Split.OverKindLimit)
            .Set("KindLimitWithinUnits", row.Split.WithinKindLimit)
            .Set("BenefitLimitOverUnits", row.Split.OverLimit)
            .Set("BenefitLimitWithinUnits", row.Split.WithinLimit)
            .Set("UnitPrice", row.Money?.UnitPrice)
            .Set("TotalCost", row.Money?.TotalCost)
            .Set("BenefitRate", row.Money?.BenefitRate)
            .Set("InsuranceClaim", row.Money?.InsuranceClaim)
            .Set("FixedChargeUnitPrice", row.FixedFee)
            .Set("ClientCharge", row.Money?.ClientCharge)
            .Set("ClientChargeSelfPaid", row.Money?.SelfPaid)
            .Set("ShortStayDaysUntilPreviousMonth", row.ShortStay?.DaysBefore)
            .Set("ShortStayDaysPlanned", row.ShortStay?.DaysThisMonth)
            .Set("ShortStayDaysCumulative", row.ShortStay?.DaysInAll)
            .Set("Over30Days", row.IsOver30Days ? "1" : "0")

            // R84.
            .Set("FixedOfficeNumber", SheetCodes.TotalOffice)
            .Set("UpdatingOfficeNumber", sender.OfficeNumber);
}
