namespace CarePlanCloud.Domain.Claims;

/// <summary>Every rule that is looked at before something goes to 国保連.</summary>
public static partial class ClaimRules
{
    public static readonly ClaimRule NothingToSend = new(
        "nothing_to_send", true, "送るものが1件もありません。", "月を締めてから作成してください。締めた月がある場合は、対象の利用者が選ばれているかをご確認ください。");

    public static readonly ClaimRule OfficesMixed = new(
        "offices_mixed", true, "事業所番号が {0} です。ファイルの事業所番号 {1} と違います。1つのファイルに入れられるのは1つの事業所の分だけです。",
        "事業所ごとに分けて作成してください。");

    public static readonly ClaimRule OwnNumberMalformed = new(
        "own_number_malformed", true, "自事業所の事業所番号「{0}」が10桁になっていません。", "事業所の設定で、事業所番号をご確認ください。", "ADD0");

    public static readonly ClaimRule OwnNumberImplausible = new(
        "own_number_implausible", false, "自事業所の事業所番号 {0} は、検証番号が合いません。", "指定通知書の番号と見比べてください。正しければこのまま送れます。", "ADD0");

    public static readonly ClaimRule SerialOutOfRange = new(
        "serial_out_of_range", true, "ファイルの番号が {0} です。1 から {1} までの番号が使えます。", "同じ月に作成したファイルの番号をご確認ください。");

    public static readonly ClaimRule MonthNotOver = new(
        "month_not_over", true, "サービス提供月が {0} なのに、送る月が {1} です。送れるのは、サービスの翌月からです。", "送る月（処理対象年月）を選び直してください。");

    public static readonly ClaimRule ProjectDesignationUnconfirmed = new(
        "project_designation_unconfirmed", false,
        "総合事業の行の「指定・基準該当等識別」に {0} を入れています。この番号は、いまの仕様書で確かめられていません。",
        "国保連の案内と見比べてください。同じであればこのまま送れます。", "ADD3");

    // Every rule about a document of a person says whose it is in its place, not in its message.
    public static readonly ClaimRule ItemMissing = new(
        "item_missing", true, "「{0}」が入っていません。", "利用者のページ、または設定の「職員」（介護支援専門員番号）で入力し、月を再開してもう一度締めてください。", "ABB0");

    public static readonly ClaimRule InsurerNumberMalformed = new(
        "insurer_number_malformed", true, "保険者番号「{0}」が数字6桁になっていません。", "被保険者証を見て、利用者のページで直してください。", "12P0");

    public static readonly ClaimRule InsurerNumberImplausible = new(
        "insurer_number_implausible", false, "保険者番号 {0} は、検証番号が合いません。入力の誤りかもしれません。",
        "被保険者証と見比べてください。正しければこのまま送れます。", "12P0");

    public static readonly ClaimRule InsuredNumberMalformed = new(
        "insured_number_malformed", true, "被保険者番号「{0}」が、数字10桁（生活保護だけの方は H と数字9桁）になっていません。",
        "被保険者証を見て、利用者のページで直してください。", "12P0");

    public static readonly ClaimRule SexUnknown = new(
        "sex_unknown", true, "性別「{0}」は使えません。男（1）か女（2）が必要です。", "利用者のページで選び直してください。", "ABB0");

    public static readonly ClaimRule CertificationPending = new(
        "certification_pending", false, "認定を申請中で、結果がまだ出ていません。", "結果が出るまで待ち、月遅れで送ってください。認定ずみであれば、利用者のページの認定を直してください。", "12PA");

    public static readonly ClaimRule CareManagerNumberMalformed = new(
        "care_manager_number_malformed", true, "介護支援専門員番号「{0}」が8桁になっていません。", "介護支援専門員証を見て設定の「職員」で直し、月を再開してもう一度締めてください。", "ABB0");
}
