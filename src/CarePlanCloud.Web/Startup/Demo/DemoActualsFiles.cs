using System.Globalization;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>The 実績 files a service office would send, written by the product's own library.</summary>
internal static class DemoActualsFiles
{
    /// <param name="sender">The service office, under the kind it served.</param>
    /// <param name="receiver">The care-management office.</param>
    /// <param name="at">Japan time: the serial number.</param>
    public static IReadOnlyList<RawFile> Of(
        OfficeAddress sender, OfficeAddress receiver, DateTime at, IReadOnlyList<(SlipView Slip, IReadOnlyList<DemoDone> Done)> clients)
    {
        var rows = clients.SelectMany(client => client.Done
            .Where(one => one.Line.OfficeNumber == sender.OfficeNumber && one.ServiceCode.StartsWith(sender.ServiceKind, StringComparison.Ordinal))
            .OrderBy(one => one.Day).Select(one => Row(client.Slip, one, DateOnly.FromDateTime(at)))).ToList();
        var composed = ExchangeFiles.Compose(new UnitRequest(sender, receiver, at, rows));
        return composed.HasErrors
            ? throw new InvalidOperationException($"The demonstration's actuals cannot be written: {composed.Findings[0].Message}")
            : [.. composed.Units.SelectMany(unit => unit.Files)];
    }

    private static RecordDraft Row(SlipView slip, DemoDone done, DateOnly writtenOn) => new RecordDraft("UPJSK")
        .Set("InsurerNumber", slip.Client.InsurerNumber)
        .Set("InsuredNumber", slip.Client.InsuredNumber)
        .Set("CreatedDate", writtenOn)
        .Set("ServiceMonth", slip.Month.FirstDay)
        .Set("CareManagementOfficeNumber", slip.CareManagementOfficeNumber)
        .Set("CareManagerName", slip.CareManagerName)
        .Set("Units", done.Units)
        .Set("ServiceDate", slip.Month.Day(done.Day))
        .Set("StartTime", Clock(done.Time?.Start))
        .Set("EndTime", Clock(done.Time?.End))
        .Set("Count", done.Count)
        .Set("ServiceCode", done.ServiceCode)
        .Set("TaisCode", done.Line.TaisCode)
        .Set("EquipmentName", done.Line.EquipmentName)
        .Set("DetailDiscriminatorCode", done.Line.DetailDiscriminatorCode)
        .Set("ServiceOfficeNumber", done.Line.OfficeNumber)
        .Set("ServiceOfficeName", done.Line.OfficeName)
        .Set("Over30Days", "0")
        .Set("UpdatingOfficeNumber", done.Line.OfficeNumber);

    // 9999 where the service has no time.
    private static string Clock(TimeOnly? time) => time?.ToString("HHmm", CultureInfo.InvariantCulture) ?? "9999";
}
