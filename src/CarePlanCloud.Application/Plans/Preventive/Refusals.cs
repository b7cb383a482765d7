using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Plans.Preventive;

public static class PreventiveRefusals
{
    public static readonly Refusal DocumentNotFound = new(
        "document_not_found", RefusalKind.NotFound, "この書類は見つかりません。利用者の介護予防の一覧から選び直してください。");

    public static readonly Refusal NotWrittenHere = new(
        "preventive_not_written_here", RefusalKind.Forbidden,
        "介護予防の書類は、地域包括支援センターと、委託または指定を受けた居宅介護支援事業所が作成します。サービス事業所では作成できません。");

    public static readonly Refusal Frozen = new(
        "document_frozen", RefusalKind.Conflict, "同意を得た書類は変えられません。直すときは「新しい版」を作ってください。");

    public static readonly Refusal NotAgreed = new(
        "document_not_agreed", RefusalKind.Conflict, "まだ同意を得ていません。同意の日と氏名を入れてから交付してください。");

    public static readonly Refusal DateMissing = new(
        "document_date_missing", RefusalKind.Invalid, "相談日または計画作成（変更）日がありません。日付を入れてください。");

    public static readonly Refusal ConsentIncomplete = new(
        "consent_incomplete", RefusalKind.Invalid, "同意した方の氏名と、今日までの同意日を入れてください。");

    public static readonly Refusal HandoverIncomplete = new(
        "handover_incomplete", RefusalKind.Invalid, "交付した方の氏名と、同意日から今日までの交付日を入れてください。");

    public static readonly Refusal BadDelegation = new(
        "bad_delegation", RefusalKind.Invalid, "委託の相手の事業所番号（10桁の数字か英大文字、自分以外）と事業所名を入れてください。");

    public static readonly Refusal NoProfilePicture = new(
        "no_family_chart_here", RefusalKind.Invalid, "家族構成の画像は利用者基本情報に付けます。利用者基本情報をひらいてください。");

    public static readonly Refusal ChartNotFound = new(
        "family_chart_not_found", RefusalKind.NotFound, "家族構成の画像はありません。");

    public static readonly Refusal ChartNotPicture = new(
        "family_chart_no_picture", RefusalKind.Invalid, "JPEGかPNGの画像ではありません。画像を書き出し直して、もう一度選んでください。");

    public static readonly Refusal ChartTooLarge = new(
        "family_chart_too_large", RefusalKind.Invalid, "画像が5MBを超えています。小さくしてから、もう一度選んでください。");

    public static readonly Refusal OtherDocument = new(
        "documents_do_not_compare", RefusalKind.Invalid, "くらべられるのは、同じ利用者の同じ書類の版どうしです。");

    /// <summary>There is a draft already; the detail is its id.</summary>
    public static Refusal DraftExists(Guid draftId) => new(
        "preventive_draft_exists", RefusalKind.Conflict, "この利用者には書きかけの原案があります。その続きを書くか、捨ててから作り直してください。")
    {
        Detail = draftId,
    };

    /// <summary>Items that cannot stand as they are; the detail names each.</summary>
    public static Refusal BadItems(IReadOnlyList<ItemProblem> problems) => new(
        "bad_items", RefusalKind.Invalid, $"直すところがあります。{Told(problems)}")
    {
        Detail = problems,
    };

    /// <summary>Not fit to be agreed yet; the detail names what is missing.</summary>
    public static Refusal Incomplete(IReadOnlyList<ItemProblem> problems) => new(
        "document_incomplete", RefusalKind.Conflict, $"まだ入っていない項目があります。{Told(problems)}")
    {
        Detail = problems,
    };

    /// <summary>Somebody else wrote meanwhile; the detail holds both sides of what differs.</summary>
    public static Refusal ChangedMeanwhile(PreventiveConflict conflict) => new(
        "document_changed_meanwhile", RefusalKind.Conflict, "ほかの人が先に書き換えました。違うところを見て、どちらを残すか選んでください。")
    {
        Detail = conflict,
    };

    private static string Told(IReadOnlyList<ItemProblem>? problems) =>
        problems is [var first, ..] ? $"{problems.Count}か所のうち最初は「{first.Label}」です。{first.Message}" : "";
}
