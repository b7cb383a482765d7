using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Reconciliation;

public static class ReconciliationRefusals
{
    public static readonly Refusal ClientNotFound = new(
        "reconciliation_not_found", RefusalKind.NotFound, "この月に、この利用者の利用票（自事業所で作ったもの）がありません。月と利用者を選び直してください。");

    public static readonly Refusal DifferenceGone = new(
        "difference_gone", RefusalKind.Conflict, "このちがいはもうありません。実績か予定が変わりました。画面を読み直してください。");

    public static readonly Refusal NotForThisKind = new(
        "resolution_not_for_kind", RefusalKind.Invalid, "このちがいには、この決め方は使えません。ほかの決め方を選んでください。");

    public static readonly Refusal ReasonMissing = new(
        "resolution_reason_missing", RefusalKind.Invalid, "差戻し・保留・対象外には理由が要ります。理由を選ぶか、書いてください。");

    public static readonly Refusal ReasonTooLong = new(
        "resolution_reason_too_long", RefusalKind.Invalid, "理由は200文字までです。短くしてください。");

    public static readonly Refusal NothingDecided = new(
        "nothing_decided", RefusalKind.NotFound, "取り消す決定がありません。すでに取り消されたか、別の決定に変わっています。");

    public static readonly Refusal PlanMovedOn = new(
        "plan_moved_on", RefusalKind.Conflict, "遡及変更のあとで予定がさらに変わったため、取り消せません。利用票で予定を直してください。");

    public static readonly Refusal MonthIsClosed = new(
        "month_is_closed", RefusalKind.Conflict, "この月は締めてあります。変えるときは、理由を書いて再開してください。");

    public static readonly Refusal MonthIsOpen = new(
        "month_is_open", RefusalKind.Conflict, "この月は締めていません。");

    public static readonly Refusal NobodyToClose = new(
        "nobody_to_close", RefusalKind.Invalid, "この月の利用票がありません。締めるものがありません。");

    public static readonly Refusal ReopenReasonMissing = new(
        "reopen_reason_missing", RefusalKind.Invalid, "再開する理由を書いてください（200文字まで）。締めた内容は残ります。");

    /// <param name="standing">What stands in the way, a client each.</param>
    public static Refusal StillOpen(IReadOnlyList<StandingInTheWay> standing) => new(
        "month_not_settled", RefusalKind.Conflict,
        $"まだ締められません。{standing.Count}名に、未決・未着・差戻し中のものがあります。") { Detail = standing };
}

/// <summary>Why a client's month keeps the office from closing.</summary>
/// <param name="Open">未決.</param>
/// <param name="NotReceived">未着.</param>
/// <param name="SentBack">差戻し, and nothing new has come.</param>
public sealed record StandingInTheWay(Guid ClientId, string Name, int Open, int NotReceived, int SentBack);
