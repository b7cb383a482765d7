using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Domain.Schedules;

/// <summary>明細判別コード (R72): equipment of one office with equal code and units is numbered 1, 2, 3 …; what stands alone has none.</summary>
public static class EquipmentNumbers
{
    public static IReadOnlyList<PlannedLine> Put(IReadOnlyList<PlannedLine> lines)
    {
        var twins = lines.Index().Where(line => ServiceCode.IsEquipment(line.Item.ServiceCode))
            .GroupBy(line => (line.Item.Key.Service.ServiceOfficeNumber, line.Item.ServiceCode, line.Item.Units))
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.Select((line, before) => (line.Index, Number: before + 1)))
            .ToDictionary(twin => twin.Index, twin => $"{twin.Number}");
        return [.. lines.Select((line, index) => twins.TryGetValue(index, out var number) ? line with { Key = Numbered(line.Key, number) } : line)];
    }

    private static LineKey Numbered(LineKey key, string number) => key with { Service = key.Service with { DetailDiscriminatorCode = number } };
}
