using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Identity;

public static class IdentityRefusals
{
    public static readonly Refusal UnknownOffice = new(
        "not_found", RefusalKind.NotFound, "お探しのものが見つかりません。事業所とアドレスを確かめてください。");

    public static readonly Refusal Forbidden = new(
        "forbidden", RefusalKind.Forbidden, "この操作をする権限がありません。事業所の管理者に頼んでください。");

    public static readonly Refusal Suspended = new(
        "office_suspended", RefusalKind.Forbidden, "この事業所の利用は停止されています。データは残っています。CarePlanCloud の窓口へお問い合わせください。");

    /// <summary>Said of the office, whoever asks: that it left is no secret of a person.</summary>
    /// <param name="at">When its data were deleted.</param>
    public static Refusal OfficeEnded(DateTimeOffset at) => new(
        "office_ended", RefusalKind.Forbidden,
        $"この事業所の契約は終わり、データは{at.InJapan():yyyy年M月d日}に削除されました。サインインはできません。削除証明書のことは、CarePlanCloud の窓口へお問い合わせください。");

    /// <summary>One answer for a wrong ID, a wrong user and a wrong password: which of them exists is nobody's business.</summary>
    public static readonly Refusal WrongSignIn = new(
        "wrong_sign_in", RefusalKind.Invalid, "事業所ID・ユーザーID・パスワードのどれかが違います。もう一度入れてください。");

    public static readonly Refusal UnknownKey = new(
        "unknown_key", RefusalKind.Forbidden, "APIキーが違うか、止められています。事業所の管理者に確かめてください。");

    /// <param name="problem">What is wrong with it, and how to mend it.</param>
    public static Refusal BadPassword(string problem) => new("bad_password", RefusalKind.Invalid, problem);

    public static readonly Refusal WrongOldPassword = new(
        "wrong_old_password", RefusalKind.Invalid, "今のパスワードが違います。入れ直してください。");

    public static readonly Refusal TooManyPasskeys = new(
        "too_many_passkeys", RefusalKind.Conflict, "パスキーは10個までです。使っていないものを消してから、足してください。");

    public static readonly Refusal PasskeyGone = new(
        "passkey_gone", RefusalKind.NotFound, "このパスキーはもうありません。画面を開き直してください。");

    public static readonly Refusal PasskeyRefused = new(
        "passkey_refused", RefusalKind.Invalid, "このパスキーでは確かめられませんでした。もう一度押すか、ほかの方法で確かめてください。");

    public static readonly Refusal CertificateNeeded = new(
        "client_certificate_needed", RefusalKind.Forbidden,
        "この事業所は、登録した電子証明書の入ったパソコンからだけ使えます。証明書の入ったパソコンで開き直してください。入っているのに使えないときは、事業所の管理者に知らせてください。");

    public static readonly Refusal WrongCode = new(
        "wrong_code", RefusalKind.Invalid, "確認コードが違うか、もう使われています。認証アプリに次のコードが出るまで待って、入れ直してください。");

    public static readonly Refusal WrongNewCode = new(
        "wrong_new_code", RefusalKind.Invalid, "確認コードが違います。認証アプリに今出ている6桁を入れてください。合わないときは、スマートフォンの時刻が正しいか確かめてください。");

    /// <param name="wait">How long from now.</param>
    public static Refusal LockedOut(TimeSpan wait) => new(
        "locked_out", RefusalKind.Forbidden,
        $"間違いが続いたため、しばらくサインインできません。あと{Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))}分待ってからもう一度お試しください。");
}
