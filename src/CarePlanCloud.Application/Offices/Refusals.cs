using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Offices;

public static class OfficeRefusals
{
    public static readonly Refusal BadProfile = new(
        "bad_office_profile", RefusalKind.Invalid, "事業所の情報を保存できません。地域区分は 1級地〜7級地 か その他、第3表の起点は 0時 か 4時、文字はそれぞれ 200文字までです。");
}
