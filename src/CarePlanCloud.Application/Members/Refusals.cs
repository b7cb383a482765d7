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
        "member_has_left", RefusalKind.Conflict, "退職した方の役割や番号は変えられません。先に復帰させてください。");

    /// <param name="name">Who has the number.</param>
    public static Refusal NumberTaken(string name) => new(
        "care_manager_number_taken", RefusalKind.Conflict, $"この介護支援専門員番号は、{name}さんに入っています。どちらが正しいか確かめてください。");
}
