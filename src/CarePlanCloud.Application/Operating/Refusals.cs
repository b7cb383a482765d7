using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Operating;

public static class OperatingRefusals
{
    public static readonly Refusal WrongSignIn = new(
        "operator_wrong_sign_in", RefusalKind.Invalid, "運営者IDかパスワードが違います。もう一度入れてください。");

    public static readonly Refusal BadOperator = new(
        "bad_operator", RefusalKind.Invalid, "運営者IDは英小文字・数字・「.」「-」「_」で32文字まで、名前は60文字までで入れてください。");

    /// <param name="login">Who is there already.</param>
    public static Refusal OperatorTaken(string? login) => new(
        "operator_taken", RefusalKind.Conflict, $"運営者ID「{login}」は、もう使われています。ほかのIDにしてください。");

    public static readonly Refusal OperatorNotFound = new(
        "operator_not_found", RefusalKind.NotFound, "この運営者は見つからないか、もう停止されています。一覧を開き直してください。");

    public static readonly Refusal OwnOperator = new(
        "own_operator", RefusalKind.Invalid, "ご自分を停止することはできません。ほかの運営者に頼んでください。");

    /// <param name="login">Who was named.</param>
    public static Refusal OperatorUnknown(string? login) => new(
        "operator_unknown", RefusalKind.NotFound, $"運営者ID「{login}」の人はいません。");

    public static readonly Refusal ApplicationNotFound = new(
        "application_not_found", RefusalKind.NotFound, "この申請が見つかりません。一覧を開き直してください。");

    public static readonly Refusal ApplicationMoved = new(
        "application_moved", RefusalKind.Conflict, "この申請は、いま審査まちではありません。ほかの運営者が先に決めたか、申請者が直しているところです。一覧を開き直してください。");

    public static readonly Refusal ReasonNeeded = new(
        "operator_reason_needed", RefusalKind.Invalid, "理由を入れてください（500文字まで）。");

    public static readonly Refusal OfficeNumberTaken = new(
        "office_number_taken", RefusalKind.Conflict, "この事業所番号は、もう登録されています。申請者に確かめて、差し戻してください。");

    public static readonly Refusal BillingIdTaken = new(
        "billing_id_taken", RefusalKind.Conflict, "この電子請求IDは、ほかの事業所で使われています。申請者に確かめて、差し戻してください。");

    public static readonly Refusal HasAdministrator = new(
        "office_has_administrator", RefusalKind.Conflict, "この事業所には、もう管理者がいます。職員の招待や再設定は、その管理者に頼むようお伝えください。");

    public static readonly Refusal OfficeNotFound = new(
        "operated_office_not_found", RefusalKind.NotFound, "この事業所が見つかりません。一覧を開き直してください。");

    public static readonly Refusal AlreadySo = new(
        "office_already_so", RefusalKind.Conflict, "この事業所は、もうその状態です。一覧を開き直してください。");

    public static readonly Refusal BadLicence = new(
        "bad_licence", RefusalKind.Invalid, "利用期間は、はじめの日から終わりの日まで1日以上、10年以内で入れてください。");

    public static readonly Refusal LicenceOverlaps = new(
        "licence_overlaps", RefusalKind.Conflict, "ほかの利用期間と重なります。前の期間の終わりの次の日から始めてください。");

    public static readonly Refusal LicenceNotFound = new(
        "licence_not_found", RefusalKind.NotFound, "この利用期間が見つかりません。事業所を開き直してください。");

    public static readonly Refusal BadAnnouncement = new(
        "bad_announcement", RefusalKind.Invalid, "お知らせを保存できません。題は1〜100文字、本文は2,000文字まで、終わりの日ははじめの日以後にしてください。");

    public static readonly Refusal AnnouncementNotFound = new(
        "announcement_not_found", RefusalKind.NotFound, "このお知らせが見つかりません。一覧を開き直してください。");

    public static readonly Refusal BadDuration = new(
        "bad_look_duration", RefusalKind.Invalid, "緊急閲覧は 5分から60分までです。");

    public static readonly Refusal NothingOpen = new(
        "no_look_open", RefusalKind.NotFound, "開いている緊急閲覧がありません。");

    public static readonly Refusal OnboardingFileTooLarge = new(
        "onboarding_file_too_large", RefusalKind.Invalid, "ファイルが大きすぎます（1 MB まで）。事業所の表だけを残すか、いくつかに分けて選び直してください。");

    public static readonly Refusal OnboardingFileEmpty = new(
        "onboarding_file_without_rows", RefusalKind.Invalid, "見出しの下に事業所の行がありません。2行目から1事業所を1行で書いて、選び直してください。");

    /// <param name="rows">How many there are.</param>
    /// <param name="most">How many there may be.</param>
    public static Refusal OnboardingFileTooLong(int rows, int most) => new(
        "onboarding_file_too_long", RefusalKind.Invalid, $"{rows}行あります。一度に登録できるのは {most}行までです。ファイルを分けて選び直してください。");

    /// <param name="heads">What the first row lacks.</param>
    public static Refusal OnboardingFileWithoutHeads(IReadOnlyList<string> heads) => new(
        "onboarding_file_without_heads", RefusalKind.Invalid,
        $"1行目に見出し{string.Concat(heads.Select(head => $"「{head}」"))}がありません。「見本を保存する」の1行目と同じ見出しにして、選び直してください。");
}
