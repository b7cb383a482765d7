using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Inquiries;

public static class InquiryRefusals
{
    public static readonly Refusal NotFound = new(
        "inquiry_not_found", RefusalKind.NotFound, "この照会は見つかりません。照会の一覧から選び直してください。");

    public static readonly Refusal NoWords = new(
        "inquiry_no_words", RefusalKind.Invalid, $"聞きたいことを書いてください。{InquiryDesk.LongestText}文字までです。");

    public static readonly Refusal NobodyToAsk = new(
        "inquiry_nobody_to_ask", RefusalKind.Invalid, "聞く相手の事業所が決まりません。相手のサービスの行か、相手の事業所を選んでください。");

    public static readonly Refusal SayHow = new(
        "inquiry_say_how", RefusalKind.Invalid, "相手は CarePlanCloud を使っていません。電話・FAXなど、どうやって聞いたかを選んでください。");

    public static readonly Refusal PartnerIsHere = new(
        "inquiry_partner_is_here", RefusalKind.Invalid, "相手は CarePlanCloud を使っています。ここに書くと相手の画面に出ます。相手の答えは、相手が書きます。");

    public static readonly Refusal SubjectNotFound = new(
        "inquiry_subject_not_found", RefusalKind.NotFound, "照会するもの（利用票・送信・受信）が見つかりません。画面を読み直してください。");

    public static readonly Refusal NameTooLong = new(
        "inquiry_name_too_long", RefusalKind.Invalid, $"答えた方の名前は {AnswerInquiry.LongestName}文字までにしてください。");

    public static readonly Refusal UnknownFilter = new(
        "inquiry_unknown_filter", RefusalKind.Invalid, "絞り込みの語がちがいます。open・own・all のどれかにしてください。");

    public static readonly Refusal BadMailAddress = new(
        "inquiry_bad_mail_address", RefusalKind.Invalid, "メールアドレスを確かめてください。例：taro@example.jp");

    public static readonly Refusal MembersOnly = new(
        "inquiry_members_only", RefusalKind.Forbidden, "メールの設定は、サインインした人が自分の分だけ変えられます。");
}
