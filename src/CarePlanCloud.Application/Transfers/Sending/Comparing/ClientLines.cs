using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending.Comparing;

/// <summary>The lines of one client in a unit of slips or actuals, with their days, as the file has them.</summary>
internal sealed record ClientLine(LineKey Key, string OfficeName, string EquipmentName, IReadOnlyDictionary<int, int> Days);

internal static class ClientLines
{
    public static IReadOnlyList<ClientLine> Of(FileSet unit, ClientNumber client) =>
        [.. from record in SlipMapping.Records(unit, "UPPLAN").Concat(SlipMapping.Records(unit, "UPJSK"))
            where ClientNumber.Of(record) == client
            group record by SlipMapping.Template(record).Key into line
            let template = SlipMapping.Template(line.First())
            select new ClientLine(
                line.Key, template.ServiceOfficeName, template.EquipmentName,
                line.Select(SlipMapping.Mark).GroupBy(mark => mark.Day).ToDictionary(day => day.Key, day => day.Sum(mark => mark.Count)))];
}
