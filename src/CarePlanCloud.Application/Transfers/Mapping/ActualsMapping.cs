using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>One client's actuals in a sending unit. <paramref name="Templates"/> dresses lines that have to be added.</summary>
internal sealed record MappedActuals(
    ClientNumber Client, ServiceMonth Month, int FirstLine, IReadOnlyList<ActualRow> Rows, IReadOnlyDictionary<LineKey, LineTemplate> Templates);

/// <summary>UPJSK → reported rows.</summary>
internal static class ActualsMapping
{
    public static IReadOnlyList<MappedActuals> Actuals(FileSet fileSet) =>
        [.. from record in SlipMapping.Records(fileSet, "UPJSK")
            group record by ClientNumber.Of(record) into client
            let templates = client.Select(SlipMapping.Template).DistinctBy(template => template.Key).ToDictionary(template => template.Key)
            select new MappedActuals(
                client.Key,
                SlipMapping.Month(client.First()),
                client.First().Line,
                [.. client.Select(record => new ActualRow(SlipMapping.Template(record).Key.Service, SlipMapping.Mark(record)))],
                templates)];
}
