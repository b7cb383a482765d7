using CarePlanCloud.Application.Letters;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Onboarding;

/// <summary>What an applicant is written. The office's own name stands in it and nothing else that was typed: a stranger may have typed it.</summary>
internal static class ApplicationLetters
{
    public static string PathOf(string number, string secret) => $"apply/status?number={number}&secret={secret}";

    public static Letter Confirm(OfficeApplication application, string secret) => new(
        application.Mail, "【CarePlanCloud】利用申請のメール確認",
        $"CarePlanCloud の利用申請を受け付けました（受付番号 {application.Number}）。\n次のページを開いて「申請を確定する」を押すと、審査に進みます。7日のあいだ有効です。\n申請の状況も、同じページで見られます。このメールは保存しておいてください。",
        PathOf(application.Number, secret), "お心当たりのないときは、何もせずにこのメールを消してください。申請は進みません。");

    public static Letter Returned(OfficeApplication application) => new(
        application.Mail, "【CarePlanCloud】利用申請の差戻し",
        $"利用申請（受付番号 {application.Number}）に、確かめていただきたいところがあります。\n受付のときのメールにあるページを開くと、理由を読み、直して送り直せます。", null);

    public static Letter Approved(string mail, string number, string path, DateTimeOffset expires) => new(
        mail, "【CarePlanCloud】ご利用を始められます",
        $"利用申請（受付番号 {number}）を承認しました。\n次のページで、はじめの管理者としてご自分のパスワードを決めてください（{expires.InJapan():M月d日} まで、1回だけ使えます）。",
        path, "期限を過ぎたときは、CarePlanCloud の窓口へ、案内の送り直しをお頼みください。");
}
