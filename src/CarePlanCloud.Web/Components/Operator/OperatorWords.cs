using System.Globalization;
using CarePlanCloud.Application.Ending;
using CarePlanCloud.Application.Ending.Deleting;
using CarePlanCloud.Application.Licences;
using CarePlanCloud.Application.Operating.Offices;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Web.Components.Pages;

namespace CarePlanCloud.Web.Components.Operator;

/// <summary>How terms, ages and kinds of work are said in the console.</summary>
internal static class OperatorWords
{
    private const int SoonDays = 30;

    public static string Of(LicenceKind kind) => kind switch
    {
        LicenceKind.Trial => "無料試用",
        LicenceKind.FreePass => "フリーパス",
        _ => "有料",
    };

    public static StateWord StateOf(OfficeRow office, DateOnly today) => office switch
    {
        { SuspendedAt: { } at } => new($"停止 {Short(at)}", "lock", "stop"),
        { Licence: null } => new("利用期間なし", "stop", "stop"),
        { Licence: { } licence } when licence.EndsOn < today => new($"期限切れ {licence.EndsOn:M/d}", "stop", "stop"),
        { Licence: { } licence } when licence.StartsOn > today => new($"{licence.StartsOn:M/d} から", "clock", "wait"),
        { Licence: { Renews: false } licence } when licence.EndsOn <= today.AddDays(SoonDays) => new($"{Of(licence.Kind)} あと{licence.EndsOn.DayNumber - today.DayNumber}日", "clock", "wait"),
        _ => new(Of(office.Licence!.Kind), "okc", "ok"),
    };

    public static StateWord StateOf(TerminationRow row) => row switch
    {
        { State: TerminationState.Deleted } => new("削除しました", "okc", "ok"),
        { State: TerminationState.Withdrawn } => new("取り消し", "x", "calm"),
        { State: TerminationState.Deleting } => new("削除しています", "clock", "wait"),
        { Fault.Length: > 0 } => new("削除できなかった", "stop", "stop"),
        { IsDeletable: true } => new("削除できます", "stop", "stop"),
        _ => new("申し込み", "clock", "wait"),
    };

    public static string Span(LicenceView licence) => $"{Day(licence.StartsOn)}〜{Day(licence.EndsOn)}";

    /// <summary>11/24.</summary>
    public static string Short(DateTimeOffset at) => at.InJapan().ToString("M/d", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy/M/d", CultureInfo.InvariantCulture);

    public static string Last(DateTimeOffset? at, DateTimeOffset now) => at is not { } known ? "まだ"
        : known.InJapan().Date == now.InJapan().Date ? Said.Clock(known) : known > now.AddDays(-300) ? known.InJapan().ToString("M/d", CultureInfo.InvariantCulture)
        : known.InJapan().ToString("yyyy/M", CultureInfo.InvariantCulture);

    /// <summary>4秒, 3分10秒, 2時間05分, 3日.</summary>
    public static string Age(TimeSpan? age) => age switch
    {
        null => "—",
        { TotalMinutes: < 1 } seconds => $"{Math.Max(0, seconds.Seconds)}秒",
        { TotalHours: < 1 } minutes => $"{minutes.Minutes}分{minutes.Seconds:00}秒",
        { TotalDays: < 1 } hours => $"{hours.Hours}時間{hours.Minutes:00}分",
        { } days => $"{(int)days.TotalDays}日",
    };

    public static string Of(OutboxKind kind) => kind switch
    {
        OutboxKind.CheckIncoming => "受信の検査",
        OutboxKind.GenerateOutgoing => "送信ファイルの作成",
        OutboxKind.RelayOutgoing => "配信",
        OutboxKind.CarrySignal => "知らせの配達",
        OutboxKind.PrintForms => "帳票の印刷",
        OutboxKind.NotifyOfInquiries => "照会のメール",
        OutboxKind.VerifyAudit => "監査ログの検証",
        OutboxKind.ExportOffice => "全データの書き出し",
        OutboxKind.DeleteOffice => "契約の終わりの削除",
        _ => kind.ToString(),
    };
}
