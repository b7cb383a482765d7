using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Partners;

public static class PartnerRefusals
{
    public static readonly Refusal NotFound = new(
        "partner_not_found", RefusalKind.NotFound, "この連携先は見つかりません。一覧から選び直してください。");

    public static readonly Refusal BadNumber = new(
        "partner_bad_number", RefusalKind.Invalid, "事業所番号は10桁の数字か英大文字です。確かめて入れ直してください。");

    public static readonly Refusal NumberTaken = new(
        "partner_number_taken", RefusalKind.Conflict, "この事業所番号の連携先は、もう登録されています。一覧で探して直してください。");

    public static readonly Refusal NameMissing = new(
        "partner_name_missing", RefusalKind.Invalid, "事業所の名前を入れてください（100文字まで）。");

    public static readonly Refusal KindMissing = new(
        "partner_kind_missing", RefusalKind.Invalid, "サービス種類を1つ以上選んでください。種類は2文字のコード（11、A2 など）です。");

    public static readonly Refusal BadGrade = new(
        "partner_bad_grade", RefusalKind.Invalid, "地域区分は 1級地〜7級地 か その他 から選んでください。");

    public static readonly Refusal TextTooLong = new(
        "partner_text_too_long", RefusalKind.Invalid, "住所・電話・備考などが長すぎます。それぞれ 200文字までにしてください。");

    /// <summary>The detail is the code nobody knows.</summary>
    public static Refusal UnknownAddOn(string code) => new(
        "partner_unknown_add_on", RefusalKind.Invalid, $"加算のコード {code} は6文字のサービスコードではありません。一覧から選び直してください。") { Detail = code };

    public static readonly Refusal BadDiscount = new(
        "partner_bad_discount", RefusalKind.Invalid,
        "割引は、種類（2文字）かサービスコード（6文字）ごとに、残る割合を 1〜99％ で、始まりの日を付けて入れてください。終わりは始まりより後にします。");

    public static readonly Refusal BadChannels = new(
        "partner_bad_channels", RefusalKind.Invalid, "経路は、始まりの日を1つずつ、重ならないように入れてください。メモは 200文字までです。");

    public static readonly Refusal NobodyToInvite = new(
        "partner_nobody_to_invite", RefusalKind.Invalid, "案内を印刷する連携先を選んでください（一度に 100件まで）。");

    public static readonly Refusal AlreadyHere = new(
        "partner_already_here", RefusalKind.Conflict, "この事業所はもう CarePlanCloud を使っています。案内の印刷はいりません。");

    /// <summary>An unknown, an expired and another office's code get the same answer.</summary>
    public static readonly Refusal InvitationUnknown = new(
        "invitation_not_found", RefusalKind.NotFound, "ご案内の番号を確かめられませんでした。期限がすぎたか、番号が違います。ご案内をお渡しした事業所にお問い合わせください。");

    public static readonly Refusal NoSuchYear = new(
        "no_such_fiscal_year", RefusalKind.Invalid, "2023年度から今年度までの年度を選んでください。電子のデータ連携は2023年度に始まりました。");
}
