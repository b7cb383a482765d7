using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Components.Pages.Board;

/// <summary>How the board says it.</summary>
internal static class BoardWords
{
    private static readonly string[] Here = ["作成", "検証", "送信", "配信", "開封", "取込"];
    private static readonly string[] Outside = ["作成", "検証", "書出", "送付", "確認", "取込"];

    public static IReadOnlyList<string> Steps(PartnerChannel channel) => channel == PartnerChannel.CarePlanCloud ? Here : Outside;

    public static string Mark(StepMark mark) => mark switch
    {
        StepMark.Done => "済み",
        StepMark.Own => "自分の番",
        StepMark.Waiting => "相手を待つ",
        StepMark.Stopped => "止まり",
        StepMark.Unknown => "この経路では分からない",
        _ => "まだ",
    };

    public static StateWord Channel(PartnerChannel channel) => channel switch
    {
        PartnerChannel.CarePlanCloud => new("電送", "net", ""),
        PartnerChannel.National => new("国システム", "nation", ""),
        PartnerChannel.Fax => new("FAX", "fax", ""),
        PartnerChannel.Mail => new("メール", "mail", ""),
        _ => new("手渡し", "file", ""),
    };

    public static string Paper(BoardRow row, string partnerKind, OfficeKind own)
    {
        var receiver = row.Direction == BoardDirection.In ? own : partnerKind switch
        {
            "46" => OfficeKind.CommunitySupportCenter, "43" => OfficeKind.CareManagementOffice, _ => OfficeKind.ServiceOffice,
        };
        return Said.Paper(row.Kind, receiver) + (row.Edition > 1 ? $" 第{row.Edition}版" : "");
    }

    public static StateWord State(BoardRow row) => row.Standing.Condition switch
    {
        BoardCondition.NotWritten => new("まだ送っていません", "out", "now"),
        BoardCondition.Changed => new("送ったあとで変わりました", "out", "now"),
        BoardCondition.Gone => new("取下げが要ります", "out", "now"),
        BoardCondition.Writing => new("作成しています", "clock", "calm"),
        BoardCondition.Invalid => new("検証で止まりました", "stop", "stop"),
        BoardCondition.Ready => row.Channel switch
        {
            PartnerChannel.CarePlanCloud => new("送れます", "out", "now"),
            PartnerChannel.National => new("CSVを国システムへ", "out", "now"),
            _ => new($"{Channel(row.Channel).Word}で送れます", "out", "now"),
        },
        BoardCondition.OnTheWay => new("届けています", "clock", "calm"),
        BoardCondition.Unopened => new("相手の開封待ち", "clock", "wait"),
        BoardCondition.Opened => new("相手の取込待ち", "clock", "wait"),
        BoardCondition.Imported => new("取込済", "okc", "ok"),
        BoardCondition.Returned => row.Direction == BoardDirection.Out ? new("差戻されました", "stop", "stop") : new("差戻して再送待ち", "clock", "wait"),
        BoardCondition.Withdrawn => row.IsOwn ? new("取下げました", "out", "now")
            : row.Waits ? new("相手が取下げました", "clock", "wait") : new("取下げ済", "okc", "calm"),
        BoardCondition.Undeliverable => new("届きませんでした", "stop", "stop"),
        BoardCondition.Exported => new("送付の記録を", "out", "now"),
        BoardCondition.Dispatched => new("電話で確認する", "phone", "now"),
        BoardCondition.Confirmed => new("確認済", "okc", "ok"),
        BoardCondition.Collecting => new("月末まで入力中", "clock", "calm"),
        BoardCondition.NotEntered => new("実績が入っていません", "slip", "now"),
        BoardCondition.Missing => new("実績が届いていません", "clock", "wait"),
        BoardCondition.NotDueYet => new("月末を待っています", "clock", "calm"),
        BoardCondition.Checking => new("内容を確認しています", "clock", "calm"),
        BoardCondition.Arrived => new("届いています", "drop", "now"),
        BoardCondition.PartlyImported => new("利用者の確認待ち", "drop", "now"),
        BoardCondition.Rejected => new("取り込めません", "stop", "stop"),
        _ => new("入力済", "okc", "ok"),
    };

    /// <summary>What stands beside the state: the reminder, what somebody wrote, the moment.</summary>
    public static string Detail(BoardRow row)
    {
        if (row.Reminded is { } reminded && row.Standing.Turn == BoardTurn.Partner)
        {
            var day = reminded.At.InJapan();
            return $"催促済 {day.Month}/{day.Day} {reminded.Note}".TrimEnd();
        }

        if (row.Note.Length > 0)
        {
            return row.Note;
        }

        return (row.Since, row.Standing.Condition) switch
        {
            (null, _) => "",
            ({ } at, BoardCondition.Missing or BoardCondition.NotEntered) => $"{Day(at)} から",
            ({ } at, BoardCondition.NotWritten) => row.Kind == UnitKind.Actuals ? $"{Day(at)} から" : $"{Day(at)} 作成",
            ({ } at, BoardCondition.Unopened) => $"{Said.Moment(at)} 配信",
            ({ } at, BoardCondition.Opened) => $"{Said.Moment(at)} 開封",
            ({ } at, BoardCondition.Imported) => $"{Said.Moment(at)} 取込",
            ({ } at, BoardCondition.Arrived) => $"{Said.Moment(at)} 着",
            ({ } at, BoardCondition.Changed) => $"前回 {Said.Moment(at)}",
            ({ } at, _) => Said.Moment(at),
        };
    }

    public static string Turn(BoardTurn turn) => turn switch { BoardTurn.Own => "自分", BoardTurn.Partner => "相手", _ => "—" };

    /// <summary>Null where nothing is to be done.</summary>
    public static string? Act(BoardRow row) => row.Standing.Act switch
    {
        BoardAct.Send => row.Standing.Condition is BoardCondition.Changed or BoardCondition.Undeliverable or BoardCondition.Withdrawn ? "送り直す"
            : row.Standing.Condition == BoardCondition.Gone ? "取下げを送る" : "作成して送信",
        BoardAct.Release => "送る",
        BoardAct.Write => row.Standing.Condition == BoardCondition.Gone ? "取下げを作る" : "ファイルを作る",
        BoardAct.Export => row.Channel == PartnerChannel.National ? "CSVを書き出す" : "書き出す",
        BoardAct.Dispatch => "送付を記録",
        BoardAct.Confirm => "確認できた",
        BoardAct.Mend => row.Standing.Condition == BoardCondition.Returned ? "差戻しを直す" : "見て直す",
        BoardAct.Remind => row.Reminded is null ? "催促する" : "もう一度催促",
        BoardAct.OpenEntry => row.Standing.Condition == BoardCondition.Rejected ? "内容を見る" : "内容を見て取込",
        BoardAct.EnterActuals => "実績を入れる",
        _ => null,
    };

    /// <summary>The short verb of an act on several rows; null where each must be looked at.</summary>
    public static string? Together(BoardAct act) => act switch
    {
        BoardAct.Send or BoardAct.Release => "送信",
        BoardAct.Write => "作成",
        BoardAct.Remind => "催促",
        BoardAct.OpenEntry => "取込",
        BoardAct.Export => "書き出し",
        BoardAct.Dispatch => "送付の記録",
        BoardAct.Confirm => "確認の記録",
        _ => null,
    };

    public static string Tab(BoardTab tab) => tab switch
    {
        BoardTab.Own => "要対応", BoardTab.Waiting => "相手待ち", BoardTab.Done => "済", BoardTab.All => "すべて", _ => "未完了",
    };

    private static string Day(DateTimeOffset at) => $"{at.InJapan().Month}/{at.InJapan().Day}";
}
