using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Ending;

public static class EndingRefusals
{
    public static readonly Refusal ExportNotFound = new(
        "office_export_not_found", RefusalKind.NotFound, "この書き出しが見つかりません。「契約の終わり」を開き直してください。");

    public static readonly Refusal ExportNotReady = new(
        "office_export_not_ready", RefusalKind.Conflict, "書き出しは、まだできていないか、置いておく期間が過ぎました。「契約の終わり」で、もう一度書き出してください。");

    public static readonly Refusal ExportUnderWay = new(
        "office_export_under_way", RefusalKind.Conflict, "いま書き出しているところです。終わるまでお待ちください。");

    public static readonly Refusal NotThisStep = new(
        "office_export_not_this_step", RefusalKind.Conflict, "この書き出しは、もうこの段階にありません。");

    public static readonly Refusal BadLastDay = new(
        "bad_last_day", RefusalKind.Invalid, "最終日は、今日から2年以内の日を入れてください（例：2027-03-31）。");

    public static readonly Refusal ReasonTooLong = new(
        "termination_reason_too_long", RefusalKind.Invalid, "理由は500文字までで入れてください。空でもかまいません。");

    public static readonly Refusal WrongOfficeNumber = new(
        "wrong_office_number", RefusalKind.Invalid, "確認の事業所番号が違います。この事業所の10桁の番号を入れてください。");

    public static readonly Refusal AlreadyAsked = new(
        "termination_already_asked", RefusalKind.Conflict, "解約は、もう申し込まれています。日を変えるときは、取り消してから申し込み直してください。");

    public static readonly Refusal NothingToWithdraw = new(
        "nothing_to_withdraw", RefusalKind.NotFound, "取り消せる解約の申し込みがありません。画面を開き直してください。");

    public static readonly Refusal TerminationNotFound = new(
        "termination_not_found", RefusalKind.NotFound, "この解約が見つかりません。一覧を開き直してください。");

    public static readonly Refusal AlreadyDeleted = new(
        "office_already_deleted", RefusalKind.Conflict, "この事業所のデータは、もう削除されたか、いま削除しています。一覧を開き直してください。");

    public static readonly Refusal CertificateNotFound = new(
        "deletion_certificate_not_found", RefusalKind.NotFound, "この削除証明書は開けません。番号がちがうか、リンクの期限（90日）が過ぎています。CarePlanCloud の窓口へお問い合わせください。");

    /// <param name="from">The first day on which it may be done.</param>
    public static Refusal TooEarly(DateOnly from) => new(
        "deletion_too_early", RefusalKind.Conflict, $"まだ削除できません。削除できるのは {from:yyyy-MM-dd} からです（最終日のあとの猶予）。");
}
