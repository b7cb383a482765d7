using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Offices;

public static class OfficeRefusals
{
    public static readonly Refusal BadProfile = new(
        "bad_office_profile", RefusalKind.Invalid, "事業所の情報を保存できません。地域区分は 1級地〜7級地 か その他、第3表の起点は 0時 か 4時、文字はそれぞれ 200文字までです。");

    public static readonly Refusal NotAnOfficeAddOn = new(
        "not_an_office_add_on", RefusalKind.Invalid,
        "事業所の加算に入れられるのは、毎月すべての利用者に算定する居宅介護支援（43）・介護予防支援（46）の加算（特定事業所加算、処遇改善加算）だけです。");
}
