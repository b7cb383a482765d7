using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Claims;

public static class ClaimRefusals
{
    public static readonly Refusal MonthNotClosed = new(
        "claim_month_not_closed", RefusalKind.Conflict, "この月はまだ締めていません。予実突合で月を締めると、給付管理票と請求が作れます。");

    public static readonly Refusal NothingToSend = new(
        "nothing_to_claim", RefusalKind.Conflict, "送るものがありません。締めた内容は、すでに伝送したものと同じです。");

    public static readonly Refusal FileNotFound = new(
        "claim_file_not_found", RefusalKind.NotFound, "このファイルは見つかりません。画面を読み直してください。");

    public static readonly Refusal AlreadySent = new(
        "claim_file_sent", RefusalKind.Conflict, "このファイルは、伝送した記録があります。取り消すときは、修正か取消の給付管理票を作ってください。");

    public static readonly Refusal AlreadyDiscarded = new(
        "claim_file_discarded", RefusalKind.Conflict, "このファイルは捨ててあります。もう一度作ってください。");

    public static readonly Refusal SubmittedTooEarly = new(
        "claim_month_too_early", RefusalKind.Invalid, "処理対象年月は、サービス提供月の翌月より前にはできません。");

    public static readonly Refusal NothingHeld = new(
        "nothing_held", RefusalKind.Conflict, "この利用者の分は、伝送した記録がないか、すでに返戻として記録してあります。画面を読み直してください。");

    public static readonly Refusal TwoFees = new(
        "two_fees", RefusalKind.Invalid, "支援費の基本の区分は1つだけ選べます。どちらかを外してください。");

    public static Refusal NoSuchFee(string code, string kindName) => new(
        "no_such_fee", RefusalKind.Invalid, $"「{code}」は、この月の{kindName}のコードにありません。一覧から選んでください。");

    public static Refusal FeeOfOffice(string name) => new(
        "fee_of_office", RefusalKind.Invalid, $"「{name}」は事業所で算定する加算です。設定の「事業所の情報」で選ぶと、利用者ぜんぶの請求に載ります。");

    public static Refusal FeeOfOtherLevel(string name) => new(
        "fee_of_other_level", RefusalKind.Invalid, $"「{name}」は、この利用者の要介護度の区分とちがいます。１は要介護1・2、２は要介護3から5です。");

    /// <param name="errors">What has to be mended first.</param>
    public static Refusal HasErrors(IReadOnlyList<Domain.Claims.ClaimFinding> errors) => new(
        "claim_has_errors", RefusalKind.Conflict, $"直すところが{errors.Count}件あり、ファイルを作れません。指摘を直して、月を締め直してください。") { Detail = errors.Select(error => $"{error.Place.InWords} {error.Message} {error.Remedy}").ToList() };
}
