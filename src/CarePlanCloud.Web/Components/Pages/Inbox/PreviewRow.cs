using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Components.Pages.Inbox;

/// <summary>A row of the preview: one change, or the same change on several days of a line.</summary>
/// <param name="Day">28日（土）, or 2・4・6日（3日分）, or empty.</param>
/// <param name="StartsClient">The first row of a client: only there the name stands strong.</param>
public sealed record PreviewRow(ImportChange Change, string Day, bool StartsClient, bool NewClient)
{
    /// <summary>The changes of the wanted kinds, client by client, in the order of the file; equal days of a line share a row.</summary>
    public static IReadOnlyList<PreviewRow> Of(IEnumerable<ImportChange> changes, ServiceMonth? month)
    {
        var rows = new List<PreviewRow>();
        var newClients = new HashSet<string>();
        string? last = null;
        foreach (var client in changes.GroupBy(change => change.InsuredNumber))
        {
            if (client.Any(change => change is { Level: ChangeLevel.Client, Kind: ChangeKind.New }))
            {
                newClients.Add(client.Key);
            }

            foreach (var same in client.GroupBy(change => change with { Day = null }))
            {
                var days = same.Select(change => change.Day).OfType<int>().ToList();
                rows.Add(new PreviewRow(same.Key, Days(days, month), last != client.Key, newClients.Contains(client.Key)));
                last = client.Key;
            }
        }

        return rows;
    }

    private static string Days(List<int> days, ServiceMonth? month) => days.Count switch
    {
        0 => "",
        1 => month is { } known ? Said.DayOf(known, days[0]) : $"{days[0]}日",
        _ => $"{Runs(days)}日（{days.Count}日分）",
    };

    // 2, 3, 4, 9 → 2〜4・9
    private static string Runs(List<int> days)
    {
        var runs = new List<string>();
        for (var from = 0; from < days.Count;)
        {
            var to = from;
            while (to + 1 < days.Count && days[to + 1] == days[to] + 1)
            {
                to++;
            }

            runs.Add(to - from >= 2 ? $"{days[from]}〜{days[to]}" : string.Join('・', days.Skip(from).Take(to - from + 1)));
            from = to + 1;
        }

        return string.Join('・', runs);
    }
}
