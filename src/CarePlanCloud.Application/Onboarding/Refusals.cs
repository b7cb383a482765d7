using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Onboarding;

public static class OnboardingRefusals
{
    /// <summary>Unknown number, wrong secret and too late: one answer.</summary>
    public static readonly Refusal LinkNotUsable = new(
        "application_link_not_usable", RefusalKind.NotFound,
        "このリンクは使えません。メールのリンクをそのまま開いてください。確認しないまま7日たった申請は、もう一度お申し込みください。");

    public static readonly Refusal NotReturned = new(
        "application_not_returned", RefusalKind.Conflict, "この申請は、いまは直せません。差し戻されたときに直して送り直せます。");

    public static readonly Refusal CertificateOfOtherKind = new(
        "certificate_of_other_kind", RefusalKind.Invalid,
        "この証明書はケアプランデータ連携システムでは使えない種類です（代理人証明書・障害者総合支援証明書）。介護保険証明書か介護DX証明書を選び直してください。");

    /// <param name="problems">What is wrong, field by field.</param>
    public static Refusal Incomplete(IReadOnlyList<FieldProblem> problems) => new(
        "application_incomplete", RefusalKind.Invalid, "申請を送れません。次のところを直してください。") { Detail = problems };
}
