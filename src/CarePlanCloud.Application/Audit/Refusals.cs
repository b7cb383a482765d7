using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Audit;

public static class AuditRefusals
{
    public static readonly Refusal VerificationNotFound = new(
        "audit_verification_not_found", RefusalKind.NotFound, "この検証は見つかりません。監査ログの画面で、もう一度検証してください。");

    /// <summary>A step of the background verification came when its turn was over; the job simply ends.</summary>
    public static readonly Refusal NotThisStep = new(
        "audit_verification_not_this_step", RefusalKind.Conflict, "この検証は、すでに終わっています。");

    public static readonly Refusal UnknownAct = new(
        "unknown_act", RefusalKind.Invalid, "この行為の名前はありません。監査ログの画面の一覧から選んでください。");

    public static readonly Refusal BadPlace = new(
        "bad_audit_place", RefusalKind.Invalid, "続きの位置が読めません。前の答えの next をそのまま after に入れてください。");

    public static readonly Refusal BadDay = new(
        "bad_audit_day", RefusalKind.Invalid, "日付が読めません。from と to は 2026-11-23 のように、年-月-日で入れてください。");

    public static readonly Refusal BadRange = new(
        "bad_audit_range", RefusalKind.Invalid, "期間のはじめが終わりより後です。日付を入れ直してください。");

    public static readonly Refusal TooManyEntries = new(
        "too_many_audit_entries", RefusalKind.Unprocessable, "一度に保存できるのは100,000件までです。期間か利用者で絞ってから、保存し直してください。");

    public static readonly Refusal ReasonNeeded = new(
        "audit_hold_reason_needed", RefusalKind.Invalid, "保全の理由が入っていません。何のために残すのかを200文字までで入れてください。");

    public static readonly Refusal AlreadyHeld = new(
        "audit_already_held", RefusalKind.Conflict, "監査ログはすでに保全されています。理由を変えるときは、いまの保全を解いてから入れ直してください。");

    public static readonly Refusal NotHeld = new(
        "audit_not_held", RefusalKind.Conflict, "監査ログは、いま保全されていません。ほかの方が先に解いたかもしれません。");
}
