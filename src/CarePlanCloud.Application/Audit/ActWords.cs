namespace CarePlanCloud.Application.Audit;

/// <summary>
/// What each act of the trail is called on screens and in files. A name that once stood in a trail keeps its word for ever: entries are kept
/// longer than code.
/// </summary>
public static partial class ActWords
{
    /// <summary>The acts by what they are about, as lists offer them.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<KeyValuePair<string, string>> Acts)> Groups { get; } =
    [
        ("利用者", Clients), ("計画", Plans), ("介護予防", Preventive), ("利用票", Slips), ("受信", Received), ("送信", Sent), ("照会", Inquiries),
        ("突合と請求", Reconciliation), ("印刷", Printed), ("設定", Settings), ("契約の終わり", Ending), ("監査ログ", Trail),
    ];

    /// <summary>Stable name of the act to its word.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(Groups.SelectMany(group => group.Acts), StringComparer.Ordinal);

    /// <summary>The word of an act; its stable name when there is none.</summary>
    public static string Of(string act) => All.GetValueOrDefault(act, act);

    private static KeyValuePair<string, string>[] Ending =>
    [
        new("OpenEnding", "契約の終わりを見た"),
        new("RequestExport", "全データを書き出した"),
        new("FinishExport", "全データの書き出しができた"),
        new("DownloadExport", "書き出した全データを保存した"),
        new("AskTermination", "解約を申し込んだ"),
        new("WithdrawTermination", "解約の申し込みを取り消した"),
        new("DeleteOffice", "契約の終わりにデータを削除した"),
    ];

    private static KeyValuePair<string, string>[] Clients =>
    [
        new("ListClients", "利用者の一覧を見た"),
        new("OpenClient", "利用者を見た"),
        new("SaveClient", "利用者の基本情報を保存した"),
        new("ChangeClientStatus", "利用者の状態を変えた"),
        new("SaveCertification", "認定を保存した"),
        new("RemoveCertification", "認定をなくした"),
        new("SaveBenefitRate", "給付率を保存した"),
        new("RemoveBenefitRate", "給付率をなくした"),
        new("SavePublicExpense", "公費を保存した"),
        new("RemovePublicExpense", "公費をなくした"),
        new("ListClientChanges", "届いた利用者情報の違いを見た"),
        new("DecideClientChange", "届いた利用者情報を反映するか決めた"),
    ];

    private static KeyValuePair<string, string>[] Plans =>
    [
        new("ListPlans", "計画の一覧を見た"),
        new("ListPlansOfClient", "利用者の計画の一覧を見た"),
        new("OpenPlan", "計画を見た"),
        new("ComparePlans", "計画の版を比べた"),
        new("StartPlan", "計画を作り始めた"),
        new("SavePlanForms", "計画を書いた"),
        new("AgreePlan", "計画の同意を記録した"),
        new("HandOverPlan", "計画の交付を記録した"),
        new("DiscardPlan", "計画の下書きを捨てた"),
        new("KeepPhrase", "文例を足した"),
        new("ChangePhrase", "文例を直した"),
        new("DeletePhrase", "文例をなくした"),
        new("UsePhrase", "文例を使った"),
        new("TakeStarterPhrases", "用意された文例を取り込んだ"),
    ];

    private static KeyValuePair<string, string>[] Preventive =>
    [
        new("ListPreventiveDocuments", "介護予防の書類の一覧を見た"),
        new("OpenPreventiveDocument", "介護予防の書類を見た"),
        new("ComparePreventiveDocuments", "介護予防の書類の版を比べた"),
        new("StartPreventiveDocument", "介護予防の書類を作り始めた"),
        new("SavePreventiveDocument", "介護予防の書類を書いた"),
        new("AgreePreventiveDocument", "介護予防の書類の同意を記録した"),
        new("HandOverPreventiveDocument", "介護予防の書類の交付を記録した"),
        new("DiscardPreventiveDraft", "介護予防の書類の下書きを捨てた"),
        new("SetPreventiveDelegation", "介護予防の委託を記録した"),
        new("ReadFamilyChart", "家族構成図を見た"),
        new("PutFamilyChart", "家族構成図を入れ替えた"),
    ];

    private static KeyValuePair<string, string>[] Slips =>
    [
        new("ListSlips", "利用票の一覧を見た"),
        new("ListUnstartedSlips", "利用票のまだない利用者を見た"),
        new("ListVisits", "訪問の予定を見た"),
        new("OpenSlip", "利用票を見た"),
        new("OpenBenefitSheet", "利用票別表を見た"),
        new("StartSlip", "利用票を作り始めた"),
        new("PreviewMonth", "利用票の作り直しを下見した"),
        new("ReplaceMonth", "利用票を作り直した"),
        new("EnterPlan", "予定を入れた"),
        new("EnterActuals", "実績を入れた"),
        new("EnterAsPlanned", "実績を予定どおりにした"),
        new("AddPlannedLine", "利用票に行を足した"),
        new("AddUnplannedLine", "予定にない実績の行を足した"),
        new("ChangeLine", "利用票の行を直した"),
        new("MoveLine", "利用票の行を動かした"),
        new("RemoveLine", "利用票の行をなくした"),
        new("RestoreLine", "利用票の行を元に戻した"),
        new("AllotOverrun", "限度額を超えた分を割り振った"),
    ];
}
