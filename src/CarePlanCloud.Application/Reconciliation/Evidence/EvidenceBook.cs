using System.Globalization;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Reports.Evidence;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation.Evidence;

/// <summary>Whom the evidence is about: one client, one partner, or everybody, in the months from the first to the last.</summary>
internal sealed record EvidenceScope(ServiceMonth From, ServiceMonth To, Guid? ClientId = null, string? PartnerNumber = null);

/// <summary>Lists for the inspection (運営指導): what was decided, what went to and fro, what was agreed to.</summary>
public sealed class EvidenceBook(CareDb db)
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    /// <summary>Every decision, also those that were taken back.</summary>
    internal async Task<EvidenceTable> DecisionsAsync(EvidenceScope scope, CancellationToken cancel)
    {
        var (from, to) = (scope.From.FirstDay, scope.To.FirstDay);
        var rows = await (from row in db.DifferenceDecisions.AsNoTracking()
                          join client in db.Clients.AsNoTracking() on row.ClientId equals client.Id
                          where row.ServiceMonth >= @from && row.ServiceMonth <= to && (scope.ClientId == null || row.ClientId == scope.ClientId)
                          orderby row.ServiceMonth, client.SearchKey, row.DecidedAt
                          select new { Row = row, client.Name }).ToListAsync(cancel);
        return new EvidenceTable(
            "予実突合の決定", "予実突合の記録",
            [
                new("提供月", 20), new("利用者", 26), new("日", 24), new("事業所", 40), new("サービス", 34), new("ちがい", 32), new("予定", 20), new("実績", 20), new("決定", 24), new("理由", 19), new("だれが・いつ", 18),
            ],
            [.. rows.Where(each => scope.PartnerNumber is null || each.Row.About.OfficeNumber == scope.PartnerNumber).Select(each => new[]
            {
                MonthOf(each.Row.ServiceMonth), each.Name, DifferenceWords.DaysName(each.Row.About.Days, ServiceMonth.Of(each.Row.ServiceMonth), each.Row.Kind),
                $"{each.Row.About.OfficeName}（{each.Row.About.OfficeNumber}）", each.Row.About.ServiceName, DifferenceWords.KindName(each.Row.Kind), each.Row.About.Planned, each.Row.About.Actual,
                DifferenceWords.ResolutionName(each.Row.Resolution) + (each.Row.WithdrawnAt is { } at ? $"（{When(at)} {each.Row.WithdrawnByName} 取消）" : ""),
                each.Row.Reason, $"{each.Row.DecidedByName} {When(each.Row.DecidedAt)}",
            })]);
    }

    /// <summary>Closings and reopenings of the months.</summary>
    internal async Task<EvidenceTable> ClosingsAsync(EvidenceScope scope, CancellationToken cancel)
    {
        var (from, to) = (scope.From.FirstDay, scope.To.FirstDay);
        var rows = await db.MonthClosings.AsNoTracking().Where(row => row.ServiceMonth >= from && row.ServiceMonth <= to)
            .OrderBy(row => row.ServiceMonth).ThenBy(row => row.Number).ToListAsync(cancel);
        return new EvidenceTable(
            "月締め", "月締めの記録",
            [new("提供月", 27), new("回", 20), new("締めた日時", 50), new("締めた人", 50), new("再開した日時", 50), new("再開した人", 40), new("再開の理由", 40)],
            [.. rows.Select(row => new[]
            {
                MonthOf(row.ServiceMonth), $"{row.Number}回目", When(row.ClosedAt), row.ClosedByName, row.ReopenedAt is { } at ? When(at) : "", row.ReopenedByName, row.ReopenReason,
            })]);
    }

    /// <summary>Units with the client or partner that were sent or came in, and how they got on.</summary>
    internal async Task<EvidenceTable> TransfersAsync(EvidenceScope scope, CancellationToken cancel)
    {
        var all = await MovedAsync(scope, cancel);
        var names = await db.PartnerNamesAsync([.. all.Select(unit => unit.Partner).Where(number => number.Length > 0).Distinct()], cancel);
        var proven = await ProvenAsync([.. all.Select(unit => unit.Id)], cancel);
        return new EvidenceTable(
            "送受信", "送受信の記録",
            [new("向き", 16), new("文書", 40), new("提供月", 27), new("相手", 70), new("連番", 40), new("日時", 34), new("状態", 30), new("受領証", 20)],
            [.. all.OrderBy(unit => unit.At).Select(unit => new[]
            {
                unit.IsOut ? "送信" : "受信", TransferWords.KindName(unit.Kind), unit.Month is { } month ? MonthOf(month) : "", $"{names.GetValueOrDefault(unit.Partner, "")}（{unit.Partner}）", unit.Serial,
                When(unit.At), TransferWords.StateName(unit.State), proven.Contains(unit.Id) ? "あり" : "",
            })]);
    }

    /// <summary>Versions of the client's plans and documents of 介護予防 with their consent and handover.</summary>
    internal async Task<EvidenceTable> ConsentsAsync(Guid clientId, CancellationToken cancel)
    {
        var plans = await db.PlanVersions.AsNoTracking().Where(plan => plan.ClientId == clientId).OrderBy(plan => plan.Number).ToListAsync(cancel);
        var documents = await db.PreventiveDocuments.AsNoTracking().Where(row => row.ClientId == clientId).OrderBy(row => row.Kind).ThenBy(row => row.Number).ToListAsync(cancel);
        return new EvidenceTable(
            "同意と交付", "計画の同意と交付",
            [new("文書", 50), new("作成日", 33), new("状態", 20), new("同意日", 33), new("同意した人", 37), new("説明した人", 37), new("交付日", 33), new("交付した人", 34)],
            [
                .. plans.Select(plan => RowOf($"居宅サービス計画 第{plan.Number}版", plan.PlanDate, plan.State, (plan.AgreedOn, plan.AgreedBy, plan.ExplainedBy), (plan.HandedOverOn, plan.HandedOverBy))),
                .. documents.Select(row => RowOf(NameOf(row), row.Date, row.State, (row.AgreedOn, row.AgreedBy, row.ExplainedBy), (row.HandedOverOn, row.HandedOverBy))),
            ]);
    }

    /// <summary>支援計画書 第2版.</summary>
    internal static string NameOf(PreventiveDocument document) =>
        $"{(document.Kind is PreventiveDocumentKind.ClientProfile ? "利用者基本情報" : "支援計画書")} 第{document.Number}版";

    private static string[] RowOf(string document, DateOnly made, PlanState state, (DateOnly? On, string By, string Explained) consent, (DateOnly? On, string By) handover) =>
    [
        document, Day(made), state switch { PlanState.Draft => "原案", PlanState.Agreed => "同意", _ => "交付" },
        consent.On is { } agreed ? Day(agreed) : "", consent.By, consent.Explained, handover.On is { } handed ? Day(handed) : "", handover.By,
    ];

    /// <summary>The documents of 介護予防 of the client that went beyond a draft.</summary>
    internal Task<List<PreventiveDocument>> PreventiveAsync(Guid clientId, CancellationToken cancel) => db.PreventiveDocuments.AsNoTracking()
        .Where(row => row.ClientId == clientId && row.State != PlanState.Draft).OrderBy(row => row.Kind).ThenBy(row => row.Number).ToListAsync(cancel);

    /// <summary>The plans of the client that went beyond a draft, the oldest first.</summary>
    internal Task<List<Guid>> PlanIdsAsync(Guid clientId, CancellationToken cancel) =>
        db.PlanVersions.AsNoTracking().Where(plan => plan.ClientId == clientId && plan.State != PlanState.Draft).OrderBy(plan => plan.Number).Select(plan => plan.Id).ToListAsync(cancel);

    /// <summary>Units of the scope, sent and received.</summary>
    internal async Task<IReadOnlyCollection<Guid>> TransferIdsAsync(EvidenceScope scope, CancellationToken cancel) =>
        [.. (await MovedAsync(scope, cancel)).Select(unit => unit.Id)];

    private sealed record Moved(Guid Id, bool IsOut, Exchange.UnitKind Kind, DateOnly? Month, string Partner, string Serial, string State, DateTimeOffset At);

    private async Task<List<Moved>> MovedAsync(EvidenceScope scope, CancellationToken cancel)
    {
        var (first, last) = (scope.From.FirstDay, scope.To.FirstDay);
        var (begin, until) = (first.BeginsInJapan(), scope.To.Next.FirstDay.BeginsInJapan());
        var sent = await db.Outgoing.AsNoTracking()
            .Where(unit => (unit.ServiceMonth == null ? unit.RequestedAt >= begin && unit.RequestedAt < until : unit.ServiceMonth >= first && unit.ServiceMonth <= last)
                && (scope.PartnerNumber == null || unit.ReceiverOfficeNumber == scope.PartnerNumber)
                && (scope.ClientId == null || db.OutgoingClients.Any(client => client.OutgoingId == unit.Id && client.ClientId == scope.ClientId && client.Fingerprint != null)))
            .Select(unit => new Moved(unit.Id, true, unit.Kind, unit.ServiceMonth, unit.ReceiverOfficeNumber, unit.SerialNumber, StableWords.Of(unit.State), unit.SentAt ?? unit.RequestedAt)).ToListAsync(cancel);
        var numbers = scope.ClientId is { } id ? await NumbersAsync(id, cancel) : [];
        var keys = numbers.ConvertAll(number => number.InsurerNumber + number.InsuredNumber);
        var came = await db.Incoming.AsNoTracking()
            .Where(unit => (unit.ServiceMonth == null ? unit.ReceivedAt >= begin && unit.ReceivedAt < until : unit.ServiceMonth >= first && unit.ServiceMonth <= last)
                && (scope.PartnerNumber == null || unit.SenderOfficeNumber == scope.PartnerNumber)
                && (scope.ClientId == null || db.IncomingClients.Any(client => client.IncomingId == unit.Id && keys.Contains(client.InsurerNumber + client.InsuredNumber))))
            .Select(unit => new Moved(unit.Id, false, unit.Kind, unit.ServiceMonth, unit.SenderOfficeNumber, unit.SerialNumber, StableWords.Of(unit.State), unit.ReceivedAt)).ToListAsync(cancel);
        return [.. sent, .. came];
    }

    private async Task<HashSet<Guid>> ProvenAsync(IReadOnlyCollection<Guid> transferIds, CancellationToken cancel)
    {
        var sent = await db.Receipts.AsNoTracking().Where(receipt => transferIds.Contains(receipt.MessageId)).Select(receipt => receipt.MessageId).ToListAsync(cancel);
        var came = await (from unit in db.Incoming.AsNoTracking()
                          join receipt in db.Receipts.AsNoTracking() on unit.MessageId equals (Guid?)receipt.MessageId
                          where transferIds.Contains(unit.Id)
                          select unit.Id).ToListAsync(cancel);
        return [.. sent, .. came];
    }

    // Under its own number, and under those that somebody matched to the client.
    private async Task<List<(string InsurerNumber, string InsuredNumber)>> NumbersAsync(Guid clientId, CancellationToken cancel)
    {
        var own = await db.Clients.AsNoTracking().Where(client => client.Id == clientId).Select(client => new { client.InsurerNumber, client.InsuredNumber }).FirstAsync(cancel);
        var matched = await db.ClientMatches.AsNoTracking().Where(match => match.ClientId == clientId).Select(match => new { match.InsurerNumber, match.InsuredNumber }).ToListAsync(cancel);
        return [.. matched.Append(own).Distinct().Select(number => (number.InsurerNumber, number.InsuredNumber))];
    }

    private static string MonthOf(DateOnly month) => $"{month.Year}年{month.Month}月";

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", Japanese);

    private static string When(DateTimeOffset at) => at.InJapan().ToString("yyyy/MM/dd HH:mm", Japanese);
}
