using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Identity;

public static class IdentityRefusals
{
    public static readonly Refusal UnknownOffice = new(
        "not_found", RefusalKind.NotFound, "お探しのものが見つかりません。事業所とアドレスを確かめてください。");

    public static readonly Refusal Forbidden = new(
        "forbidden", RefusalKind.Forbidden, "この操作をする権限がありません。事業所の管理者に頼んでください。");

    /// <summary>One answer for a wrong ID, a wrong user and a wrong password: which of them exists is nobody's business.</summary>
    public static readonly Refusal WrongSignIn = new(
        "wrong_sign_in", RefusalKind.Invalid, "事業所ID・ユーザーID・パスワードのどれかが違います。もう一度入れてください。");

    public static readonly Refusal UnknownKey = new(
        "unknown_key", RefusalKind.Forbidden, "APIキーが違うか、止められています。事業所の管理者に確かめてください。");

    public static readonly Refusal LockedOut = new(
        "locked_out", RefusalKind.Forbidden, "間違いが続いたため、しばらくサインインできません。数分たってからもう一度お試しください。");
}
