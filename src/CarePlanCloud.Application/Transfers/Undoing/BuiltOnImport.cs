using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Undoing;

/// <summary>What was built on an import since, in words; null when it can still be taken back.</summary>
public sealed class BuiltOnImport(CareDb db, ImportSnapshots snapshots)
{
    internal async Task<string?> SayAsync(
        Incoming incoming, Dictionary<ClientNumber, ImportRecord> records, Dictionary<ClientNumber, ClientSnapshot> now, CancellationToken cancel)
    {
        var ids = records.Values.Select(record => record.ClientId).OfType<Guid>().ToList();
        var names = await db.Clients.Where(client => ids.Contains(client.Id)).ToDictionaryAsync(client => client.Id, client => client.Name, cancel);
        var sent = await SentAsync(incoming, records, cancel);
        var entered = records.Values.Where(record => record is { ClientId: not null, Naming: not null }).Select(record => record.ClientId!.Value).ToList();
        var naming = await snapshots.NamingAsync(entered, cancel);
        foreach (var (number, record) in records)
        {
            var changed = record.Tables.Where(rows => ReplacedRows.HashOf(now[number][rows.Table]) != rows.After).Select(rows => rows.Table).ToHashSet();
            var reason = record.ClientId is { } sentClient && sent.TryGetValue(sentClient, out var at) ? $"{at.InJapan():M/d HH:mm} に、この内容をもとに送信を作っています"
                : changed.Count > 0 ? Say(changed)
                : record is { ClientId: { } id, Naming: { } count } && naming.GetValueOrDefault(id) != count ? "新しく登録した利用者に、ほかの記録ができています"
                : null;
            if (reason is not null)
            {
                var who = record.ClientId is { } client && names.TryGetValue(client, out var name) && name.Length > 0 ? $"{name}さん" : $"被保険者番号 {number.InsuredNumber} の方";
                return $"取込を戻せません。{who}：{reason}。{Mend(changed)}";
            }
        }

        return null;
    }

    private static string Say(HashSet<string> changed) => changed switch
    {
        _ when changed.Contains("schedules.slip_source") || changed.Contains("exchange.withdrawal") => "あとから別のファイルを取り込んでいます",
        _ when changed.Contains("schedules.day_mark") || changed.Contains("schedules.service_line") => "取り込んだあとに、予定や実績が書きかえられています",
        _ when changed.Contains("schedules.service_slip") || changed.Contains("schedules.overrun_allotment") => "取り込んだあとに、利用票の同意や超過分の割りふりが入っています",
        _ when changed.Contains("plans.care_plan") || changed.Contains("plans.preventive_document") => "取り込んだあとに、計画の書類が変わっています",
        _ => "取り込んだあとに、利用者の記録が変わっています",
    };

    private static string Mend(HashSet<string> changed) => changed.Contains("schedules.slip_source") || changed.Contains("exchange.withdrawal")
        ? "新しいほうの取込を先に戻してください。"
        : "直すところがあれば、その画面で直してください。";

    // The clients of units written after the import, with the moment of the first.
    private async Task<Dictionary<Guid, DateTimeOffset>> SentAsync(Incoming incoming, Dictionary<ClientNumber, ImportRecord> records, CancellationToken cancel)
    {
        var imported = records.Values.Where(record => record.ClientId is not null)
            .GroupBy(record => record.ClientId!.Value).ToDictionary(group => group.Key, group => group.Min(record => record.At));
        var ids = imported.Keys.ToList();
        var written = await (from member in db.OutgoingClients
                             join unit in db.Outgoing on member.OutgoingId equals unit.Id
                             where ids.Contains(member.ClientId) && unit.ServiceMonth == incoming.ServiceMonth
                             select new { member.ClientId, unit.RequestedAt }).ToListAsync(cancel);
        return written.Where(row => row.RequestedAt > imported[row.ClientId]).GroupBy(row => row.ClientId)
            .ToDictionary(group => group.Key, group => group.Min(row => row.RequestedAt));
    }
}
