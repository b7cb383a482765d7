using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Members;

public static class MemberRefusals
{
    public static readonly Refusal NotFound = new(
        "member_not_found", RefusalKind.NotFound, "この職員が見つかりません。一覧を開き直してください。");

    public static readonly Refusal BadRole = new(
        "bad_role", RefusalKind.Invalid, "役割を選んでください。");

    public static readonly Refusal BadCareManagerNumber = new(
        "bad_care_manager_number", RefusalKind.Invalid,
        "介護支援専門員番号は数字8桁です。介護支援専門員証を見て入れ直してください。番号のない方は空のままにしてください。");

    public static readonly Refusal LastAdministrator = new(
        "last_administrator", RefusalKind.Conflict,
        "この事業所の管理者はこの方だけです。先に、ほかの方の役割を「管理者」にしてください。");

    public static readonly Refusal HasLeft = new(
        "member_has_left", RefusalKind.Conflict, "退職した方のことは変えられません。先に復帰させてください。");

    public static readonly Refusal BadName = new(
        "bad_member_name", RefusalKind.Invalid, "名前を60文字までで入れてください。");

    public static readonly Refusal BadLoginName = new(
        "bad_login_name", RefusalKind.Invalid, "ユーザーIDは半角の英字・数字・「.」「-」「_」で、32文字までです。例：yamada.h");

    /// <param name="login">What was typed.</param>
    public static Refusal LoginNameTaken(string login) => new(
        "login_name_taken", RefusalKind.Conflict, $"ユーザーID「{login}」は、この事業所でもう使われています（退職した方も含みます）。ほかの文字にしてください。");

    public static Refusal LoginNameInvited(string login) => new(
        "login_name_invited", RefusalKind.Conflict, $"ユーザーID「{login}」は、招待中の方が使う予定です。ほかの文字にするか、その招待を取り消してください。");

    public static readonly Refusal ChangedMeanwhile = new(
        "member_changed_meanwhile", RefusalKind.Conflict, "ほかの管理者が先にこの方を直しました。「やめる」を押して開き直し、今の内容を確かめてください。");

    public static readonly Refusal BadMail = new(
        "bad_member_mail", RefusalKind.Invalid, "メールアドレスの形が正しくありません。お持ちでない方は空のままにすると、紙に印刷できます。");

    public static readonly Refusal NoMail = new(
        "no_mail", RefusalKind.Conflict, "いまメールを送れません。メールアドレスを空にして、紙に印刷してください。");

    public static readonly Refusal CodeUnknown = new(
        "entry_code_unknown", RefusalKind.NotFound,
        "このコードは使えません。打ちまちがい、期限切れ、またはもう使われたコードです。事業所の管理者に、新しいコードを頼んでください。");

    public static readonly Refusal InvitationGone = new(
        "member_invitation_not_found", RefusalKind.NotFound, "この招待はもうありません（使われたか、取り消されています）。一覧を開き直してください。");

    public static readonly Refusal AlreadyMember = new(
        "already_member", RefusalKind.Conflict, "あなたはもうこの事業所の職員です。右上の事業所名から切り替えられます。");

    public static readonly Refusal BelongsElsewhere = new(
        "belongs_elsewhere", RefusalKind.Conflict,
        "この方はほかの事業所でも使っているため、ここだけでは再設定できません。ご本人がサインインの画面の「パスワードを忘れた」から行うか、CarePlanCloud の窓口へお問い合わせください。");

    /// <param name="name">Who has the number.</param>
    public static Refusal NumberTaken(string name) => new(
        "care_manager_number_taken", RefusalKind.Conflict, $"この介護支援専門員番号は、{name}さんに入っています。どちらが正しいか確かめてください。");
}
