using System.Globalization;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Components.Pages;

/// <summary>A state as the eye meets it: icon, word and colour together, never colour alone.</summary>
public sealed record StateWord(string Word, string Icon, string Tone);

/// <summary>How dates, kinds and states are said on every page.</summary>
public static class Said
{
    /// <summary>11/22 18:30, on the wall in Japan.</summary>
    public static string Moment(DateTimeOffset instant) => instant.InJapan().ToString("M/d HH:mm", CultureInfo.InvariantCulture);

    public static string Clock(DateTimeOffset instant) => instant.InJapan().ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Date(DateTimeOffset instant) => Date(DateOnly.FromDateTime(instant.InJapan().DateTime));

    public static string Date(DateOnly day) => day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);

    public static string Weekday(DateOnly day) => "日月火水木金土".Substring((int)day.DayOfWeek, 1);

    /// <summary>11月; 2025年3月 where the page stands in another year.</summary>
    public static string Month(DateOnly month, DateOnly page) => month.Year == page.Year ? $"{month.Month}月" : $"{month.Year}年{month.Month}月";

    /// <summary>28日（土）.</summary>
    public static string DayOf(ServiceMonth month, int day) => $"{day}日（{Weekday(month.Day(day))}）";

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number to be typed over: no separators, nothing for nought.</summary>
    public static string Plain(int value) => value == 0 ? "" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The paper as the receiver calls it: a provider's copy of the 利用票 is a 提供票. Null when nobody knows who receives.
    /// </summary>
    public static string Paper(UnitKind kind, OfficeKind? receiver) => kind switch
    {
        UnitKind.Actuals => "実績",
        UnitKind.Slip => Slip(receiver),
        UnitKind.Plan => "計画書",
        UnitKind.PreventivePlan => "利用者基本情報・支援計画",
        UnitKind.PlanDeletion => "計画書の取下げ",
        UnitKind.SlipDeletion => $"{Slip(receiver)}の取下げ",
        UnitKind.ActualsDeletion => "実績の取下げ",
        UnitKind.ClientProfileDeletion => "利用者基本情報の取下げ",
        UnitKind.PreventivePlanDeletion => "支援計画の取下げ",
        _ => "わからないファイル",
    };

    /// <summary>UPPLAN_202611_….CSV: its kind is what people call it by.</summary>
    public static string FileKind(string fileName) =>
        FileName.TryParse(fileName, out var name, out _) ? name!.RecordKind : fileName.Split('_', '.')[0];

    /// <summary>Taking it in removes something.</summary>
    public static bool TakesBack(UnitKind kind) => kind is UnitKind.PlanDeletion or UnitKind.SlipDeletion or UnitKind.ActualsDeletion
        or UnitKind.ClientProfileDeletion or UnitKind.PreventivePlanDeletion;

    private static string Slip(OfficeKind? receiver) => receiver switch
    {
        null => "利用票・提供票",
        OfficeKind.ServiceOffice => "提供票",
        _ => "利用票",
    };

    /// <summary>As <see cref="State(IncomingState)"/>, except for what is sound and cannot be taken in.</summary>
    public static StateWord State(IncomingSummary unit) =>
        unit is { State: IncomingState.Checked, CanBeImported: false } ? new("確認だけできます", "okc", "calm") : State(unit.State);

    public static StateWord State(IncomingState state) => state switch
    {
        IncomingState.Received => new("確認待ち", "clock", "wait"),
        IncomingState.Checking => new("確認中", "clock", "wait"),
        IncomingState.Checked => new("取り込めます", "drop", "now"),
        IncomingState.Rejected => new("取り込めません", "stop", "stop"),
        IncomingState.PartlyImported => new("一部を取込", "clock", "wait"),
        IncomingState.Outdated => new("古い連番です", "clock", "calm"),
        IncomingState.Returned => new("差戻し", "undo", "stop"),
        IncomingState.Withdrawn => new("取下げ", "x", "calm"),
        _ => new("取込済", "okc", "ok"),
    };

    public static StateWord State(OutgoingState state) => state switch
    {
        OutgoingState.Requested => new("作成待ち", "clock", "wait"),
        OutgoingState.Generating => new("作成中", "clock", "wait"),
        OutgoingState.Valid => new("検査ずみ", "okc", "now"),
        OutgoingState.Invalid => new("エラー", "stop", "stop"),
        OutgoingState.Sent => new("送信ずみ", "out", "wait"),
        OutgoingState.Delivered => new("配信ずみ", "okc", "ok"),
        OutgoingState.Opened => new("開封ずみ", "eye", "ok"),
        OutgoingState.Imported => new("取込ずみ", "okc", "ok"),
        OutgoingState.Returned => new("差戻し", "undo", "stop"),
        OutgoingState.Exported => new("書き出しずみ", "file", "wait"),
        OutgoingState.Dispatched => new("送付ずみ", "out", "wait"),
        OutgoingState.Confirmed => new("相手が確認", "okc", "ok"),
        OutgoingState.Withdrawn => new("取下げ", "x", "calm"),
        _ => new("届きません", "stop", "stop"),
    };

    public static StateWord State(DueState state) => state switch
    {
        DueState.New => new("新規", "add", "now"),
        DueState.Changed => new("変更あり", "mend", "wait"),
        DueState.Gone => new("取下げ", "undo", "stop"),
        _ => new("送ってあります", "okc", "calm"),
    };

    public static StateWord Channel(PartnerChannel channel) => new(
        ChannelNames.NameOf(channel),
        channel switch
        {
            PartnerChannel.CarePlanCloud => "net",
            PartnerChannel.National => "nation",
            PartnerChannel.Fax => "file",
            PartnerChannel.Mail => "mail",
            _ => "partner",
        },
        "calm");

    public static StateWord Severity(Severity severity) => severity switch
    {
        Exchange.Severity.Error => new("エラー", "stop", "stop"),
        Exchange.Severity.Warning => new("確認", "info", "wait"),
        Exchange.Severity.Repaired => new("直した", "mend", "ok"),
        _ => new("お知らせ", "info", "calm"),
    };
}
