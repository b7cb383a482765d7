using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Transfers.Sending.Comparing;

/// <summary>What changed in the lines and days of a client's month, a sentence for each line.</summary>
internal sealed class LineWords(string receiver, string insurerNumber, ServiceNames names)
{
    public IEnumerable<string> Of(IReadOnlyList<ClientLine> before, IReadOnlyList<ClientLine> after)
    {
        var (old, now) = (before.ToDictionary(line => line.Key), after.ToDictionary(line => line.Key));
        var changed = now.Keys.Union(old.Keys).Select(key => (Key: key, Before: old.GetValueOrDefault(key), After: now.GetValueOrDefault(key)))
            .Where(pair => !Same(pair.Before, pair.After)).ToList();

        // The receiver's own lines by day; of the others, which travel along (R17), only whose they are.
        foreach (var pair in changed.Where(pair => pair.Key.Service.ServiceOfficeNumber == receiver))
        {
            yield return Sentence(pair.Key, pair.Before, pair.After);
        }

        foreach (var other in changed.Where(pair => pair.Key.Service.ServiceOfficeNumber != receiver)
            .GroupBy(pair => (pair.After ?? pair.Before)!.OfficeName))
        {
            yield return $"ほかの事業所（{other.Key}）の{other.Count()}行が変わりました";
        }
    }

    private static bool Same(ClientLine? before, ClientLine? after) =>
        before is not null && after is not null && before.Days.Count == after.Days.Count && !before.Days.Except(after.Days).Any();

    private string Sentence(LineKey key, ClientLine? before, ClientLine? after)
    {
        var name = NameOf(key, (after ?? before)!);
        if (before is null)
        {
            return $"{name}　行を追加（{Days(after!.Days.Keys)}）";
        }

        if (after is null)
        {
            return $"{name}　行をなくす（{Days(before.Days.Keys)}）";
        }

        var added = after.Days.Keys.Except(before.Days.Keys).ToList();
        var gone = before.Days.Keys.Except(after.Days.Keys).ToList();
        var counts = after.Days.Where(day => before.Days.TryGetValue(day.Key, out var count) && count != day.Value)
            .OrderBy(day => day.Key).Select(day => $"{day.Key}日 {before.Days[day.Key]}回→{day.Value}回");
        var parts = new List<string>();
        if (added.Count > 0)
        {
            parts.Add($"{Days(added)}を追加");
        }

        if (gone.Count > 0)
        {
            parts.Add($"{Days(gone)}をなくす");
        }

        return $"{name}　{string.Join('、', parts.Concat(counts))}";
    }

    private string NameOf(LineKey key, ClientLine line)
    {
        var name = line.EquipmentName.Length > 0 ? line.EquipmentName : LineViews.NameOf(key.Service.ServiceCode, insurerNumber, names);
        return key.Time is { } time ? $"{name} {time}" : name;
    }

    private static string Days(IEnumerable<int> days) => string.Join('・', days.Order()) + "日";
}
