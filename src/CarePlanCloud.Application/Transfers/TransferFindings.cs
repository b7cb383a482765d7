using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers;

/// <summary>
/// Findings that need the office and its data, not only the file. Codes CPC-T…: stable and unique. No names of people, and numbers
/// masked, as in the library's findings.
/// </summary>
internal static class TransferFindings
{
    public const string ProbablyKnownCode = "CPC-T015";

    /// <param name="reason">What the last attempt ended with; no word of the file.</param>
    public static Finding NotCheckable(string reason) => Error(
        "CPC-T016", "", $"ファイルの確認が何度も途中で止まりました。{reason}",
        "「止まっている処理」で「もう一度」を押すか、送信元に新しいファイルを作り直してもらってください。");

    public static Finding TooLarge(string file, long bytes) => Error(
        "CPC-T001", file, $"アップロードが {bytes / 1_000_000m:0.0} MB あり、上限の 20 MB を超えています。",
        "月や事業所ごとに分けるか、ZIPに圧縮して、もう一度お送りください。");

    public static Finding OtherOffice(string file, string receiver) => Error(
        "CPC-T002", file, $"宛先が事業所番号 {receiver} のファイルです。この事業所あてではありません。",
        "送信元の事業所に、宛先を確かめて送り直すよう連絡してください。");

    public static Finding OwnFile(string file) => Error(
        "CPC-T003", file, "この事業所が作ったファイルです。自分のファイルは取り込めません。",
        "相手の事業所から届いたファイルを選んでください。");

    public static Finding OlderSerial(string file, string insuredNumber, string serial, string imported) => Warning(
        "CPC-T004", file, $"被保険者番号 {Mask(insuredNumber)} は、新しい連番 {imported} を取り込み済みです。このファイルの連番 {serial} は古いものです。",
        "この方は取り込まず、ほかの方だけを取り込みます。内容が違うときは、送信元に新しいファイルを作り直してもらってください。", "R27");

    public static Finding SameSerialOtherContent(string file, string insuredNumber, string serial) => Error(
        "CPC-T005", file, $"被保険者番号 {Mask(insuredNumber)} は、同じ連番 {serial} で内容の違うファイルを取り込み済みです。",
        "どちらが正しいかを送信元に確かめ、新しい連番で送り直してもらってください。", "R26");

    public static Finding UnknownClient(string file, int line, string insuredNumber) => Warning(
        "CPC-T006", file, $"被保険者番号 {Mask(insuredNumber)} の利用者は、この月の利用票にいません。",
        "受信箱で、だれのことかを選んでください。選ぶまでこの方だけを確認待ちに残し、ほかの方は取り込めます。"
        + "利用票がまだのときは、先に利用票を作るか取り込んでください。", "R15") with
    {
        Line = line, ItemNumber = 3, ItemName = "被保険者番号", Value = Mask(insuredNumber),
    };

    public static Finding NoSupplement(string file, string insuredNumber) => Warning(
        "CPC-T007", file, $"被保険者番号 {Mask(insuredNumber)} の利用者補足情報がなく、新しい利用者を登録できません。",
        "受信箱で、だれのことかを選んでください。新しい方であれば、利用者補足情報（UPHOSOKU）を含めて送り直してもらってください。", "R12");

    public static Finding NotPlannersFile(string file) => Error(
        "CPC-T008", file, "利用票と計画書は、居宅介護支援事業所か地域包括支援センターから届くものです。",
        "送信元の事業所の種類を確かめてください。", "R4");

    public static Finding OpenDays(string file, int days) => new(
        "CPC-T009", Severity.Warning, file, null, null, null, null, null,
        $"予定があるのに実績が入っていない日が {days} 件あります。ファイルには入りません。",
        "行わなかったのなら 0 を、行ったのなら回数を利用票に入れて、作り直してください。");

    public static Finding TooManyTimes(string file, string insuredNumber, int day) => Error(
        "CPC-T010", file, $"被保険者番号 {Mask(insuredNumber)} は、{day}日の同じサービスの回数が合わせて 99 回を超えます。",
        "同じ行が重なっていないかを送信元に確かめ、送り直してもらってください。", "R69");

    public static Finding PlanTwice(string file, int line, string insuredNumber) => Error(
        "CPC-T011", file, $"被保険者番号 {Mask(insuredNumber)} の、同じ作成年月日の第1表が2行あります。どちらを取り込むか決められません。",
        "第1表を1行にして、新しい連番で送り直してもらってください。", "R95") with
    {
        Line = line,
    };

    public static Finding NothingToRemove(string file, int line, string insuredNumber) => new(
        "CPC-T012", Severity.Info, file, line, 3, "被保険者番号", Mask(insuredNumber), "R27",
        $"被保険者番号 {Mask(insuredNumber)} には、この取下げで消えるものがありません。まだ取り込んでいないか、もう取り下げられています。",
        "そのまま取り込めます。変わるものはなく、これより古いファイルがあとから届いても取り込まないようになります。");

    public static Finding OtherOfficesActuals(string file, int line, string serviceOffice) => Error(
        "CPC-T013", file, $"送信元とちがう事業所番号 {serviceOffice} の実績を取り下げるファイルです。サービス事業所は自分の実績だけを取り下げられます。",
        "送信元の事業所に、事業者コードを確かめて送り直すよう連絡してください。", "R16") with
    {
        Line = line, ItemNumber = 5, ItemName = "サービス事業者コード", Value = serviceOffice,
    };

    public static Finding NoProfile(string file, int line, string insuredNumber) => Warning(
        "CPC-T014", file, $"被保険者番号 {Mask(insuredNumber)} の利用者基本情報がなく、新しい利用者を登録できません。",
        "受信箱で、だれのことかを選んでください。新しい方であれば、先に利用者の画面で登録するか、利用者基本情報（UPKIHON）を含めて送り直してもらってください。", "R20") with
    {
        Line = line, ItemNumber = 3, ItemName = "被保険者番号", Value = Mask(insuredNumber),
    };

    public static Finding ProbablyKnown(string file, string insuredNumber, string known) => new(
        ProbablyKnownCode, Severity.Warning, file, null, 3, "被保険者番号", Mask(insuredNumber), null,
        $"被保険者番号 {Mask(insuredNumber)} の方と同じ名前・同じ生年月日の方が、別の番号 {Mask(known)} で登録されています。",
        "受信箱で、同じ方か新しい方かを選んでください。選ぶまで、この方だけを確認待ちに残します。");

    private static Finding Warning(string code, string file, string message, string mend, string? rule = null) =>
        new(code, Severity.Warning, file, null, null, null, null, rule, message, mend);

    private static Finding Error(string code, string file, string message, string mend, string? rule = null) =>
        new(code, Severity.Error, file, null, null, null, null, rule, message, mend);

    // The last three digits are enough to find the person in one's own list, and too few for anybody else.
    private static string Mask(string insuredNumber) =>
        insuredNumber.Length <= 3 ? new string('*', insuredNumber.Length) : new string('*', insuredNumber.Length - 3) + insuredNumber[^3..];
}
