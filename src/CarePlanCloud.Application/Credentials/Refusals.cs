using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Credentials;

public static class CredentialRefusals
{
    public static readonly Refusal TooLarge = new(
        "certificate_too_large", RefusalKind.Invalid, "64KBより大きいファイルは証明書ではありません。拡張子が .cer か .pem の証明書ファイルを選んでください。");

    public static readonly Refusal Broken = new(
        "not_a_certificate", RefusalKind.Unprocessable,
        "証明書として読めません。別のファイルか、壊れたファイルです。証明書を入れたパソコンの「証明書の管理」から「秘密キーをエクスポートしません」を選んで書き出した .cer を選び直してください。");

    public static readonly Refusal PrivateKey = new(
        "private_key_not_wanted", RefusalKind.Unprocessable,
        "秘密鍵の入ったファイル（.pfx・.p12 など）は受け取りません。ファイルは残していません。秘密鍵を含めずに書き出した .cer を選び直してください。");

    public static readonly Refusal KindUnknown = new(
        "certificate_kind_unknown", RefusalKind.Unprocessable,
        "この証明書には種類が書かれていません。発行の通知を見て、種類（介護保険証明書・介護DX証明書など）を選んでください。");

    public static readonly Refusal BadKind = new(
        "bad_certificate_kind", RefusalKind.Invalid, "証明書の種類を選んでください。");

    public static readonly Refusal BadCertificate = new(
        "bad_certificate", RefusalKind.Invalid,
        "証明書の内容が足りません。シリアル番号（64文字まで）と有効期間（はじめの日が終わりの日より前、10年まで）を、証明書を見て入れてください。");

    public static readonly Refusal KnownCertificate = new(
        "certificate_known", RefusalKind.Conflict, "この証明書（同じシリアル番号）は、もう記録してあります。");

    public static readonly Refusal CertificateNotFound = new(
        "certificate_not_found", RefusalKind.NotFound, "この証明書の記録が見つかりません。一覧を開き直してください。");

    public static readonly Refusal CertificateWithoutFile = new(
        "certificate_without_file", RefusalKind.Conflict,
        "手で入れた証明書は、接続に求めることができません。証明書ファイル（.cer）から記録し直してください。");

    public static readonly Refusal CertificateNotPresented = new(
        "certificate_not_presented", RefusalKind.Conflict,
        "いまの接続に、この証明書が届いていません。このまま求めると、この事業所に入れなくなります。証明書の入ったパソコンで開き直してから、もう一度お試しください。");

    public static readonly Refusal CertificateRequired = new(
        "certificate_required", RefusalKind.Conflict, "この証明書は、接続に求めている証明書です。先に、求めるのをやめてください。");

    public static readonly Refusal BadPasswordDay = new(
        "bad_password_day", RefusalKind.Invalid,
        "パスワードを変えた日は今日までの日、次に知らせるまでの日数は 1〜365 で入れてください。パスワードそのものは入れません。");

    /// <param name="changedOn">The newest change that is known.</param>
    public static Refusal LaterPasswordKnown(DateOnly changedOn) => new(
        "later_password_change_known", RefusalKind.Conflict, $"{changedOn:yyyy/MM/dd} に変えたことが、もう記録してあります。それより後の日を入れてください。");

    public static readonly Refusal BadLicence = new(
        "bad_national_licence", RefusalKind.Invalid,
        "国のライセンスの期間が正しくありません。はじめの日は終わりの日より前、10年までです。国のシステムの「ライセンス確認」の画面を見て入れてください。");

    public static readonly Refusal LicenceNotFound = new(
        "national_licence_not_found", RefusalKind.NotFound, "このライセンスの記録が見つかりません。一覧を開き直してください。");

    /// <param name="from">Of the span that is there already.</param>
    /// <param name="until">Its last day.</param>
    public static Refusal LicenceOverlaps(DateOnly from, DateOnly until) => new(
        "national_licence_overlaps", RefusalKind.Conflict,
        $"{from:yyyy/MM/dd}〜{until:yyyy/MM/dd} のライセンスと期間が重なります。期間を直すか、まちがっている方を一覧から外してください。");

    /// <param name="until">Its last day.</param>
    public static Refusal Expired(DateOnly until) => new(
        "certificate_expired", RefusalKind.Unprocessable,
        $"この証明書は {until:yyyy/MM/dd} に期限が切れています。新しい証明書の .cer を選んでください。まだなければ、国保連の電子証明書の画面で発行を申し込みます。");
}
